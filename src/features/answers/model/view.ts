/** What one sentence is about: one parcel of the card, or (parcel null) the units that are in no parcel yet. */
import type { TrackingStatus } from '#contracts/tracking'
import type { Claim, ClaimKind } from './answer.ts'
import { dayOf } from './calendar.ts'
import type { DateWindow, ParcelCard, TruthCard } from './truth-card.ts'

export type View = {
  card: TruthCard
  parcel: ParcelCard | null
  position: number
  count: number
  language: string
  today: string
  miles: boolean
}

/** The parts of an order that can be spoken of, those still open first. */
export function viewsOf(card: TruthCard, language: string, locale?: string | null): View[] {
  const today = dayOf(card.now, card.timeZone)
  const miles = readsMiles(language, locale, card.order.destination.country)
  const count = card.parcels.length
  const parcels = card.parcels.map((parcel, index) => ({ card, parcel, position: index + 1, count, language, today, miles }))
  const waiting: View[] = card.waiting || count === 0 ? [{ card, parcel: null, position: 0, count, language, today, miles }] : []
  return [...parcels.filter((view) => !isOver(statusOf(view))), ...waiting, ...parcels.filter((view) => isOver(statusOf(view)))]
}

/** English readers of these countries; where the tag names none, the destination does. */
const readsMiles = (language: string, locale: string | null | undefined, destination: string | null): boolean =>
  language === 'en' && MILES.has(/^en[-_]([A-Za-z]{2})\b/.exec(locale ?? '')?.[1]?.toUpperCase() ?? destination ?? '')
const MILES = new Set(['US', 'GB', 'LR'])

/** Nothing more will happen to it that the customer waits for. */
export const isOver = (status: TrackingStatus): boolean => status === 'delivered' || status === 'returned' || status === 'cancelled'

export function statusOf(view: View): TrackingStatus {
  if (view.card.order.cancelled) return 'cancelled'
  return view.parcel ? view.parcel.journey.status : (view.card.waiting?.status ?? view.card.order.status)
}

/** What proves the state that is spoken of. */
export function stateEvidence(view: View): string[] {
  if (view.card.order.cancelled || !view.parcel)
    return view.card.waiting?.evidence.length && !view.card.order.cancelled ? view.card.waiting.evidence : view.card.order.evidence
  return view.parcel.journey.evidence.length > 0 ? view.parcel.journey.evidence : view.card.order.evidence
}

/** The word first given, and the newest one, for this part. */
export const promiseOf = (view: View): DateWindow | null => view.parcel?.promise ?? view.card.promise
export const estimateOf = (view: View): DateWindow | null =>
  view.parcel?.estimate ?? (view.parcel && view.count > 1 ? null : view.card.estimate)

export const lastDay = (window: DateWindow | null, zone: string): string | null =>
  (window?.latest ?? window?.earliest) ? dayOf((window.latest ?? window.earliest)!, zone) : null
export const firstDay = (window: DateWindow | null, zone: string): string | null =>
  (window?.earliest ?? window?.latest) ? dayOf((window.earliest ?? window.latest)!, zone) : null

/** No evidence, no sentence: a claim without proof does not come into being. */
export function claim(
  kind: ClaimKind,
  text: string,
  value: Claim['value'],
  ...evidence: (readonly string[] | null | undefined)[]
): Claim | null {
  const proof = [...new Set(evidence.flatMap((ids) => ids ?? []))]
  return proof.length > 0 && text !== '' ? { kind, value, text, evidence: proof } : null
}
