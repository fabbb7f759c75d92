/** What a carrier's newest word changes in the chances of a parcel. A rule, not learnt; a promise's day is learnt from arrivals alone. */
import type { TrackingStatus } from '#contracts/tracking'
import type { CarrierWord } from './engine/types.ts'

/** First attempts succeed nine times in ten, second ones less often; after a problem things go half as fast. */
const WORDS: Readonly<Partial<Record<TrackingStatus, Omit<CarrierWord, 'on'>>>> = {
  out_for_delivery: { thatDay: 0.9, speed: 1, waits: 0 },
  delivery_attempted: { thatDay: 0.6, speed: 1, waits: 1 },
  exception: { thatDay: 0, speed: 0.5, waits: 0 },
}

/** Null: the word says no more than that it is on its way. */
export function carrierWord(status: TrackingStatus, on: number | null): CarrierWord | null {
  const word = WORDS[status]
  return word && on !== null ? { on, ...word } : null
}
