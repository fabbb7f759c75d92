import { pushMessage, type ToldParcel } from './carrier-messages.ts'
import type { Cast } from './cast.ts'
import { type Doors, tellCarrier, tellStore } from './doors.ts'
import type { Moment } from './moments.ts'
import { fulfillmentMessage, orderMessage, type Storefront } from './store-messages.ts'

/**
 * Tells the product what happened, through its public doors and in the order of telling. Many moments at once are told as a
 * backlog: all orders, then all parcels, then the scans of some forty parcels a message. Throws when a door does not take one.
 */
export async function tellMoments(cast: Cast, moments: readonly Moment[], doors: Doors, storefront: Storefront): Promise<void> {
  const store = (topic: string, message: unknown) => () => tellStore(doors, topic, message)
  await inParallel(
    moments.flatMap((one) => (one.kind === 'ordered' ? store('orders/create', orderMessage(cast, storefront, one.order)) : [])),
  )
  await inParallel(
    moments.flatMap((one) =>
      one.kind === 'packed'
        ? store('fulfillments/create', fulfillmentMessage(cast, storefront, one.order, one.parcel))
        : one.kind === 'cancelled'
          ? store('orders/cancelled', orderMessage(cast, storefront, one.order, true))
          : [],
    ),
  )
  for (const parcels of chunks(scansByParcel(moments), PARCELS_A_MESSAGE)) await tellCarrier(doors, pushMessage(cast, parcels))
}

const PARCELS_A_MESSAGE = 40
const AT_ONCE = 8

/** What is told about a parcel in one go. A scan that is told again is a message of its own, the same as before. */
function scansByParcel(moments: readonly Moment[]): ToldParcel[] {
  const told = new Map<string, ToldParcel & { scans: ToldParcel['scans'][number][] }>()
  for (const moment of moments) {
    if (moment.kind !== 'scanned') continue
    const { order, parcel, scan, at } = moment
    const known = told.get(parcel.trackingNumber)
    if (known) {
      known.at = at
      if (!known.scans.includes(scan)) known.scans.push(scan)
    } else told.set(parcel.trackingNumber, { order, parcel, scans: [scan], at })
  }
  return [...told.values()]
}

async function inParallel(work: readonly (() => Promise<void>)[]): Promise<void> {
  let next = 0
  const lane = async (): Promise<void> => {
    for (let one = work[next++]; one; one = work[next++]) await one()
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, work.length) }, lane))
}

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))
