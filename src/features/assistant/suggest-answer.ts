import { conversation as findConversation, messagesOf, type SuggestedAbout, type Suggestion } from '#features/conversations'
import type { Ctx } from '#platform/context'
import { turnOf } from './answer-message.ts'
import { ask } from './ask.ts'
import { identifyOrder } from './identify-order.ts'
import type { Told } from './model/conversation/told.ts'
import { decideFor } from './model/decide.ts'
import { readingHints } from './reading-hints.ts'
import { composeFacts } from './tell-facts.ts'

/**
 * For the agent: what the assistant would say to the customer's newest message, at the level she has proved; or, to a question of
 * the agent's own, all that is known. Nothing is said, opened or counted by it.
 */
export async function suggestAnswer(ctx: Ctx, { conversationId, question }: SuggestedAbout): Promise<Suggestion | null> {
  const conversation = await findConversation(ctx, conversationId)
  if (question) {
    const answer = await ask(ctx, { text: question, about: conversation?.orderId ?? null })
    return answer.outcome === 'answered' ? suggestionOf(answer) : null
  }
  const messages = conversation ? await messagesOf(ctx, conversationId, { publicOnly: true }) : []
  const message = messages.findLast((one) => one.author === 'customer')
  if (!conversation || !message || messages.at(-1)?.author === 'agent') return null
  const turn = turnOf(ctx, await readingHints(ctx), conversation, messages, message)
  // Only what she has proved already: a suggestion tries no numbers.
  const identified = await identifyOrder(ctx, conversation, {
    understood: { ...turn.understood, entities: [] },
    text: message.text,
    earlier: [],
  })
  if (identified.outcome !== 'found') return null
  const meant = turn.understood.intents.filter((intent) => intent.p >= 0.45).map((intent) => intent.name)
  const composed = await composeFacts(turn, identified, decideFor(meant).intents)
  return composed ? suggestionOf(composed.answer) : null
}

/** Without what is said of people: one of them is about to answer. */
function suggestionOf(answer: Told): Suggestion {
  const sentences = answer.claims
    .filter((claim) => claim.kind !== 'person')
    .map(({ text, evidence }) => ({ text, evidence: [...evidence] }))
  return { text: sentences.map((sentence) => sentence.text).join(' '), sentences }
}
