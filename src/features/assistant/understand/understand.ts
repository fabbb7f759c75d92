/** What a customer wants to know, in which language, and which numbers she names. Pure, no network, no order is looked up here. */
import { type Entity, findEntities } from './entities.ts'
import { languageOfText } from './language.ts'
import { folded, readableText } from './readable-text.ts'
import { DELIVERY_WORD, type IntentName, RULES, SAFETY, SHOUTING } from './rules.ts'

export type Understanding = {
  lang: string
  /** Best first, at most six, `out_of_scope` always among them. A further intent is meant too when its p ≥ 0.5. */
  intents: { name: IntentName; p: number }[]
  entities: Entity[]
  answerable: boolean
  /** 0 calm … 3 danger: routes to a person, never changes facts. */
  urgency: 0 | 1 | 2 | 3
}

/** `locale`: the language of the shop or of the message before. */
export function understand(text: string, options: { locale?: string | null } = {}): Understanding {
  const readable = readableText(text)
  const entities = findEntities(readable)
  const words = folded(withoutQuotes(readable.text))
  const scores = scoresOf(words, entities)
  const best = [...scores].sort(([a, p], [b, q]) => q - p || (a < b ? -1 : 1))
  const top = best[0]
  const outside = round(1 - Math.max(0, ...best.filter(([name]) => name !== 'out_of_scope').map(([, p]) => p)))
  const ranked: { name: IntentName; p: number }[] = [
    ...best.map(([name, p]) => ({ name, p: round(p) })),
    { name: 'out_of_scope' as const, p: outside },
  ].sort((a, b) => b.p - a.p)
  const intents = ranked.slice(0, 6)
  if (!intents.some((intent) => intent.name === 'out_of_scope')) intents[5] = ranked.find((intent) => intent.name === 'out_of_scope')!
  return {
    lang: languageOfText(readable.text, (options.locale ?? null)?.slice(0, 2).toLowerCase() ?? null),
    intents,
    entities,
    answerable: top !== undefined && top[1] >= ANSWER_FROM && top[1] > outside && !NOT_ANSWERED.has(top[0]),
    urgency: SAFETY.test(words) ? 3 : (scores.get('complaint') ?? 0) >= 0.6 ? 2 : SHOUTING.test(text) ? 1 : 0,
  }
}

const ANSWER_FROM = 0.45
const NOT_ANSWERED: ReadonlySet<IntentName> = new Set(['out_of_scope', 'greeting', 'feedback_thanks', 'talk_to_human', 'complaint'])
/** These are only meant when a delivery is what is spoken of. */
const NEEDS_DELIVERY: ReadonlySet<IntentName> = new Set(['where_is_it', 'is_it_delayed', 'why_late', 'when_arrives', 'order_status'])

function scoresOf(words: string, entities: readonly Entity[]): Map<IntentName, number> {
  const scores = new Map<IntentName, number>()
  for (const [name, weight, pattern] of RULES) if (pattern.test(words)) scores.set(name, 1 - (1 - (scores.get(name) ?? 0)) * (1 - weight))
  const aboutDelivery =
    DELIVERY_WORD.test(words) || entities.some((entity) => entity.type === 'order_number' || entity.type === 'tracking_number')
  if (!aboutDelivery && words.split(' ').length > 3)
    for (const name of NEEDS_DELIVERY) if (scores.has(name)) scores.set(name, scores.get(name)! * 0.35)
  settle(scores)
  // A bare number or a number with hardly a word: what we know about it is wanted.
  if (scores.size === 0 && aboutDelivery && entities.length > 0) scores.set('order_status', 0.5)
  return scores
}

/** Where two intents speak of the same thing, the more special one is meant. */
function settle(scores: Map<IntentName, number>): void {
  const lower = (name: IntentName, factor: number) => scores.has(name) && scores.set(name, scores.get(name)! * factor)
  const has = (name: IntentName) => (scores.get(name) ?? 0) >= 0.6
  if (has('delivered_not_received'))
    for (const name of ['why_late', 'order_status', 'is_it_delayed', 'when_arrives'] as const) lower(name, 0.4)
  if (has('tracking_problem')) for (const name of ['why_late', 'where_is_it', 'order_status'] as const) lower(name, 0.5)
  if (has('when_arrives')) lower('why_late', 0.5)
  if (has('where_is_it')) lower('why_late', 0.5)
  if (has('why_late')) lower('is_it_delayed', 0.6)
  if (has('order_status')) lower('where_is_it', 0.7)
  if (scores.size > 1) for (const name of ['greeting', 'feedback_thanks'] as const) lower(name, 0.4)
}

/** The quoted mail below is not what is asked now. */
const withoutQuotes = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\s*>/.test(line))
    .join('\n')

const round = (p: number): number => Math.round(p * 1000) / 1000
