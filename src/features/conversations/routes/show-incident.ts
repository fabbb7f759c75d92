import { findOrders, type OrderView } from '#features/orders'
import type { Ctx } from '#platform/context'
import { wireId } from '#shared/ids'
import { listConversations } from '../list-conversations.ts'
import type { Agent } from '../model/agent.ts'
import { incidentPage } from '../model/inbox/incident-page.ts'
import { inboxWords } from '../model/inbox/words.ts'
import type { Incidents } from '../model/incident.ts'
import { parcelChips } from './parcel-chips.ts'
import { buyerName } from './shown-order.ts'

/** The orders that lie in an incident; null when it is over or was never one. */
export async function showIncident(ctx: Ctx, agent: Agent, id: string, incidents: Incidents): Promise<string | null> {
  const incident = (await incidents.now(ctx)).find((one) => one.id === id)
  if (!incident) return null
  const ids = await incidents.orderIds(ctx, id)
  const chips = await parcelChips(ctx, ids)
  const spoken = await Promise.all(ids.map((orderId) => listConversations(ctx, { orderId }, null, 1)))
  const conversationOf = new Map(ids.map((orderId, index) => [orderId, spoken[index]?.conversations[0]?.id]))
  return incidentPage({
    shopName: ctx.settings.name,
    agentName: agent.name,
    words: inboxWords(ctx.settings.language),
    format: { language: ctx.settings.language, timeZone: ctx.settings.timeZone, now: ctx.now() },
    incident: { ...incident, href: incidentHref(id) },
    orders: whoWroteFirst(await findOrders(ctx, ids), conversationOf).map((order) => {
      const conversationId = conversationOf.get(order.id)
      return {
        name: [order.name, buyerName(order)].filter(Boolean).join(' · '),
        href: `/orders/${wireId('order', order.id)}/promises`,
        // Without the number it begins with: that stands above.
        chip: (chips.get(order.id) ?? '').slice(order.name.length).replace(/^ · /, ''),
        conversationHref: conversationId ? `/inbox/${wireId('conversation', conversationId)}` : null,
      }
    }),
  })
}

const whoWroteFirst = (orders: readonly OrderView[], conversationOf: ReadonlyMap<string, unknown>): OrderView[] =>
  orders.toSorted((a, b) => Number(conversationOf.get(b.id) !== undefined) - Number(conversationOf.get(a.id) !== undefined))

export const incidentHref = (id: string): string => `/inbox/incidents/${wireId('incident', id)}`
