/** What lies over a parcel's status because of a promise and the clock. A function of facts, promises and `now`, nothing else. */
import { addDays, type Day, lastZoneOf, localDay } from './day.ts'
import type { ParcelProgress } from './parcel-progress.ts'
import type { Silence } from './silence/types.ts'
import type { WindowInputs } from './window.ts'

/** `shipmentId` null: the order as a whole. `since`: ISO instant or day from which it holds. `evidence`: facts and ledger entries. */
export type Overlay = {
  kind: 'late' | 'at_risk' | 'silent' | 'incident' | 'stale_source' | 'partial'
  shipmentId: string | null
  since: string | null
  evidence: string[]
  /** Of a silent part: for how long, and how rare that is. */
  silence?: Silence
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
  /** Parcels, and (null) the order as a whole, without the sign of life that was due. */
  silences: ReadonlyMap<string | null, Silence>
  hasUnshipped: boolean
  /** ISO instant. */
  now: string
}

export function overlaysOf(question: OverlayQuestion): Overlay[] {
  const zone = lastZoneOf(question.inputs.destination.country, question.inputs.origin.timeZone)
  const today = localDay(question.now, zone)
  const found: Overlay[] = question.parcels.flatMap((parcel) => parcelOverlays(question, parcel, today))
  const { promised, estimate, late, risk } = question
  if (question.hasUnshipped) found.push(...silenceOverlays(question, null, []))
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
  found.push(...silenceOverlays(question, shipmentId, evidence))
  if (checkedAt && Temporal.Instant.from(checkedAt).until(question.now).total('hours') > STALE_HOURS)
    found.push({ kind: 'stale_source', shipmentId, since: checkedAt, evidence })
  return found
}

const ENDED: ReadonlySet<string> = new Set(['delivered', 'cancelled', 'lost', 'returned', 'available_for_pickup'])

/** Many parcels of a carrier at once are an incident, and said so. */
function silenceOverlays({ silences, promised }: OverlayQuestion, shipmentId: string | null, facts: readonly string[]): Overlay[] {
  const silence = silences.get(shipmentId)
  if (!silence) return []
  const evidence = unique([...(promised?.evidence ?? []), ...facts])
  const silent: Overlay = { kind: 'silent', shipmentId, since: silence.since, evidence, silence }
  return silence.incident ? [silent, { kind: 'incident', shipmentId, since: silence.incident.since, evidence }] : [silent]
}

/** Some of it is there, some is not. */
function partialEvidence(question: OverlayQuestion): string[] | null {
  const counted = question.parcels.filter((part) => part.progress.status !== 'cancelled')
  const arrived = counted.filter((part) => part.progress.arrivedOn)
  if (arrived.length === 0 || (arrived.length === counted.length && !question.hasUnshipped)) return null
  return unique(arrived.flatMap((part) => part.progress.evidence))
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)].sort()
