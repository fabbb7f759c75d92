import type { Ctx } from '#platform/context'
import { wireId } from '#shared/ids'
import { CODE_TRIES } from './model/code.ts'
import { prove } from './prove.ts'
import { openProofOf } from './queries.ts'

/** `none`: no code is open here. The same for codes that were sent and for those that had no order to be sent to. */
export type ProvedHere =
  | { outcome: 'proved'; level: 'L2'; orderId: string }
  | { outcome: 'refused'; triesLeft: number }
  | { outcome: 'none' }

/** Tries what was typed in a conversation as the code of the newest request that was made there. */
export async function proveInConversation(
  ctx: Ctx,
  { conversationId, code }: { conversationId: string; code: string },
): Promise<ProvedHere> {
  const open = await openProofOf(ctx, conversationId)
  if (!open) return { outcome: 'none' }
  const proved = await prove(ctx, { requestId: wireId('proof', open.id), code, conversationId })
  if (proved.outcome === 'refused') return { outcome: 'refused', triesLeft: Math.max(0, CODE_TRIES - open.tries - 1) }
  return { outcome: 'proved', level: proved.level, orderId: proved.orderId }
}
