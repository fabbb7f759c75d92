import { timingSafeEqual } from 'node:crypto'
import { nameKey, type OrderView } from '#features/orders'
import type { Ctx } from '#platform/context'
import { contactKey, contactMatches } from './contact-matches.ts'
import { giveBack, isLeft, type Limit, takeFrom } from './limits.ts'
import { ordersByNumber } from './orders-by-number.ts'

/** `number`: of an order, or of one of its parcels. `contact`: e-mail, phone or postcode. `client`: who asks (an IP address, a conversation), to count by; it is stored only as a hash. `unsure`: one of several readings of a message; a wrong one costs none of her tries as long as there are spare ones. */
export type LookUp = { number: string; contact: string; client?: string | null; unsure?: boolean }

/** `also`: further orders of that contact in the same parcel. Every refusal is the same object, whatever the reason: wrong pair, unknown order, another merchant's, too many tries. */
export type LookUpResult = { outcome: 'found'; orderId: string; level: 'L1'; also?: string[] } | { outcome: 'refused' }

/** Order number and a contact of it: level L1. Refused pairs cost the same work as right ones and tell nothing. */
export async function lookUpOrder(ctx: Ctx, lookUp: LookUp): Promise<LookUpResult> {
  const number = lookUp.number.slice(0, 100)
  const contact = lookUp.contact.slice(0, 300)
  const { orders, byTracking } = await ordersByNumber(ctx, number)
  // A parcel's number is another name of its order: whoever guesses by both has no more tries.
  const named = byTracking ? (orders[0]?.name ?? number) : number
  const limits = await limitsOf(ctx, named, contact, lookUp.client ?? null, lookUp.unsure ?? false)
  const open = await isLeft(ctx, SHOP)
  const allowed = (await takeFrom(ctx, limits)) && open
  const equal = (a: string, b: string) => timingSafeEqual(Buffer.from(ctx.secrets.mac('pair', a)), Buffer.from(ctx.secrets.mac('pair', b)))
  const [found, ...further] = candidates(orders).filter((order) => contactMatches(contact, order && contactOf(order), equal))
  if (!allowed || !found) {
    await takeFrom(ctx, [SHOP])
    return { outcome: 'refused' }
  }
  await giveBack(ctx, limits)
  const also = byTracking ? further.flatMap((order) => order?.id ?? []) : []
  return { outcome: 'found', orderId: found.id, level: 'L1', ...(also.length > 0 ? { also } : {}) }
}

/** Goals of the product: 5 wrong tries an hour for one order, 10 for one contact, 20 for one client; and some spare ones for readings. */
async function limitsOf(ctx: Ctx, number: string, contact: string, client: string | null, unsure: boolean): Promise<Limit[]> {
  const order: Limit = { name: 'look-up-order', of: nameKey(number) ?? '', perHour: 5 }
  const spare = limitsFor('look-up-spare', contact, client, 5, 10)
  const left = unsure && (await Promise.all(spare.map((limit) => isLeft(ctx, limit)))).every(Boolean)
  return [order, ...(left ? spare : limitsFor('look-up', contact, client, 10, 20))]
}

const limitsFor = (name: string, contact: string, client: string | null, ofContact: number, ofClient: number): Limit[] => [
  { name: `${name}-contact`, of: contactKey(contact), perHour: ofContact },
  ...(client === null ? [] : [{ name: `${name}-client`, of: client, perHour: ofClient }]),
]

/**
 * And 100 for the whole shop, after which only the mail path is left. Looked at before and counted only when refused: a counter that
 * everybody took from would make everybody who is right wait for the transaction of everybody else.
 */
const SHOP: Limit = { name: 'look-up-shop', of: '', perHour: 100 }

const COMPARED = 3

/** Always the same number of comparisons, whether the number is known or not. */
const candidates = (orders: readonly OrderView[]): (OrderView | null)[] =>
  Array.from({ length: Math.max(COMPARED, orders.length) }, (_, index) => orders[index] ?? null)

const contactOf = (order: OrderView) => ({
  email: order.email,
  phone: order.phone ?? order.destination?.phone ?? null,
  postalCode: order.destination?.postalCode ?? null,
  country: order.destinationCountry,
})
