import { grantConversation, grantsOf, higherLevel, lookUpOrder } from '#features/access'
import type { Conversation } from '#features/conversations'
import { findOrder, findOrdersByName, nameKey, type OrderView, ordersOfCustomer, ordersOfEmail } from '#features/orders'
import { promiseOfOrder } from '#features/promises'
import { shipmentsOfOrders } from '#features/shipments'
import type { Ctx } from '#platform/context'
import type { Understanding } from './model/understand/understand.ts'

type Level = 'L0' | 'L1' | 'L2'

/** `others`: further orders of the same proved person. `asked`: what is missing. */
export type Identified =
  | { outcome: 'found'; orderId: string; level: Level; others: OrderView[] }
  | { outcome: 'needs'; asked: 'whichOrder' | 'whichContact' | 'whichNumber' | 'noPair'; number: string | null }

/** Which order, and what this person may see of it. What she writes is only a wish: a number opens nothing without a proof. */
export async function identifyOrder(
  ctx: Ctx,
  conversation: Conversation,
  understood: Understanding,
  earlier: Understanding[],
): Promise<Identified> {
  const mine = await provedOrders(ctx, conversation)
  const number = understood.entities.find((entity) => entity.type === 'order_number')?.value ?? null
  const named = number ? [...mine].find(({ order }) => isNamed(order, number)) : undefined
  if (named) return found(named, mine)
  const pair = pairFrom([understood, ...earlier])
  const writtenNow = number !== null || understood.entities.some((entity) => CONTACTS.includes(entity.type))
  if (writtenNow && pair.number && pair.contact && (number || mine.length === 0)) {
    const byBoth = await byPair(ctx, conversation, pair.number, pair.contact)
    // A lone number that proves nothing may be another order's: its contact is asked for.
    if (byBoth.outcome === 'found' || pair.contact !== number) return byBoth
  }
  if (number) return { outcome: 'needs', asked: 'whichContact', number }
  const current = mine.find(({ order }) => order.id === conversation.orderId)
  if (current) return found(current, mine)
  const fitting = await mostPressing(ctx, mine)
  if (fitting) return found(fitting, mine)
  return { outcome: 'needs', asked: pair.contact ? 'whichNumber' : pair.number ? 'whichContact' : 'whichOrder', number: pair.number }
}

const CONTACTS = ['email', 'postcode', 'phone']
type Mine = { order: OrderView; level: Level }

const found = (one: Mine, mine: readonly Mine[]): Identified => ({
  outcome: 'found',
  orderId: one.order.id,
  level: one.level,
  others: mine.filter(({ order }) => order.id !== one.order.id).map(({ order }) => order),
})

const isNamed = (order: OrderView, number: string): boolean => nameKey(order.name) === nameKey(number) || order.number === nameKey(number)

/**
 * The orders this conversation may speak of: those it has proved, the one it was opened for, and those of a sender whose
 * address is proved. A mail that only claims its address gets level L0 of an order that was placed with that very address.
 */
async function provedOrders(ctx: Ctx, conversation: Conversation): Promise<Mine[]> {
  const levels = new Map<string, Level>(await grantsOf(ctx, conversation.id))
  const views = new Map<string, OrderView>()
  const add = (order: OrderView, level: Level) => {
    views.set(order.id, order)
    levels.set(order.id, higherLevel(levels.get(order.id) ?? 'L0', level))
  }
  const byMail = conversation.channel === 'email' && conversation.contactAddress !== null
  if (conversation.level === 'L2' || byMail) {
    const level = conversation.level === 'L2' ? 'L2' : 'L0'
    if (conversation.level === 'L2' && conversation.customerId)
      for (const order of await ordersOfCustomer(ctx, conversation.customerId)) add(order, level)
    if (byMail) for (const order of await ordersOfEmail(ctx, conversation.contactAddress!)) add(order, level)
  }
  if (conversation.orderId)
    levels.set(
      conversation.orderId,
      higherLevel(levels.get(conversation.orderId) ?? 'L0', conversation.channel === 'web_chat' ? 'L0' : conversation.level),
    )
  for (const id of levels.keys()) {
    const order = views.get(id) ?? (await findOrder(ctx, id))
    if (order && !order.erased) views.set(id, order)
  }
  return [...views.values()].map((order) => ({ order, level: levels.get(order.id) ?? 'L0' }))
}

/** The number and the contact, the newest message first: people send them in two messages. */
function pairFrom([now, ...before]: readonly Understanding[]): { number: string | null; contact: string | null } {
  const all = [...(now?.entities ?? []), ...before.flatMap((message) => message.entities)]
  const newest = (types: readonly string[]) => all.find((entity) => types.includes(entity.type))?.value ?? null
  const contact = newest(['email']) ?? newest(['postcode', 'phone'])
  const [first, second] = numbersIn(now)
  // The oldest one: a number that came after it was itself an attempt at the contact.
  const earlier = before.flatMap(numbersIn).findLast((number) => number !== first)
  if (contact || first === undefined) return { number: newest(['order_number']), contact }
  // "1001, 10115": the second bare number can only be the postcode; so can a bare number after we have asked for one.
  if (second !== undefined) return { number: first, contact: second }
  return earlier === undefined ? { number: first, contact: null } : { number: earlier, contact: first }
}

const numbersIn = (message: Understanding | undefined): string[] =>
  (message?.entities ?? []).filter((entity) => entity.type === 'order_number').map((entity) => entity.value)

async function byPair(ctx: Ctx, conversation: Conversation, number: string, contact: string): Promise<Identified> {
  const result = await lookUpOrder(ctx, { number, contact, client: `conversation:${conversation.id}` })
  if (result.outcome === 'refused') return { outcome: 'needs', asked: 'noPair', number }
  await grantConversation(ctx, conversation.id, result.orderId, 'L1')
  return { outcome: 'found', orderId: result.orderId, level: 'L1', others: [] }
}

/** Of several: the late one, else the one that may be, else one that is on its way, else the newest. */
async function mostPressing(ctx: Ctx, mine: readonly Mine[]): Promise<Mine | undefined> {
  if (mine.length < 2) return mine[0]
  const recent = mine.toSorted((a, b) => (a.order.placedAt < b.order.placedAt ? 1 : -1)).slice(0, 10)
  const shipments = await shipmentsOfOrders(
    ctx,
    recent.map(({ order }) => order.id),
  )
  const promises = await Promise.all(recent.map(({ order }) => promiseOfOrder(ctx, order.id)))
  const moving = new Set(
    shipments
      .filter((shipment) => !['delivered', 'returned', 'cancelled'].includes(shipment.state.status))
      .map((shipment) => shipment.orderId),
  )
  return (
    recent.find((_one, index) => promises[index]!.late && promises[index]!.outcome === 'open') ??
    recent.find((_one, index) => promises[index]!.risk) ??
    recent.find(({ order }) => moving.has(order.id)) ??
    recent[0]
  )
}

/** For agents: the order a text or a number speaks of. */
export const orderNamed = async (ctx: Ctx, number: string): Promise<OrderView | null> => (await findOrdersByName(ctx, number))[0] ?? null
