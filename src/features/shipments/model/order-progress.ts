/**
 * How far an order is: a fold over its units × parcels (status-model rules 10 and 11). Each unit that still counts is in
 * exactly one place. Pure.
 */
import type { TrackingStatus } from '#contracts/tracking'

export type ProgressInput = {
  cancelled: boolean
  /** Units that need shipping and still count: refunded and removed ones are off already. */
  lines: readonly { lineId: string; units: number }[]
  /** Not the cancelled ones: their units are back on the shelf. */
  fulfillments: readonly { id: string; lines: readonly { lineId: string; quantity: number }[] }[]
  parcels: readonly {
    id: string
    fulfillmentId: string | null
    status: TrackingStatus
    lines?: readonly { lineId: string; quantity: number }[]
  }[]
  /** Units that wait for stock, when inventory knows. */
  waiting?: readonly { lineId: string; units: number }[]
}

export type UnitGroup = { status: TrackingStatus; units: number; lines: { lineId: string; units: number }[]; parcelIds: string[] }

export type OrderProgress = {
  /** The least advanced place of any unit: what the customer still waits for. `cancelled` when nothing counts any more. */
  status: TrackingStatus
  units: number
  deliveredUnits: number
  /** Where the units are, the least advanced first; they add up to `units`. */
  groups: UnitGroup[]
  /** Some units are delivered or on their way and others are not. */
  partial: boolean
  parcels: { total: number; delivered: number }
}

export function orderProgress(input: ProgressInput): OrderProgress {
  const live = new Set(input.fulfillments.map((fulfillment) => fulfillment.id))
  const parcels = input.parcels.filter((parcel) => parcel.fulfillmentId === null || live.has(parcel.fulfillmentId))
  const total = { total: parcels.length, delivered: parcels.filter((parcel) => parcel.status === 'delivered').length }
  const left = new Map<string, number>()
  if (!input.cancelled || parcels.length > 0)
    for (const { lineId, units } of input.lines) left.set(lineId, (left.get(lineId) ?? 0) + Math.max(0, units))
  const groups = new Map<TrackingStatus, UnitGroup>()
  const put = (status: TrackingStatus, lineId: string, wanted: number, parcelIds: readonly string[]) => {
    const units = Math.min(wanted, left.get(lineId) ?? 0)
    if (units <= 0) return
    left.set(lineId, (left.get(lineId) ?? 0) - units)
    add(groups, status, lineId, units, parcelIds)
  }
  // A customer who cancelled after a part had left waits for that part alone.
  for (const packed of packages(input.fulfillments, parcels))
    for (const line of packed.lines) put(packed.status, line.lineId, line.quantity, packed.parcelIds)
  if (!input.cancelled) {
    for (const { lineId, units } of input.waiting ?? []) put('waiting_stock', lineId, units, [])
    const begun = groups.size > 0
    for (const [lineId, units] of [...left]) put(begun && input.fulfillments.length > 0 ? 'preparing' : 'ordered', lineId, units, [])
  }
  return summary([...groups.values()], total)
}

type Package = { status: TrackingStatus; parcelIds: string[]; lines: readonly { lineId: string; quantity: number }[] }

/**
 * Units packed together, the furthest first, so that a refund of some takes them from what has not left yet. Where a
 * fulfillment travels in several parcels and nobody says what is in which, its units are where the least advanced parcel is.
 */
function packages(fulfillments: ProgressInput['fulfillments'], parcels: ProgressInput['parcels']): Package[] {
  const packed: Package[] = fulfillments.map((fulfillment) => {
    const own = parcels.filter((parcel) => parcel.fulfillmentId === fulfillment.id)
    const status = own
      .map((parcel) => parcel.status)
      .reduce<TrackingStatus | null>((least, status) => (least === null || WAITED_FOR[status] < WAITED_FOR[least] ? status : least), null)
    return { status: status ?? 'preparing', parcelIds: own.map((parcel) => parcel.id), lines: fulfillment.lines }
  })
  for (const parcel of parcels)
    if (parcel.fulfillmentId === null) packed.push({ status: parcel.status, parcelIds: [parcel.id], lines: parcel.lines ?? [] })
  return packed.sort((a, b) => WAITED_FOR[b.status] - WAITED_FOR[a.status] || (keyOf(a) < keyOf(b) ? -1 : 1))
}

const keyOf = (packed: Package): string => packed.parcelIds.join() + JSON.stringify(packed.lines)

function add(
  groups: Map<TrackingStatus, UnitGroup>,
  status: TrackingStatus,
  lineId: string,
  units: number,
  parcelIds: readonly string[],
): void {
  let group = groups.get(status)
  if (!group) {
    group = { status, units: 0, lines: [], parcelIds: [] }
    groups.set(status, group)
  }
  group.units += units
  const line = group.lines.find((one) => one.lineId === lineId)
  if (line) line.units += units
  else group.lines.push({ lineId, units })
  for (const id of parcelIds) if (!group.parcelIds.includes(id)) group.parcelIds.push(id)
}

function summary(groups: UnitGroup[], parcels: OrderProgress['parcels']): OrderProgress {
  groups.sort((a, b) => WAITED_FOR[a.status] - WAITED_FOR[b.status])
  const units = groups.reduce((sum, group) => sum + group.units, 0)
  const deliveredUnits = groups.find((group) => group.status === 'delivered')?.units ?? 0
  const gone = groups.filter((group) => !BEFORE_LEAVING.has(group.status)).reduce((sum, group) => sum + group.units, 0)
  const partial = (gone > 0 && gone < units) || (deliveredUnits > 0 && deliveredUnits < units)
  return { status: groups[0]?.status ?? 'cancelled', units, deliveredUnits, groups, partial, parcels }
}

const BEFORE_LEAVING: ReadonlySet<TrackingStatus> = new Set(['ordered', 'waiting_stock', 'preparing', 'pre_transit', 'cancelled'])

/** How far from the customer's hands, ends last: the first of these among the units is what she waits for. Problems come before all progress. */
const WAITED_FOR: Record<TrackingStatus, number> = {
  lost: 0,
  exception: 1,
  returning: 2,
  waiting_stock: 3,
  ordered: 4,
  preparing: 5,
  unknown: 6,
  pre_transit: 7,
  accepted: 8,
  in_transit: 9,
  delivery_attempted: 10,
  available_for_pickup: 11,
  out_for_delivery: 12,
  cancelled: 13,
  returned: 14,
  delivered: 15,
}
