/** A world's truth as a queue of news: what a shop and a carrier would send, when they would send it. */
import type { Order, Parcel, Scan } from './truth.ts'

/** `at`: when it is told, epoch milliseconds. */
export type Moment =
  | { kind: 'ordered' | 'cancelled'; at: number; order: Order }
  | { kind: 'packed'; at: number; order: Order; parcel: Parcel }
  | { kind: 'scanned'; at: number; order: Order; parcel: Parcel; scan: Scan; again: boolean }

/** That guests have ordered is known already. */
export function momentsOf(orders: readonly Order[], guests: readonly Order[]): Moment[] {
  const moments: Moment[] = orders.map((order) => ({ kind: 'ordered', at: order.orderedAt, order }))
  for (const order of [...orders, ...guests]) {
    if (order.cancelledAt !== null) moments.push({ kind: 'cancelled', at: order.cancelledAt, order })
    for (const parcel of order.parcels) {
      moments.push({ kind: 'packed', at: parcel.labelledAt, order, parcel })
      for (const scan of parcel.scans) {
        if (scan.toldAt !== null) moments.push({ kind: 'scanned', at: scan.toldAt, order, parcel, scan, again: false })
        if (scan.toldAgainAt !== null) moments.push({ kind: 'scanned', at: scan.toldAgainAt, order, parcel, scan, again: true })
      }
    }
  }
  return moments.sort((a, b) => a.at - b.at || a.order.number - b.order.number)
}
