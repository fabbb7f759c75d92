/** From what is known of an order and its parcels to the waits between signs of life. Pure; times are epoch milliseconds. */
import type { TrackingStatus } from '#contracts/tracking'
import type { StateRead } from './parcel-progress.ts'

export type Sign = { at: number; stage: TrackingStatus; detail: string | null; place: string | null }
/** `done`: no further sign is expected, because it is there (`arrived`) or because nobody will give one (`left`). */
export type Signs = { signs: Sign[]; done: 'arrived' | 'left' | null }
/** `isHistory`: older than news when we first knew of it. */
export type KnownWait = { id: string; stage: string; startedAt: number; isOpen: boolean; isHistory: boolean }
export type NewWait = Sign & { heardAt: number; endedAt: number | null; isHistory: boolean }
export type WaitChanges = { ends: { id: string; moved: boolean } | null; starts: NewWait[] }

type TimelineRead = readonly (StateRead['timeline'][number] & {
  detail: string | null
  stray: boolean
  place: { text: string; city?: string } | null
})[]

/** `knownSince`: when the parcel was opened here. */
export function signsOfParcel(
  state: { status: TrackingStatus; timeline: TimelineRead },
  knownSince: number,
  now: number,
  isLeft: boolean,
): Signs {
  const entries = state.timeline.filter((entry) => !entry.stray && entry.status !== 'unknown' && entry.instant < now + SOON).toReversed()
  const scans = entries.filter((entry) => entry.status !== 'pre_transit')
  const labelled = entries.find((entry) => entry.status === 'pre_transit')
  const signs: Sign[] = [{ at: Math.min(knownSince, labelled?.instant ?? knownSince), stage: 'pre_transit', detail: null, place: null }]
  for (const { instant, status, detail, place, overlayOnly } of scans) {
    // A note ("delayed") is a sign of life that leaves the parcel where it is.
    const stage = overlayOnly ? signs.at(-1)!.stage : status
    const sign = { at: instant, stage, detail: overlayOnly ? null : detail, place: placeOf(place) }
    // What was scanned before we knew of it never waited for its first scan; of two signs at once the later one counts.
    if (sign.at <= signs.at(-1)!.at) signs.pop()
    signs.push(sign)
  }
  return { signs, done: ENDED.has(state.status) ? 'arrived' : isLeft ? 'left' : null }
}

/** From the order to the first thing that is packed (`packedAt`, null: nothing yet). */
export function signsOfOrder(placedAt: number, packedAt: number | null, isLeft: boolean): Signs {
  const ordered: Sign = { at: placedAt, stage: 'ordered', detail: null, place: null }
  if (packedAt === null) return { signs: [ordered], done: isLeft ? 'left' : null }
  return { signs: [ordered, { ...ordered, at: Math.max(packedAt, placedAt + 1), stage: 'preparing' }], done: 'arrived' }
}

/** What is new against the waits that are kept. Signs older than the newest kept one were learnt otherwise and stay so. */
export function waitChanges({ signs, done }: Signs, known: readonly KnownWait[], now: number): WaitChanges {
  const newest = Math.max(...known.map((wait) => wait.startedAt), Number.NEGATIVE_INFINITY)
  const open = known.find((wait) => wait.isOpen)
  const last = signs.at(-1)
  const later = signs.filter((sign) => sign.at > newest)
  // A scan from before the newest one that we knew, or one that is read differently now, is news too.
  const isOther = later.length === 0 && open && last && !done && (last.at !== open.startedAt || last.stage !== open.stage)
  const fresh = isOther ? [last] : later
  const ends = open && (fresh.length > 0 || done) ? { id: open.id, moved: fresh.length > 0 || done === 'arrived' } : null
  const starts = fresh.flatMap((sign, index): NewWait[] => {
    const next = fresh[index + 1]
    if (!next && done) return []
    return [{ ...sign, heardAt: now, endedAt: next?.at ?? null, isHistory: now - sign.at > NEWS && known.every((wait) => wait.isHistory) }]
  })
  return { ends, starts }
}

/** A journey that was older when we first knew of it is history: learnt that evening, and no news to anybody. */
const NEWS = 72 * 3_600_000
/** A day without an hour counts from its end; what is dated further ahead comes from a clock that is wrong. */
const SOON = 36 * 3_600_000
export const ENDED: ReadonlySet<TrackingStatus> = new Set(['delivered', 'cancelled', 'lost', 'returned', 'available_for_pickup'])
const placeOf = (place: { text: string; city?: string } | null): string | null =>
  (place?.city ?? place?.text ?? '').trim().slice(0, 60) || null
