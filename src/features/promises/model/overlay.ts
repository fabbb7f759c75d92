/** What lies over a parcel's status because of a promise and the clock. A function of facts, promises and `now`, nothing else. */
import { addWorkingDays, type Holidays, workingDaysBetween } from './calendar.ts'
import { type TransitZone, transitZone } from './country-group.ts'
import { addDays, type Day, lastZoneOf, localDay } from './day.ts'
import type { ParcelProgress } from './parcel-progress.ts'
import { carrierCalendar, type WindowInputs } from './window.ts'

/** `shipmentId` null: the order as a whole. `since`: ISO instant or day from which it holds. `evidence`: facts and ledger entries. */
export type Overlay = {
  kind: 'late' | 'at_risk' | 'silent' | 'stale_source' | 'partial'
  shipmentId: string | null
  since: string | null
  evidence: string[]
}

export type OverlayQuestion = {
  inputs: WindowInputs
  promised: { latest: Day; evidence: string[] } | null
  /** Current estimate of the order, and of each parcel. */
  estimate: { latest: Day; evidence: string[] } | null
  parcels: readonly { progress: ParcelProgress; estimate: { latest: Day; evidence: string[] } | null; checkedAt: string | null }[]
  late: { since: string; evidence: string[] } | null
  /** Not late, but it will more likely than not be; `shipmentIds`: the parcels that are behind. */
  risk: { since: string; shipmentIds: readonly string[]; evidence: string[] } | null
  hasUnshipped: boolean
  /** ISO instant. */
  now: string
  holidays: Holidays
}

export function overlaysOf(question: OverlayQuestion): Overlay[] {
  const zone = lastZoneOf(question.inputs.destination.country, question.inputs.origin.timeZone)
  const today = localDay(question.now, zone)
  const found: Overlay[] = question.parcels.flatMap((parcel) => parcelOverlays(question, parcel, today))
  const { promised, estimate, late, risk } = question
  if (late && promised)
    found.push({
      kind: 'late',
      shipmentId: null,
      since: late.since,
      evidence: unique([...promised.evidence, ...(estimate?.evidence ?? []), ...late.evidence]),
    })
  const worry = risk ?? found.find((overlay) => overlay.kind === 'silent' || overlay.kind === 'at_risk')
  if (promised && !late && worry) {
    found.push({
      kind: 'at_risk',
      shipmentId: null,
      since: worry.since,
      evidence: unique([...promised.evidence, ...(estimate?.evidence ?? []), ...worry.evidence]),
    })
  }
  const partial = partialEvidence(question)
  if (partial) found.push({ kind: 'partial', shipmentId: null, since: null, evidence: partial })
  return found
}

/** Working days without a scan after which a parcel on its way counts as silent, by distance. */
const QUIET_DAYS: Readonly<Record<TransitZone, number>> = { domestic: 2, single_market: 3, continent: 4, intercontinental: 7 }
/** Working days a label may wait for its first scan. */
const LABEL_DAYS = 2
/** Hours after which the answer of a source is old, for a parcel that is still moving. */
const STALE_HOURS = 12

type Part = OverlayQuestion['parcels'][number]

function parcelOverlays(question: OverlayQuestion, part: Part, today: Day): Overlay[] {
  const { progress, estimate, checkedAt } = part
  const { shipmentId, evidence } = progress
  if (progress.arrivedOn || ENDED.has(progress.status)) return []
  const found: Overlay[] = []
  const { promised } = question
  if (promised && (today > promised.latest || (estimate && estimate.latest > promised.latest && question.late))) {
    found.push({
      kind: 'late',
      shipmentId,
      since: question.late?.since ?? addDays(promised.latest, 1),
      evidence: unique([...promised.evidence, ...(estimate?.evidence ?? []), ...evidence]),
    })
  } else if (promised && (progress.delayReported || progress.status === 'exception' || question.risk?.shipmentIds.includes(shipmentId))) {
    found.push({
      kind: 'at_risk',
      shipmentId,
      since: question.risk?.since ?? progress.statusOn,
      evidence: unique([...promised.evidence, ...(estimate?.evidence ?? []), ...evidence]),
    })
  }
  const since = silentSince(question, progress, today)
  if (since) found.push({ kind: 'silent', shipmentId, since, evidence })
  if (checkedAt && Temporal.Instant.from(checkedAt).until(question.now).total('hours') > STALE_HOURS)
    found.push({ kind: 'stale_source', shipmentId, since: checkedAt, evidence })
  return found
}

const ENDED: ReadonlySet<string> = new Set(['delivered', 'cancelled', 'lost', 'returned', 'available_for_pickup'])
/** Who holds the parcel says why nothing moves: no scan is expected. */
const MAY_REST: ReadonlySet<string> = new Set(['exception', 'delivery_attempted'])

/** The day from which a scan is missing, or null. */
export function silentSince(question: Pick<OverlayQuestion, 'inputs' | 'holidays'>, progress: ParcelProgress, today: Day): Day | null {
  if (progress.arrivedOn || MAY_REST.has(progress.status) || ENDED.has(progress.status)) return null
  const { inputs, holidays } = question
  const calendar = carrierCalendar({ ...inputs, carrier: progress.carrier ?? inputs.carrier }, holidays)
  const waiting = progress.handedOverOn === null
  const from = localDay(waiting ? progress.knownSince : (progress.lastSignAt ?? progress.knownSince), inputs.origin.timeZone)
  const allowed = waiting ? LABEL_DAYS : QUIET_DAYS[transitZone(inputs.origin.country, inputs.destination.country)]
  return workingDaysBetween(calendar, from, today) > allowed ? addWorkingDays(calendar, addDays(from, 1), allowed) : null
}

/** Some of it is there, some is not. */
function partialEvidence(question: OverlayQuestion): string[] | null {
  const counted = question.parcels.filter((part) => part.progress.status !== 'cancelled')
  const arrived = counted.filter((part) => part.progress.arrivedOn)
  if (arrived.length === 0 || (arrived.length === counted.length && !question.hasUnshipped)) return null
  return unique(arrived.flatMap((part) => part.progress.evidence))
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)].sort()
