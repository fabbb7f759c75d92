import type { Ctx } from '#platform/context'
import { datedWindow, noPromise, type PromiseView } from './model/promise-view.ts'
import type { WindowInputs } from './model/window.ts'
import { promiseRow } from './queries/ledger.ts'
import { openWaits } from './queries/waits.ts'

/** What was promised for an order, what is expected now, and whether that is late. Two statements; `noPromise` when there is none. */
export async function promiseOfOrder(ctx: Ctx, orderId: string): Promise<PromiseView> {
  const [row, waits] = await Promise.all([promiseRow(ctx, orderId), openWaits(ctx, orderId)])
  if (!row) return noPromise
  const byId = new Map(row.entries.map((entry) => [entry.id, entry]))
  const windowOf = (id: string | null) => {
    const entry = id ? byId.get(id) : undefined
    return entry ? datedWindow(entry) : null
  }
  return {
    promise: windowOf(row.promiseId),
    estimate: windowOf(row.estimateId),
    parcels: row.parcels.map((parcel) => ({ shipmentId: parcel.shipmentId, estimate: windowOf(parcel.estimateId) })),
    late: row.late && row.lateSince ? { ...row.late, since: row.lateSince } : null,
    risk: row.risk,
    waits,
    lateProbability: row.lateProbability,
    outcome: row.outcome,
    arrivedOn: row.arrivedOn,
    inputs: (byId.get(row.promiseId)?.inputs as WindowInputs | undefined) ?? null,
    nextReviewAt: row.reviewAt,
    history: row.entries,
  }
}
