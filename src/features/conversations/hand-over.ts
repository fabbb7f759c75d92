import type { Ctx } from '#platform/context'
import { assert } from '#shared/assert'
import { newId } from '#shared/ids'
import { cleanLine, cleanText } from '#shared/text'
import { conversationEvent } from './conversation-event.ts'
import { replyBy } from './model/reply-by.ts'
import {
  insertTicket,
  lockTicketNumbers,
  selectConversationForUpdate,
  selectOpenTicket,
  updateConversation,
  updateTicket,
} from './queries.ts'

export type Handover = {
  /** Why the assistant stops: `asked_for_person`, `low_confidence`, `out_of_scope`, `angry`, `no_progress`, `needs_work`, … */
  reason: string
  /** Which work waits, when known: `address_change`, `damaged`, `lost`, `not_received`, … */
  cause?: string | null
  /** For the agent; may quote the customer. */
  summary: string
  /** Wire ids. */
  evidence?: readonly string[]
}
/** `replyBy`: when the shop's people can be expected to have answered, by their hours. */
export type HandedOver = { ticketId: string; ticketNumber: number; replyWithinHours: number; replyBy: string; created: boolean }

/**
 * A person takes the conversation: opens a ticket, or joins the one that is open. It cannot loop: from here on the
 * assistant stays silent until an agent has resolved the conversation, or the customer wants the assistant again (`giveBack`).
 */
export async function handOver(ctx: Ctx, conversationId: string, handover: Handover): Promise<HandedOver> {
  const conversation = await selectConversationForUpdate(ctx, conversationId)
  assert(conversation, 'a conversation that is handed over exists')
  const replyWithinHours = ctx.settings.replyWithinHours
  const now = ctx.now()
  const due = replyBy(now, replyWithinHours, ctx.settings.timeZone, ctx.settings.supportHours).toString()
  const summary = cleanText(handover.summary, 4_000)
  const evidence = [...(handover.evidence ?? [])]
  await updateConversation(ctx, conversationId, { handledBy: 'agent', state: 'open' })
  const open = await selectOpenTicket(ctx, conversationId)
  if (open) {
    await updateTicket(ctx, open.id, {
      summary,
      cause: handover.cause ?? open.cause,
      evidence: [...new Set([...open.evidence, ...evidence])],
    })
    return { ticketId: open.id, ticketNumber: open.number, replyWithinHours, replyBy: due, created: false }
  }
  const id = newId(now.epochMilliseconds)
  await lockTicketNumbers(ctx)
  const inserted = await insertTicket(ctx, {
    id,
    conversationId,
    orderId: conversation.orderId,
    reason: cleanLine(handover.reason, 60),
    cause: handover.cause ?? null,
    summary,
    evidence,
    dueAt: due,
    openedAt: now.toString(),
  })
  assert(inserted, 'a ticket that was inserted has a number')
  await ctx.emit([
    conversationEvent(conversation, 'conversation.handed_over', { ticketId: id, reason: handover.reason, cause: handover.cause ?? null }),
    conversationEvent(conversation, 'ticket.opened', { ticketId: id, number: inserted.number, cause: handover.cause ?? null }),
  ])
  return { ticketId: id, ticketNumber: inserted.number, replyWithinHours, replyBy: due, created: true }
}
