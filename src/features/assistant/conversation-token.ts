/** The widget's token names its merchant, so that every look-up starts with it: base64url of merchant id, conversation secret. */
import type { Conversation } from '#features/conversations'
import { conversationByToken } from '#features/conversations'
import type { Ctx } from '#platform/context'
import { parseWireId } from '#shared/ids'

export const wrapToken = (merchantId: string, token: string): string =>
  `${Buffer.from(merchantId.replaceAll('-', ''), 'hex').toString('base64url')}.${token}`

/** Null for what can be no token. */
export function merchantOfToken(wrapped: string): string | null {
  const [merchant = '', secret] = wrapped.split('.')
  const hex = /^[A-Za-z0-9_-]{22}$/.test(merchant) ? Buffer.from(merchant, 'base64url').toString('hex') : ''
  return secret && hex.length === 32 ? parseWireId('merchant', hex) : null
}

/** The conversation that this id and token open at this merchant; null for any that do not fit. */
export async function openedConversation(ctx: Ctx, id: string, wrapped: string | undefined): Promise<Conversation | null> {
  const conversationId = parseWireId('conversation', id)
  if (!conversationId || !wrapped || wrapped.length > 200 || merchantOfToken(wrapped) !== ctx.merchantId) return null
  return conversationByToken(ctx, conversationId, wrapped.split('.')[1]!)
}
