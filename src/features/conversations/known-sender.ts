import type { ChannelKind, IncomingMessage } from '#contracts/channel'
import { findCustomer, findCustomersByContact } from '#features/customers'
import { findOrder, findOrdersByName, type OrderView, ordersOfEmail } from '#features/orders'
import type { Ctx } from '#platform/context'
import type { Conversation } from './model/conversation.ts'
import { foldAddress, mentionedOrderNumbers } from './model/threading.ts'

/** `customerIds`: everybody the address belongs to. `orderId`: the order she names, when it is hers. */
export type KnownSender = { customerIds: string[]; customerId: string | null; orderId: string | null }

/** Whom we know under the sender's address. An order that was placed with another address is never hers, whatever she writes. */
export async function knownSender(ctx: Ctx, channel: ChannelKind, address: string, message: IncomingMessage): Promise<KnownSender> {
  const customerIds = (await findCustomersByContact(ctx, address)).map((customer) => customer.id)
  const named = await Promise.all(
    mentionedOrderNumbers(`${message.subject ?? ''}\n${message.newText}`)
      .slice(0, 3)
      .map((number) => findOrdersByName(ctx, number)),
  )
  const own = named.flat().find((order) => isOrderOf(order, channel, address, customerIds))
  const guestOrder = own ?? (customerIds.length === 0 && channel === 'email' ? (await ordersOfEmail(ctx, address))[0] : undefined)
  return { customerIds, customerId: own?.customerId ?? customerIds[0] ?? guestOrder?.customerId ?? null, orderId: own?.id ?? null }
}

/** Mail addresses on record of the order and the customer that a conversation is about, the order's first. */
export async function knownAddresses(ctx: Ctx, conversation: Pick<Conversation, 'orderId' | 'customerId'>): Promise<string[]> {
  const order = conversation.orderId ? await findOrder(ctx, conversation.orderId) : null
  const customerId = conversation.customerId ?? order?.customerId ?? null
  const customer = customerId ? await findCustomer(ctx, customerId) : null
  const emails = (customer?.contactPoints ?? []).filter((contact) => contact.kind === 'email').map((contact) => contact.value)
  return [...new Set([...(order?.email ? [foldAddress(order.email)] : []), ...emails])]
}

/** Every way to write the number of the conversation's order. */
export async function orderNumbersOf(ctx: Ctx, conversation: Pick<Conversation, 'orderId'>): Promise<string[]> {
  const order = conversation.orderId ? await findOrder(ctx, conversation.orderId) : null
  return order ? [order.name, ...(order.number ? [order.number] : [])] : []
}

function isOrderOf(order: OrderView, channel: ChannelKind, address: string, customerIds: readonly string[]): boolean {
  if (order.erased) return false
  const byAddress = channel === 'email' && order.email !== null && foldAddress(order.email) === address
  return byAddress || (order.customerId !== null && customerIds.includes(order.customerId))
}
