/** What to do with a message that has been understood: a table of outcomes, before any order is looked at. */
import type { ReadMessage } from './conversation/further-numbers.ts'
import { asksBeyondDoubt, hasNumbers } from './conversation/meaning.ts'
import { type IntentName, notAnswered } from './understand/intents.ts'
import type { Understanding } from './understand/understand.ts'
import { type Choosable, isChoosable } from './words/choices.ts'

export type Decision =
  /** `unasked`: nothing was clearly asked, only a number was given: what is known is told as such. */
  | { kind: 'answer'; intents: IntentName[]; unasked?: boolean }
  /** A person takes over. `cause`: the work that waits. `facts`: intents whose facts may be told along with it. */
  | { kind: 'hand_over'; reason: string; cause: string | null; facts: IntentName[] }
  | { kind: 'reply'; words: 'welcome' | 'thanks' }
  /** One of two: one short question. */
  | { kind: 'choose'; between: [Choosable, Choosable] }
  | { kind: 'ask' }

type Stands = { pending: IntentName[] | null; turnsWithoutProgress: number; before?: Understanding | null }

/** `pending`: the intents of a question of hers that waits for a number; `turnsWithoutProgress`: of ours, directly before. */
export function decide(understood: ReadMessage, state: Stands): Decision {
  const { intents, urgency } = understood
  const meant = intents.filter((intent) => intent.p >= MEANT_FROM && intent.name !== 'out_of_scope').map((intent) => intent.name)
  const top = meant[0]
  if (urgency === 3) return { kind: 'hand_over', reason: 'danger', cause: 'safety', facts: [] }
  if (meant.includes('talk_to_human')) return { kind: 'hand_over', reason: 'asked_for_person', cause: null, facts: [] }
  if (urgency === 2 || top === 'complaint')
    return { kind: 'hand_over', reason: 'angry', cause: null, facts: meant.filter((name) => !notAnswered.has(name)) }
  // A number alone asks nothing: it answers what was asked, or is told as what is known.
  const bare = hasNumbers(understood) && understood.besides <= MOST_BESIDES && !asksBeyondDoubt(understood)
  const answered = meant.filter((name) => !notAnswered.has(name)).slice(0, 2)
  if (answered.length > 0 && (understood.answerable || speaksOfOrder(understood)) && !bare) return { kind: 'answer', intents: answered }
  if (hasNumbers(understood) && state.pending) return { kind: 'answer', intents: state.pending }
  if (speaksOfOrder(understood)) return { kind: 'answer', intents: [bare ? 'order_status' : likeliest(understood)], unasked: true }
  if (top === 'greeting') return { kind: 'reply', words: 'welcome' }
  if (top === 'feedback_thanks') return { kind: 'reply', words: opensWithYes(understood, state) ? 'welcome' : 'thanks' }
  if (state.turnsWithoutProgress >= TURNS) return stuck
  const between = unsure(understood)
  return between ? { kind: 'choose', between } : { kind: 'ask' }
}

/** "Ok" at the end is thanks, at the beginning there is nothing to thank for. */
const opensWithYes = ({ signals, wordCount }: ReadMessage, { before }: Stands): boolean =>
  before === null && signals.includes('yes') && wordCount <= 2

/** What was chosen or is meant by where the conversation stands, without doubt. */
export function decideFor(intents: readonly IntentName[]): Extract<Decision, { kind: 'answer' }> {
  const answered = intents.filter((name) => !notAnswered.has(name)).slice(0, 2)
  return { kind: 'answer', intents: answered.length > 0 ? answered : ['order_status'] }
}

/** Questions about the shop, not about an order; the name of the work on a ticket when no order is known. */
export const shopQuestion = (intents: readonly IntentName[]): string | null => intents.map((name) => SHOP[name]).find(Boolean) ?? null

/** Two things to choose from, without those that were not meant. */
export function twoOthers(before: Understanding | null, not: readonly IntentName[]): [Choosable, Choosable] {
  const likely = (before?.intents ?? []).filter(({ p }) => p >= 0.05).map(({ name }) => name)
  const [first, second] = [...new Set<IntentName>([...likely, ...USUAL])].filter((name) => !not.includes(name)).filter(isChoosable)
  return [first ?? 'order_status', second ?? 'where_is_it']
}

export const stuck: Decision = { kind: 'hand_over', reason: 'no_progress', cause: null, facts: [] }

/** Understood by half: the likeliest wish is asked beside the next one. What is most likely none of ours is not guessed at. */
function unsure(understood: Understanding): [Choosable, Choosable] | null {
  const { name, p } = understood.intents.find((intent) => !notAnswered.has(intent.name)) ?? { name: null, p: 0 }
  const other = understood.intents.find((intent) => intent.name === 'out_of_scope')?.p ?? 0
  if (!name || p < UNSURE_FROM || other > 0.5 || !isChoosable(name)) return null
  return twoOthers(understood, [])
}

const USUAL: readonly IntentName[] = ['where_is_it', 'when_arrives', 'order_status', 'why_late']
const UNSURE_FROM = 0.25

/** The third turn that does not get further goes to a person. */
export const TURNS = 2
const MEANT_FROM = 0.45
/** "My order", "it is": words beside a number that ask nothing. */
export const MOST_BESIDES = 2

const SHOP: Partial<Record<IntentName, string>> = {
  shipping_options_cost: 'shipping_question',
  stock_availability: 'stock_question',
}

/** What it may be about sets what is told first. */
const likeliest = ({ intents }: Understanding): IntentName =>
  intents.find(({ name, p }) => p >= UNSURE_FROM && !notAnswered.has(name))?.name ?? 'order_status'

/** A number that may be an order's, in a message that is not plainly about something else. */
function speaksOfOrder({ entities, intents, wordCount }: Understanding): boolean {
  const other = intents.find((intent) => intent.name === 'out_of_scope')?.p ?? 0
  return entities.some(({ type }) => type === 'order_number' || type === 'tracking_number') && (wordCount <= 5 || other < 0.8)
}
