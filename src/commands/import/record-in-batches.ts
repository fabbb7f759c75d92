/** What a file says into the features, one transaction per batch: after a break the batches before it are kept. */
import type { StoreReading } from '#contracts/store'
import { recordStock } from '#features/inventory'
import { recordFulfillments, recordOrders } from '#features/orders'
import type { InMerchant } from '../with-merchant.ts'

export const kinds = ['orders', 'shipments', 'stock'] as const
export type Kind = (typeof kinds)[number]

export type ImportParts = {
  inMerchant: InMerchant
  connectionId: string
  /** Parcels find their order by its name, whichever shop it came from. */
  matchByName: boolean
  reading: StoreReading
  progress(text: string): void
}

const BATCH = 200

export async function recordInBatches({ inMerchant, connectionId, matchByName, reading, progress }: ImportParts): Promise<void> {
  const { orders, fulfillments, stock } = reading
  const step = (name: string, done: number, all: number): void => progress(`${name}: ${done} of ${all}`)
  for (const [batch, done] of batchesOf(orders)) {
    await inMerchant((ctx) => recordOrders(ctx, { connectionId }, batch))
    step('orders', done, orders.length)
  }
  for (const [batch, done] of batchesOf(fulfillments)) {
    await inMerchant((ctx) => recordFulfillments(ctx, { connectionId, matchByName }, batch))
    step('fulfillments', done, fulfillments.length)
  }
  for (const [batch, done] of batchesOf(stock)) {
    await inMerchant((ctx) => recordStock(ctx, { connectionId }, batch))
    step('stock levels', done, stock.length)
  }
}

function* batchesOf<T>(rows: readonly T[]): Generator<[batch: T[], done: number]> {
  for (let start = 0; start < rows.length; start += BATCH) yield [rows.slice(start, start + BATCH), Math.min(start + BATCH, rows.length)]
}
