import type { Ctx, EffectHandler } from '#platform/context'
import { pickLanguage } from '#shared/languages'
import { conversationEvent } from './conversation-event.ts'
import { mailboxOf } from './mailbox-of.ts'
import type { Conversation, Message } from './model/conversation.ts'
import { composeReplyMail } from './model/reply-mail.ts'
import { threadMark } from './model/thread-mark.ts'
import { selectConversation, selectMessage, selectMessages, updateMessageSent } from './queries.ts'
import { bareMessageId, markMac } from './thread-of.ts'

/** Sends one answer or reply: the payload is `{ messageId }`. */
export const replyEffect: EffectHandler = {
  kind: 'reply',
  async compose(ctx, payload) {
    const message = await selectMessage(ctx, payload.messageId ?? '')
    const conversation = message && (await selectConversation(ctx, message.conversationId))
    if (!message || !conversation || message.text === '') return { superseded: 'message_gone' }
    const mailbox = await mailboxOf(ctx, conversation)
    return mailbox ? composed(ctx, conversation, message, mailbox) : { superseded: 'no_mailbox' }
  },
  async settled(ctx, payload, outcome) {
    const message = await selectMessage(ctx, payload.messageId ?? '')
    const conversation = message && (await selectConversation(ctx, message.conversationId))
    if (!message || !conversation) return
    await updateMessageSent(ctx, message.id, outcome.outcome, outcome.code, bareMessageId(outcome.messageId))
    if (outcome.outcome === 'sent') return
    await ctx.emit(conversationEvent(conversation, `message.${outcome.outcome}`, { messageId: message.id, code: outcome.code }))
  },
}

async function composed(ctx: Ctx, conversation: Conversation, message: Message, mailbox: { address: string; name: string | null }) {
  const earlier = (await selectMessages(ctx, conversation.id, true)).filter((other) => other.position < message.position)
  const asked = earlier.findLast((other) => other.direction === 'in')
  // By ourselves we pass on nothing that a stranger wrote: whoever forges a sender would have us mail her words to anybody.
  const echoes = message.author !== 'assistant' || asked?.senderProved === true
  const domain = (ctx.settings.supportEmail ?? '').split('@')[1] || new URL(ctx.baseUrl).hostname
  return composeReplyMail({
    to: mailbox,
    replyTo: ctx.settings.supportEmail,
    shopName: ctx.settings.name,
    subject: echoes ? conversation.subject : null,
    text: message.text,
    authorName: message.authorName,
    language: pickLanguage(conversation.language, ctx.settings.language),
    quoted: asked && echoes ? { text: asked.text, at: asked.createdAt } : null,
    timeZone: ctx.settings.timeZone,
    thread: earlier.flatMap((other) => (other.messageIdHeader ? [other.messageIdHeader] : [])),
    mark: threadMark(conversation.id, markMac(ctx, conversation.id), domain),
    automatic: message.author === 'assistant',
  })
}
