/** What is read aloud of an order of several parts: as much as can be listened to, the rest on request. */
import type { Claim } from './answer.ts'
import { byPart, positionOf, shortened } from './parts.ts'
import type { TruthCard } from './truth-card.ts'

/** Parts that have arrived are counted; of the first one it is told what it is about and what there is to do, of the others one sentence. */
export function heard(claims: readonly Claim[], card: TruthCard, language: string): Claim[] {
  const all = byPart(claims, language)
  const main = claims.find((one) => positionOf(one) !== null)
  if (!main || all.length <= MOST_HEARD) return all
  const counted = claims.some((one) => one.kind === 'summary') && !arrived(main, card)
  const brief = claims.filter((one) => {
    const position = positionOf(one)
    if (position === null) return true
    if (counted && arrived(one, card)) return false
    const part = claims.filter((other) => positionOf(other) === position)
    const isMain = position === positionOf(main)
    // What is in no parcel is named by a sentence of its own.
    return part.indexOf(one) < (isMain || position === 0 ? 2 : 1) || (isMain && one.kind === 'action' && needsCustomer(one))
  })
  return shortened(byPart(brief, language), language, (kept) => kept.length <= MOST_HEARD, all)
}

/** About half a minute. */
const MOST_HEARD = 7

const arrived = (one: Claim, card: TruthCard): boolean => card.parcels[(positionOf(one) ?? 0) - 1]?.journey.status === 'delivered'
const needsCustomer = ({ value }: Claim): boolean => 'who' in value || 'asks' in value
