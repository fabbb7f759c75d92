import type { Ctx } from '#platform/context'
import type { Conversation, Message } from './model/conversation.ts'
import { type AnswerPermission, automaticAnswerPermission } from './model/loop-guard.ts'
import { countAutomaticMails } from './queries.ts'

/** May the assistant say something here by itself? Ask before composing an answer; `addMessage` asks again. */
export async function automaticPermission(ctx: Ctx, conversation: Conversation, answered?: Message): Promise<AnswerPermission> {
  const byMail = conversation.channel === 'email'
  const dayAgo = ctx.now().subtract({ hours: 24 }).toString()
  const counts = byMail ? await countAutomaticMails(ctx, conversation.id, conversation.contactAddress ?? '', dayAgo) : undefined
  return automaticAnswerPermission({
    autoReply: answered?.autoReply ?? false,
    bounce: answered?.bounce ?? false,
    doNotAnswer: answered?.doNotAnswer ?? false,
    handledBy: conversation.handledBy,
    byMail,
    automaticMailsToSenderToday: counts?.today ?? 0,
    automaticMailsInConversation: counts?.ever ?? 0,
  })
}
