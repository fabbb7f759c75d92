/** Whether a message speaks of a delivery at all: "where is my card", "where is my cat" and "where is my parcel" have one shape. */
import { type Concept, concepts } from './concepts/index.ts'
import type { Lexicon } from './lexicon.ts'

const OURS = numbersOf(
  'ORDER PARCEL DELIVER SHIPPED TRACKNO ITEM CARRIER DRIVER CUSTOMS PICKUP STOCK INVOICE COUPON SHIPTO BROKEN'.split(' ') as Concept[],
)
const FOREIGN = numbersOf('BANK PET TRAVEL FOOD HOUSE CHITCHAT'.split(' ') as Concept[])
// Parcels go to mothers and doctors too; a message of nothing but these is about them.
const PRIVATE = numbersOf('KIN HEALTH BELONGINGS'.split(' ') as Concept[])

/** How sure the main intent must be before facts answer; chosen on lines held out by likeness and by source. */
export function answerFrom({ concepts: found }: Lexicon, namesNumber: boolean): number {
  const isForeign = includesOne(found, FOREIGN)
  // A number is at least asked about; "I ordered my bank card" has our words, but is not ours.
  if (namesNumber) return isForeign ? 0.7 : 0.5
  if (includesOne(found, OURS)) return isForeign ? 0.95 : 0.55
  return isForeign || includesOne(found, PRIVATE) ? 0.99 : 0.94
}

function includesOne(found: readonly number[], marked: Uint8Array): boolean {
  for (const concept of found) if (marked[concept] === 1) return true
  return false
}

function numbersOf(names: readonly Concept[]): Uint8Array {
  return Uint8Array.from(concepts, (name) => (names.includes(name) ? 1 : 0))
}
