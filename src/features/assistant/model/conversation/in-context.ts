import { notAnswered } from '../understand/intents.ts'
import type { Understanding } from '../understand/understand.ts'

/**
 * "When does it arrive?" says nothing of an order; where one is being spoken of, it is about that one. Only what is a question
 * of ours if it is one at all is read so: what is most likely about a cat stays about a cat.
 */
export function inContext<Read extends Understanding>(understood: Read, speaksOfOrder: boolean): Read {
  const other = understood.intents.find((intent) => intent.name === 'out_of_scope')?.p ?? 0
  const best = understood.intents.find((intent) => !notAnswered.has(intent.name))
  if (!speaksOfOrder || understood.answerable || !best || understood.intents[0]?.p !== Math.max(other, best.p)) return understood
  if (best.p < LEAST || best.p / (1 - other) < OF_OURS) return understood
  const intents = [{ name: best.name, p: Math.max(best.p, 0.5) }, ...understood.intents.filter((intent) => intent !== best)]
  return { ...understood, intents, answerable: true }
}

const LEAST = 0.2
const OF_OURS = 0.7
