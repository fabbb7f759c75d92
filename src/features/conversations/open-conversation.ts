import { randomBytes } from 'node:crypto'
import type { ChannelKind } from '#contracts/channel'
import type { Ctx } from '#platform/context'
import { newId } from '#shared/ids'
import { cleanLine } from '#shared/text'
import type { ConversationLevel } from './model/conversation.ts'
import { foldAddress } from './model/threading.ts'
import { insertConversation } from './queries.ts'
import { tokenHashOf } from './token-hash.ts'

export type OpeningConversation = {
  channel: ChannelKind
  connectionId?: string | null
  orderId?: string | null
  customerId?: string | null
  relatedId?: string | null
  contactAddress?: string | null
  contactName?: string | null
  subject?: string | null
  language?: string | null
  level?: ConversationLevel
}

/** `token` (192 bits) lets the widget's visitor read and write this conversation; it is kept only as a hash, so it is told once. */
export async function openConversation(ctx: Ctx, opening: OpeningConversation): Promise<{ conversationId: string; token: string }> {
  const now = ctx.now()
  const id = newId(now.epochMilliseconds)
  const token = randomBytes(24).toString('base64url')
  await insertConversation(ctx, {
    id,
    channel: opening.channel,
    connectionId: opening.connectionId ?? null,
    orderId: opening.orderId ?? null,
    customerId: opening.customerId ?? null,
    relatedId: opening.relatedId ?? null,
    contactAddress: opening.contactAddress ? foldAddress(opening.contactAddress) : null,
    contactName: opening.contactName ? cleanLine(opening.contactName, 200) : null,
    subject: opening.subject ? cleanLine(opening.subject, 300) : null,
    language: opening.language ?? null,
    level: opening.level ?? 'L0',
    tokenHash: tokenHashOf(token),
    openedAt: now.toString(),
  })
  await ctx.emit({
    type: 'conversation.opened',
    subjectType: 'conversation',
    subjectId: id,
    ...(opening.orderId ? { orderId: opening.orderId } : {}),
    data: { channel: opening.channel },
  })
  return { conversationId: id, token }
}
