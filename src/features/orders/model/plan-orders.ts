/** What a batch of orders changes: later entries of the batch build on earlier ones, as if each had come alone. */
import type { StoreOrder } from '#contracts/store'
import { changedParts, type OrderPart, type OrderVersion, versionOf } from './order-version.ts'

/** `unchanged`: says what is known. `stale`: older than what is known. */
export type OrderOutcome = 'placed' | 'changed' | 'unchanged' | 'stale'
export type KnownOrder = OrderVersion & { erased: boolean; placedAt: string }

export type OrderWrite = {
  orderId: string
  order: StoreOrder
  version: ReturnType<typeof versionOf>
  isNew: boolean
  changed: OrderPart[]
  /** Cancelled by this batch. */
  cancelledNow: boolean
  known: KnownOrder | null
}

/** `outcomes` as the entries; `writes`: one for each order that has to be written, with its newest version. */
export function planOrders(
  entries: readonly { orderId: string; order: StoreOrder }[],
  known: ReadonlyMap<string, KnownOrder>,
): { outcomes: OrderOutcome[]; writes: OrderWrite[] } {
  const writes = new Map<string, OrderWrite>()
  const outcomes = entries.map(({ orderId, order }): OrderOutcome => {
    const before: OrderVersion | undefined = writes.get(orderId)?.version ?? known.get(orderId)
    const version = versionOf(order)
    if (before === undefined) {
      writes.set(orderId, { orderId, order, version, isNew: true, changed: [], cancelledNow: order.cancelled, known: null })
      return 'placed'
    }
    const changed = changedParts(before, version)
    if (changed.length === 0)
      return version.updatedAt !== null && before.updatedAt !== null && Temporal.Instant.compare(version.updatedAt, before.updatedAt) < 0
        ? 'stale'
        : 'unchanged'
    const first = writes.get(orderId)
    const original = known.get(orderId)
    writes.set(orderId, {
      orderId,
      order,
      version,
      isNew: first?.isNew ?? false,
      changed: [...new Set([...(first?.changed ?? []), ...changed])],
      cancelledNow: order.cancelled && (original?.cancelledAt ?? null) === null,
      known: original ?? null,
    })
    return 'changed'
  })
  return { outcomes, writes: [...writes.values()] }
}
