import type { Ctx } from '#platform/context'
import { newId } from '#shared/ids'
import type { Conversation } from './model/conversation.ts'
import type { NewMessage } from './queries.ts'

/** A message of this conversation with everything that was not said left empty. */
export function messageRow(
  ctx: Ctx,
  conversation: Pick<Conversation, 'id' | 'channel' | 'connectionId' | 'level'>,
  said: Pick<NewMessage, 'direction' | 'author' | 'text'> & Partial<NewMessage>,
): NewMessage {
  const now = ctx.now()
  return {
    id: newId(now.epochMilliseconds),
    conversationId: conversation.id,
    authorId: null,
    authorName: null,
    kind: 'message',
    fullText: null,
    subject: null,
    attachments: [],
    answer: null,
    answersMessageId: null,
    channel: conversation.channel,
    connectionId: conversation.connectionId,
    externalId: null,
    contentHash: null,
    messageIdHeader: null,
    inReplyTo: null,
    autoReply: false,
    bounce: false,
    doNotAnswer: false,
    senderProved: false,
    level: conversation.level,
    sentState: null,
    sentCode: null,
    datedAt: null,
    createdAt: now.toString(),
    ...said,
  }
}
