import { timingSafeEqual } from 'node:crypto'
import type { ChannelKind, IncomingMessage } from '#contracts/channel'
import type { Ctx } from '#platform/context'
import type { KnownSender } from './known-sender.ts'
import { knownAddresses, orderNumbersOf } from './known-sender.ts'
import type { Conversation } from './model/conversation.ts'
import { readThreadMark, tagOf } from './model/thread-mark.ts'
import {
  chooseThread,
  foldAddress,
  SENDER_WINDOW_DAYS,
  type ThreadCandidate,
  type ThreadChoice,
  type ThreadSign,
} from './model/threading.ts'
import { selectConversations, selectConversationsByHeader, selectConversationsOfSender } from './queries.ts'

/** Finds what the message could continue and lets the rules of `model/threading.ts` choose. */
export async function threadOf(
  ctx: Ctx,
  channel: ChannelKind,
  message: IncomingMessage,
  sender: KnownSender,
): Promise<{ join: string | null; relatedId: string | null }> {
  const byHeader = (await selectConversationsByHeader(ctx, message.threadKeys.slice(0, 50).map(bareMessageId))).map(
    (row) => row.conversationId,
  )
  const byMark = markedConversations(ctx, [...message.threadKeys, ...message.to])
  const pointed = await selectConversations(ctx, [...new Set([...byHeader, ...byMark])])
  // Its own bounce or receipt comes from a machine, not from the person: kept with the mail it speaks of, as a note.
  if (message.bounce) return { join: pointed[0]?.id ?? null, relatedId: null }
  const since = ctx
    .now()
    .subtract({ hours: SENDER_WINDOW_DAYS * 24 })
    .toString()
  const ofSender = await selectConversationsOfSender(ctx, foldAddress(message.from.address), sender.customerIds, channel, since)
  const candidates = await Promise.all([
    ...pointed.map((conversation) => candidate(ctx, conversation, byHeader.includes(conversation.id) ? 'header' : 'reply_address')),
    ...ofSender.map((conversation) => candidate(ctx, conversation, 'sender')),
  ])
  return asThread(chooseThread({ from: message.from.address, subject: message.subject, text: message.newText }, candidates, ctx.now()))
}

/** `<id@host>` → `id@host`. */
export const bareMessageId = (messageId: string): string => messageId.trim().replace(/^</, '').replace(/>$/, '')

/** HMAC that signs the marks of this merchant's conversations. */
export const markMac = (ctx: Ctx, conversationId: string): Uint8Array => ctx.secrets.mac('thread-mark', conversationId)

function markedConversations(ctx: Ctx, texts: readonly string[]): string[] {
  const found: string[] = []
  for (const text of texts.slice(0, 100)) {
    const mark = readThreadMark(text)
    if (mark && timingSafeEqual(Buffer.from(mark.tag), Buffer.from(tagOf(markMac(ctx, mark.conversationId)))))
      found.push(mark.conversationId)
  }
  return found
}

async function candidate(ctx: Ctx, conversation: Conversation, sign: ThreadSign): Promise<ThreadCandidate> {
  return {
    conversationId: conversation.id,
    sign,
    contactAddress: conversation.contactAddress,
    knownAddresses: await knownAddresses(ctx, conversation),
    orderNumbers: await orderNumbersOf(ctx, conversation),
    subject: conversation.subject,
    state: conversation.state,
    lastMessageAt: conversation.lastMessageAt,
  }
}

const asThread = (choice: ThreadChoice) =>
  choice.join === null ? { join: null, relatedId: choice.relatedId } : { join: choice.join, relatedId: null }
