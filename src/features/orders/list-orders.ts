import type { Ctx } from '#platform/context'
import { cleanLine } from '#shared/text'
import { nameCandidates } from './model/order-name.ts'
import type { OrderView } from './model/order-view.ts'
import { viewsPage } from './queries/views.ts'

export type OrderFilter = { query?: string; customerId?: string; cursor?: string; limit?: number }

/**
 * Orders newest first, a page at a time. `query`: an order's name or number, or the e-mail address it was placed with.
 * An unreadable cursor starts at the beginning.
 */
export async function listOrders(ctx: Ctx, filter: OrderFilter): Promise<{ orders: OrderView[]; nextCursor: string | null }> {
  const limit = Math.min(200, Math.max(1, filter.limit ?? 50))
  const after = filter.cursor === undefined ? null : readCursor(filter.cursor)
  const query = cleanLine(filter.query ?? '', 254)
  const email = query.includes('@') ? query.toLowerCase() : null
  const name = query === '' || email !== null ? null : nameCandidates(query)
  // Neither an address nor a letter or digit: nothing is called so.
  if (query !== '' && email === null && name === null) return { orders: [], nextCursor: null }
  const orders = await viewsPage(ctx, { name, email, customerId: filter.customerId ?? null, after, limit: limit + 1 })
  const page = orders.slice(0, limit)
  const last = page.at(-1)
  return {
    orders: page,
    nextCursor: orders.length > limit && last !== undefined ? Buffer.from(`${last.placedAt} ${last.id}`).toString('base64url') : null,
  }
}

/** All orders of a customer, newest first, at most 50. */
export const ordersOfCustomer = async (ctx: Ctx, customerId: string): Promise<OrderView[]> => (await listOrders(ctx, { customerId })).orders

/** Orders placed with this e-mail address, newest first, at most 50: guests have no account. */
export const ordersOfEmail = async (ctx: Ctx, email: string): Promise<OrderView[]> =>
  email.includes('@') ? (await listOrders(ctx, { query: email })).orders : []

function readCursor(cursor: string): { placedAt: string; id: string } | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
    Buffer.from(cursor, 'base64url').toString('latin1'),
  )
  return match && isInstant(match[1]!) ? { placedAt: match[1]!, id: match[2]! } : null
}

function isInstant(text: string): boolean {
  try {
    return Temporal.Instant.from(text) !== null
  } catch {
    return false
  }
}
