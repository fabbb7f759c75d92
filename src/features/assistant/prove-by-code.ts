import { proveInConversation, requestProof } from '#features/access'
import { findOrder } from '#features/orders'
import { identifyOrder } from './identify-order.ts'
import type { Told } from './model/conversation/told.ts'
import { tell } from './model/words/index.ts'
import { talk } from './model/words/talk.ts'
import { tellFacts } from './tell-facts.ts'
import { plain, question, type Turn } from './turn.ts'

/** Sends a code to the order's own mailbox. What is said is the same whether there is such an order or not. */
export async function sendCode(turn: Turn, number: string | null): Promise<Told> {
  const { ctx, conversation, language, state } = turn
  const orderNumber = number ?? (conversation.orderId ? (await findOrder(ctx, conversation.orderId))?.name : null)
  const waits = state.pending ?? state.answered ?? ['order_status']
  if (!orderNumber) return question(turn, waits, tell(language, 'whichNumber'), 'order')
  await requestProof(ctx, { conversationId: conversation.id, orderNumber })
  return question(turn, waits, talk(language, 'codeSent'), 'code')
}

/** Six digits after a code was sent: right, and what she asked is answered with all she may see. */
export async function tryCode(turn: Turn, code: string): Promise<Told> {
  const { ctx, conversation, language, state } = turn
  const waits = state.pending ?? ['order_status']
  const proved = await proveInConversation(ctx, { conversationId: conversation.id, code })
  if (proved.outcome === 'refused' && proved.triesLeft === 0) return question(turn, waits, talk(language, 'codeRefused'), 'contact')
  if (proved.outcome !== 'proved') return question(turn, waits, talk(language, 'codeWrong'), 'code')
  const mine = { ...turn, conversation: { ...conversation, orderId: proved.orderId, level: 'L2' as const } }
  // The digits were the code, not an order.
  const identified = await identifyOrder(ctx, mine.conversation, { understood: { ...turn.understood, entities: [] }, earlier: [] })
  const facts = identified.outcome === 'found' ? await tellFacts({ ...turn, conversation }, identified, waits) : null
  const thanks = talk(language, 'proved')
  return facts ? { ...facts, text: `${thanks} ${facts.text}` } : plain('answered', language, thanks)
}
