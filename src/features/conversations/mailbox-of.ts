import type { Ctx } from '#platform/context'
import { knownAddresses } from './known-sender.ts'
import type { Conversation } from './model/conversation.ts'

/**
 * Where a reply is sent to. A thread goes back to its sender. A chat goes to the mailbox on record of its order or customer and
 * to no address that somebody merely typed: what an agent writes there is about the order.
 */
export async function mailboxOf(ctx: Ctx, conversation: Conversation): Promise<{ address: string; name: string | null } | null> {
  if (conversation.channel !== 'web_chat')
    return conversation.contactAddress ? { address: conversation.contactAddress, name: conversation.contactName } : null
  const address = (await knownAddresses(ctx, conversation))[0]
  return address ? { address, name: null } : null
}
