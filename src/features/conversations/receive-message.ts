import { createHash } from 'node:crypto'
import type { ChannelKind, IncomingMessage } from '#contracts/channel'
import type { Ctx } from '#platform/context'
import { assert } from '#shared/assert'
import { cleanLine, cleanText } from '#shared/text'
import { conversationEvent } from './conversation-event.ts'
import { knownSender } from './known-sender.ts'
import { messageRow } from './message-row.ts'
import type { Conversation } from './model/conversation.ts'
import { foldAddress } from './model/threading.ts'
import { openConversation } from './open-conversation.ts'
import {
  appendMessage,
  lockContact,
  type NewMessage,
  selectConversationForUpdate,
  selectMessageByExternalId,
  updateConversation,
  updateTicketState,
} from './queries.ts'
import { bareMessageId, threadOf } from './thread-of.ts'

/** A line of a chat whose conversation is known, or a message that a channel brought in. */
export type Received =
  | { channel: 'web_chat'; conversationId: string; text: string; externalId?: string }
  | { channel: ChannelKind; connectionId: string; message: IncomingMessage }
/** `created` is false when the message was there already; `opened`: it began a conversation. */
export type ReceivedMessage = { conversationId: string; messageId: string; created: boolean; opened: boolean }

/** Stores the message and tells of it by `message.received`; whoever answers listens there. The same message again changes nothing. */
export async function receiveMessage(ctx: Ctx, received: Received): Promise<ReceivedMessage> {
  return 'message' in received
    ? receiveFromChannel(ctx, received.channel, received.connectionId, received.message)
    : receiveChat(ctx, received)
}

async function receiveChat(ctx: Ctx, received: { conversationId: string; text: string; externalId?: string }): Promise<ReceivedMessage> {
  const conversation = await selectConversationForUpdate(ctx, received.conversationId)
  assert(conversation, 'a chat that is written in exists')
  if (received.externalId) {
    const earlier = await selectMessageByExternalId(ctx, 'web_chat', received.externalId)
    if (earlier) return { conversationId: earlier.conversationId, messageId: earlier.id, created: false, opened: false }
  }
  const row = messageRow(ctx, conversation, {
    direction: 'in',
    author: 'customer',
    text: cleanText(received.text, 10_000),
    externalId: received.externalId ?? null,
  })
  return { ...(await append(ctx, conversation, row)), opened: conversation.messageCount === 0 }
}

async function receiveFromChannel(
  ctx: Ctx,
  channel: ChannelKind,
  connectionId: string,
  message: IncomingMessage,
): Promise<ReceivedMessage> {
  const address = foldAddress(message.from.address)
  await lockContact(ctx, address)
  const contentHash = hashOf(message)
  const once = await dedupe(ctx, channel, message.externalId, contentHash)
  if ('earlier' in once) return { ...once.earlier, created: false, opened: false }
  const automatic = message.autoReply || message.bounce
  const sender = await knownSender(ctx, channel, address, message)
  const thread = await threadOf(ctx, channel, message, sender)
  const level = message.senderProved && sender.customerId ? 'L2' : 'L0'
  const conversationId =
    thread.join ??
    (
      await openConversation(ctx, {
        channel,
        connectionId,
        orderId: sender.orderId,
        customerId: sender.customerId,
        relatedId: thread.relatedId,
        contactAddress: address,
        contactName: message.from.name,
        subject: message.subject,
        level,
      })
    ).conversationId
  const conversation = await selectConversationForUpdate(ctx, conversationId)
  assert(conversation, 'a conversation that was found or opened exists')
  // Nobody owes an action on a machine's mail that belongs to nothing; it stays findable.
  if (!thread.join && automatic) await updateConversation(ctx, conversationId, { state: 'resolved' })
  // The level is that of the newest message: a forged mail in a proved thread proves nothing.
  if (thread.join && !automatic)
    await updateConversation(ctx, conversationId, {
      level,
      ...(conversation.orderId || !sender.orderId ? {} : { orderId: sender.orderId }),
    })
  const row = messageRow(ctx, { ...conversation, connectionId, level }, fromChannel(message, once.externalId, contentHash))
  return { ...(await append(ctx, thread.join ? conversation : { ...conversation, state: 'open' }, row)), opened: !thread.join }
}

async function append(
  ctx: Ctx,
  conversation: Conversation,
  row: NewMessage,
): Promise<{ conversationId: string; messageId: string; created: boolean }> {
  const reopens = !(row.autoReply || row.bounce) && conversation.state !== 'open'
  const { id: messageId, channel, autoReply, bounce, doNotAnswer } = row
  const tell = () => ctx.emit(conversationEvent(conversation, 'message.received', { messageId, channel, autoReply, bounce, doNotAnswer }))
  const [position] = await Promise.all([appendMessage(ctx, row), reopens || tell()])
  assert(position !== undefined, 'a message that was looked for first is new')
  if (reopens) {
    await updateConversation(ctx, conversation.id, { state: 'open', snoozedUntil: null })
    await ctx.emit(conversationEvent(conversation, 'conversation.status_changed', { from: conversation.state, to: 'open', agentId: null }))
    await updateTicketState(ctx, conversation.id, 'open', null)
    await tell()
  }
  return { conversationId: conversation.id, messageId, created: true }
}

type Once = { externalId: string } | { earlier: { conversationId: string; messageId: string } }

/** Some senders give every mail the same Message-ID: the same id with another content is another message. */
async function dedupe(ctx: Ctx, channel: string, externalId: string, contentHash: Uint8Array): Promise<Once> {
  const ids = [externalId, `${externalId}#${Buffer.from(contentHash).toString('hex').slice(0, 16)}`]
  for (const id of ids) {
    const earlier = await selectMessageByExternalId(ctx, channel, id)
    if (!earlier) return { externalId: id }
    const same = earlier.contentHash !== null && Buffer.from(earlier.contentHash).equals(Buffer.from(contentHash))
    if (same) return { earlier: { conversationId: earlier.conversationId, messageId: earlier.id } }
  }
  return { externalId: `${ids[1]}#${ctx.now().epochMilliseconds}` }
}

const hashOf = (message: IncomingMessage): Uint8Array =>
  createHash('sha256')
    .update(JSON.stringify([foldAddress(message.from.address), message.subject, message.text, message.attachments]))
    .digest()

/** A bounce is for agents, not for the customer's eyes: kept as a note of the system. */
function fromChannel(
  message: IncomingMessage,
  externalId: string,
  contentHash: Uint8Array,
): Pick<NewMessage, 'direction' | 'author' | 'text'> & Partial<NewMessage> {
  const text = cleanText(message.newText, 20_000)
  const fullText = cleanText(message.text, 100_000)
  return {
    direction: 'in',
    author: message.bounce ? 'system' : 'customer',
    kind: message.bounce ? 'note' : 'message',
    text: text === '' ? fullText.slice(0, 20_000) : text,
    fullText: fullText.trim() === text.trim() ? null : fullText,
    subject: message.subject ? cleanLine(message.subject, 300) : null,
    attachments: message.attachments.slice(0, 100).map((attachment) => ({ ...attachment, name: cleanLine(attachment.name, 200) })),
    externalId,
    contentHash,
    messageIdHeader: bareMessageId(message.externalId),
    inReplyTo: message.threadKeys[0] ? bareMessageId(message.threadKeys[0]) : null,
    autoReply: message.autoReply,
    bounce: message.bounce,
    doNotAnswer: message.doNotAnswer,
    senderProved: message.senderProved,
    datedAt: message.sentAt,
  }
}
