import { type Meaning, meaningIn } from '#contracts/code-table'
import { statusFromText } from '#contracts/status-from-text'
import type { TrackingStatus } from '#contracts/tracking'
import { pairs, statuses } from './statuses.ts'

/** Status with its detail, and where EasyPost has one word for several things, the carrier's sentence when it can be read in one way. */
export function meaningOfEasypost(status: string, statusDetail: string, text: string): Meaning {
  const pair = pairs.get(`${status}:${statusDetail}`)
  if (pair) return meaningIn(pairs, [`${status}:${statusDetail}`], text)
  const coarse = meaningIn(statuses, [status], text)
  const said = coarse.guessed ? null : statusFromText(text)
  return said && FINER[status]?.includes(said.status) ? { ...said, guessed: false } : coarse
}

const FINER: Readonly<Record<string, readonly TrackingStatus[]>> = {
  in_transit: ['accepted', 'in_transit', 'delivery_attempted'],
  available_for_pickup: ['available_for_pickup'],
  return_to_sender: ['returning', 'returned'],
  failure: ['exception', 'delivery_attempted', 'lost', 'returning'],
}
