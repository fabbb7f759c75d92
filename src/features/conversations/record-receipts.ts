import type { Receipt } from '#contracts/channel'
import type { Ctx } from '#platform/context'
import { conversationEvent } from './conversation-event.ts'
import { selectConversation, updateMessageBounced } from './queries.ts'
import { bareMessageId } from './thread-of.ts'

/** Marks replies that did not reach the mailbox, so that the agent sees it. Receipts of other mails are none of ours. */
export async function recordReceipts(ctx: Ctx, receipts: readonly Receipt[]): Promise<void> {
  for (const receipt of receipts) {
    if (receipt.status !== 'bounced' && receipt.status !== 'failed') continue
    const bounced = await updateMessageBounced(ctx, bareMessageId(receipt.externalId), receipt.status)
    const conversation = bounced && (await selectConversation(ctx, bounced.conversationId))
    if (bounced && conversation)
      await ctx.emit(conversationEvent(conversation, 'message.failed', { messageId: bounced.id, code: receipt.status }))
  }
}
