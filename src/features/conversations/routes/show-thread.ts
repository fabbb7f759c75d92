import type { Ctx } from '#platform/context'
import { problem } from '#platform/http'
import { wireId } from '#shared/ids'
import { conversation } from '../conversation.ts'
import { openTicketOf } from '../list-tickets.ts'
import { markSeen } from '../mark-seen.ts'
import { messagesOf } from '../messages-of.ts'
import type { Agent } from '../model/agent.ts'
import type { ThreadPage } from '../model/inbox/thread-page.ts'
import { inboxWords } from '../model/inbox/words.ts'
import type { SuggestedAbout, Suggestion } from '../model/suggestion.ts'
import { timelineOfOrder } from '../timeline-of-order.ts'
import { csrfToken } from './check-form.ts'
import { shownOrder } from './shown-order.ts'

/** Whoever knows the facts says what could be answered; without one nothing is suggested. */
export type Suggest = (ctx: Ctx, about: SuggestedAbout) => Promise<Suggestion | null>

export async function showThread(
  ctx: Ctx,
  id: string,
  agent: Agent,
  shown: { notice?: string; error?: string; draft?: string; once: string; suggested?: boolean; ask?: string },
  suggest: Suggest,
): Promise<ThreadPage> {
  const found = await conversation(ctx, id)
  if (!found) throw problem('not_found')
  await markSeen(ctx, found)
  const words = inboxWords(ctx.settings.language)
  const timeline = found.orderId ? await timelineOfOrder(ctx, found.orderId) : []
  const suggestion = found.state === 'resolved' ? null : await suggest(ctx, { conversationId: id })
  const question = shown.ask?.trim()
  return {
    shopName: ctx.settings.name,
    agentName: agent.name,
    words,
    format: { language: ctx.settings.language, timeZone: ctx.settings.timeZone, now: ctx.now() },
    href: `/inbox/${wireId('conversation', id)}`,
    conversation: found,
    relatedHref: found.relatedId && `/inbox/${wireId('conversation', found.relatedId)}`,
    messages: await messagesOf(ctx, id),
    ticket: await openTicketOf(ctx, id),
    order: await shownOrder(ctx, found.orderId),
    timeline: timeline.map(({ at, text, message }) => ({ at, text, quote: message ? message.text.slice(0, 140) : null })),
    isMine: found.assigneeId === agent.id,
    csrf: csrfToken(ctx, agent.id),
    once: shown.once,
    notice: shown.notice ? (words.notices[shown.notice] ?? null) : null,
    error: shown.error ? (words.errors[shown.error] ?? null) : null,
    suggestion,
    asked: question ? { question, answer: await suggest(ctx, { conversationId: id, question }) } : null,
    draft: shown.draft ?? (shown.suggested ? (suggestion?.text ?? '') : ''),
  }
}
