/** When a language model may be asked what a message wants, and how far its word counts. */
import type { Classification } from '#contracts/language-model'
import { hasNumbers } from '../conversation/meaning.ts'
import { type IntentName, intentNames, notAnswered } from '../understand/intents.ts'
import type { Understanding } from '../understand/understand.ts'

const SURE_FROM = 0.45
const SURELY_NOT_OURS = 0.9
const FEWEST_WORDS = 3
/** Enough to be acted upon, never enough to be beyond doubt. */
const MOST = 0.5

/** The engine neither knows a wish nor is sure that it is none of ours; a single word or a number is not for a model to guess at. */
export function isOpen(understood: Understanding): boolean {
  const top = understood.intents[0]
  if (!top || understood.answerable || understood.urgency >= 2 || understood.wordCount < FEWEST_WORDS) return false
  if (understood.signals.length > 0 || hasNumbers(understood)) return false
  return top.name === 'out_of_scope' ? top.p < SURELY_NOT_OURS : top.p < SURE_FROM
}

/** The same understanding with one of our names on top, capped; a name of somebody else's making changes nothing. */
export function withModelsWord<T extends Understanding>(understood: T, said: Classification | null): T {
  const name = intentNames.find((one) => one === said?.name)
  const p = Math.min(said?.p ?? 0, MOST)
  if (!name || name === 'out_of_scope' || p < SURE_FROM) return understood
  const others = understood.intents.filter((intent) => intent.name !== name).map((intent) => ({ ...intent, p: Math.min(intent.p, BESIDE) }))
  const intents: { name: IntentName; p: number }[] = [{ name, p }, ...others].slice(0, 6)
  if (!intents.some((intent) => intent.name === 'out_of_scope')) intents[5] = { name: 'out_of_scope', p: 0 }
  return { ...understood, intents, answerable: !notAnswered.has(name) }
}
const BESIDE = 0.3
