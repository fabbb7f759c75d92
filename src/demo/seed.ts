/** Fills the demo shop through the public doors: signed webhooks, as a real shop and a real carrier would send them. */
import { assert } from '#shared/assert'
import { type Doors, tellMoments } from '../simulator/index.ts'
import { scenarios } from './scenarios.ts'
import { SET_PIECE_NUMBERS_ABOVE, setPieceCast, setPieceName, setPieces } from './set-pieces.ts'
import { storefrontAbove } from './storefront.ts'

export { tellStore as toStore } from '../simulator/index.ts'

/** One order for each thing that can happen to a parcel, as of `now`. Throws when a door does not take one. */
export async function seedDemoShop(doors: Doors, now: Temporal.Instant): Promise<void> {
  await tellMoments(setPieceCast, setPieces(now), doors, storefrontAbove(SET_PIECE_NUMBERS_ABOVE))
}

/** The name of an order that is late. */
export function lateOrderName(): string {
  const index = scenarios.findIndex((scenario) => scenario.late)
  assert(index >= 0, 'the demo has a late order')
  return setPieceName(index)
}
