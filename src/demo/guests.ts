import type { OrderView } from '#features/orders'
import type { Guest } from '../simulator/index.ts'
import { isCheckoutId } from './place-order.ts'

/** Orders that visitors placed at the demo's checkout and nobody has packed yet. Of the address only the city goes along. */
export function guestsAmong(orders: readonly OrderView[]): Guest[] {
  return orders
    .filter((order) => isCheckoutId(order.externalId) && order.cancelledAt === null && order.fulfillments.length === 0 && !order.erased)
    .map((order) => ({
      shopIds: { order: Number(order.externalId), lines: order.lines.map((line) => Number(line.externalId)) },
      orderedAt: Date.parse(order.placedAt),
      service: serviceOf(order.shippingOption),
      units: order.lines.map((line) => line.quantity),
      place: {
        city: order.destination?.city ?? null,
        country: order.destinationCountry ?? 'DE',
        region: order.destination?.region ?? null,
        postalCode: order.destination?.postalCode?.slice(0, 2) ?? null,
      },
    }))
}

const serviceOf = (option: string | null): Guest['service'] =>
  /express/i.test(option ?? '') ? 'express' : /econom|spar/i.test(option ?? '') ? 'economy' : 'standard'
