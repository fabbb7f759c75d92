/** The bars that understanding is held to: required ones, and those to strive for. */
import type { Group, Score } from './score.ts'

/** What the scorer does not tell. */
export type Beside = {
  /** Share of messages from elsewhere, in the shape of ours ("where is my cat"), that would be answered. */
  tricked: number
  /** Of the seed questions, by the model that is kept: intent and language right. */
  seeds: number
  languageWithLocale: number
  p50Ms: number
  p99Ms: number
  modelMb: number
  trainingSeconds: number
}
type Bar = readonly [name: string, sign: '≥' | '≤', bar: number, figure: (score: Score, beside: Beside) => number | null]

export const required: readonly Bar[] = [
  ['accuracy', '≥', 0.82, ({ overall }) => overall.accuracy],
  ['macro-F1', '≥', 0.75, ({ overall }) => overall.macro_f1],
  ['English', '≥', 0.87, ({ by_lang }) => by_lang.en!.accuracy],
  ['other 11 languages together', '≥', 0.73, ({ by_lang }) => together(others(by_lang))],
  ['weakest language', '≥', 0.6, ({ by_lang }) => lowest(by_lang)],
  ['five questions, exact', '≥', 0.72, ({ overall }) => overall.wismo5_accuracy],
  ['five questions, as a group', '≥', 0.78, ({ overall }) => overall.wismo_group_recall],
  ['seeds, intent and language', '≥', 60, (_, { seeds }) => seeds],
  ['out of scope, AUROC', '≥', 0.96, ({ overall }) => overall.oos_auroc],
  ['false answers', '≤', 0.045, ({ overall }) => overall.false_answer_rate],
  ['answered', '≥', 0.78, ({ overall }) => overall.answer_recall],
  ['wrong answers', '≤', 0.045, ({ overall }) => overall.wrong_answer_rate],
  ['tricked', '≤', 0.05, (_, { tricked }) => tricked],
  ['calibration error', '≤', 0.05, ({ ece }) => ece],
  ['language', '≥', 0.94, ({ overall }) => overall.lang_accuracy],
  ['entities, F1', '≥', 0.96, ({ entities }) => entities.f1],
  ['weakest entity, F1', '≥', 0.93, ({ entities }) => Math.min(...Object.values(entities.per_type).map(({ f1 }) => f1))],
  ['milliseconds, p50', '≤', 0.5, (_, { p50Ms }) => p50Ms],
  ['milliseconds, p99', '≤', 2.5, (_, { p99Ms }) => p99Ms],
  ['model, MB', '≤', 3, (_, { modelMb }) => modelMb],
  ['training, seconds', '≤', 60, (_, { trainingSeconds }) => trainingSeconds],
]

export const stretch: readonly Bar[] = [
  ['accuracy', '≥', 0.88, ({ overall }) => overall.accuracy],
  ['macro-F1', '≥', 0.82, ({ overall }) => overall.macro_f1],
  ['weakest language', '≥', 0.75, ({ by_lang }) => lowest(by_lang)],
  ['translated lines', '≥', 0.75, ({ by_origin }) => by_origin.translated?.accuracy ?? null],
  ['authored-terse', '≥', 0.6, ({ by_source }) => by_source['authored-terse']?.accuracy ?? null],
  ['English where the source is new', '≥', 0.78, ({ by_lang }) => by_lang.en!.accuracy],
  ['several intents, complete', '≥', 0.6, ({ overall }) => overall.multi_intent_exact],
  ['milliseconds, p99', '≤', 1, (_, { p99Ms }) => p99Ms],
  ['false answers', '≤', 0.02, ({ overall }) => overall.false_answer_rate],
  ['… while answered', '≥', 0.8, ({ overall }) => overall.answer_recall],
  ['language, the locale known', '≥', 0.98, (_, { languageWithLocale }) => languageWithLocale],
]

const others = (languages: Record<string, Group>): Group[] =>
  Object.entries(languages).flatMap(([name, group]) => (name === 'en' ? [] : [group]))
const together = (groups: readonly Group[]): number =>
  groups.reduce((sum, { n, accuracy }) => sum + n * accuracy, 0) / groups.reduce((sum, { n }) => sum + n, 0)
const lowest = (groups: Record<string, Group>): number => Math.min(...Object.values(groups).map(({ accuracy }) => accuracy))
