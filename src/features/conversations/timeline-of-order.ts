import type { Ctx, RecordedEvent } from '#platform/context'
import { eventsOfOrder } from '#platform/events'
import { wireId } from '#shared/ids'
import type { Message } from './model/conversation.ts'
import { timelineText } from './model/timeline-words.ts'
import { selectMessagesOfOrder } from './queries.ts'

/** `evidence`: the event's wire id. `message`: what was said, when the entry is a message. */
export type TimelineEntry = {
  at: string
  type: string
  text: string
  evidence: string
  message: Pick<Message, 'id' | 'author' | 'authorName' | 'kind' | 'text'> | null
}

/** One timeline for agents: what happened to the order, its parcels, its promises, what we told and what was said. Newest first. */
export async function timelineOfOrder(ctx: Ctx, orderId: string): Promise<TimelineEntry[]> {
  const events = await eventsOfOrder(ctx, orderId)
  const messages = new Map((await selectMessagesOfOrder(ctx, orderId)).map((message) => [message.id, message]))
  const told = new Set<string>()
  const entries: TimelineEntry[] = []
  for (const event of events) {
    const messageId = typeof event.data.messageId === 'string' ? event.data.messageId : null
    const message = messageId ? messages.get(messageId) : undefined
    if (message) told.add(message.id)
    entries.push(entry(ctx, event, message))
  }
  // What was said before it was known which order it is about has no event on this order.
  for (const message of messages.values()) if (!told.has(message.id)) entries.push(unlinked(message, ctx.settings.language))
  return entries.toSorted((a, b) => b.at.localeCompare(a.at))
}

function entry(ctx: Ctx, event: RecordedEvent, message: Message | undefined): TimelineEntry {
  return {
    at: event.happenedAt,
    type: event.type,
    text: timelineText(event.type, event.data, ctx.settings.language),
    evidence: wireId('event', event.id),
    message: message ? shown(message) : null,
  }
}

function unlinked(message: Message, language: string): TimelineEntry {
  const answered = message.author === 'assistant' ? 'message.answered' : 'message.sent'
  const type = message.direction === 'in' ? 'message.received' : answered
  return {
    at: message.createdAt,
    type,
    text: timelineText(type, {}, language),
    evidence: wireId('message', message.id),
    message: shown(message),
  }
}

const shown = ({ id, author, authorName, kind, text }: Message) => ({ id, author, authorName, kind, text })
