/** The figures that the scorer does not give. */
import { type Concept, concepts } from '../../src/features/assistant/model/understand/concepts/index.ts'
import { lexiconOf } from '../../src/features/assistant/model/understand/lexicon.ts'
import type { UnderstandingModel } from '../../src/features/assistant/model/understand/model-file.ts'
import { normalise } from '../../src/features/assistant/model/understand/normalise.ts'
import { understandWith } from '../../src/features/assistant/model/understand/understand.ts'
import type { Held } from './cross-validate.ts'
import type { Line } from './lines.ts'
import type { Judged } from './score.ts'

export const tricked = (judged: readonly Judged[]): number =>
  share(judged.filter(({ line }) => line.intents[0] === 'out_of_scope' && hasOurShape(line)).map(({ understood }) => understood.answerable))

/** What the five questions are made of. */
const SHAPE: readonly Concept[] = ['WHERE', 'FAR', 'WHEN', 'LATE', 'WHY', 'STATUS']

const hasOurShape = ({ text }: Line): boolean => lexiconOf(normalise(text)).concepts.some((number) => SHAPE.includes(concepts[number]!))

export const seedsRight = (model: UnderstandingModel, seeds: readonly Line[]): number =>
  seeds.filter((line) => {
    const { intents, lang } = understandWith(model, line.text)
    return line.intents.includes(intents[0]!.name) && lang === line.lang
  }).length

export const languageWithLocale = (folds: readonly Held[]): number =>
  share(folds.flatMap(({ model, held }) => held.map((line) => understandWith(model, line.text, { locale: line.lang }).lang === line.lang)))

/** Milliseconds a message; the second reading counts, when all is warm. */
export function timesOf(model: UnderstandingModel, lines: readonly Line[]): { p50Ms: number; p99Ms: number } {
  for (const { text } of lines) understandWith(model, text)
  const times = lines.map(({ text }) => {
    const startedAt = performance.now()
    understandWith(model, text)
    return performance.now() - startedAt
  })
  times.sort((a, b) => a - b)
  return { p50Ms: times[Math.floor(times.length * 0.5)]!, p99Ms: times[Math.floor(times.length * 0.99)]! }
}

const share = (right: readonly boolean[]): number => right.filter(Boolean).length / right.length
