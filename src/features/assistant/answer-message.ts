import { type Answer, type Claim, compose, languageOf, languages, truthCard } from '#features/answers'
import {
  addMessage,
  automaticPermission,
  type Conversation,
  conversation as findConversation,
  handOver,
  linkConversation,
  type Message,
  messagesOf,
} from '#features/conversations'
import type { Ctx } from '#platform/context'
import { assert } from '#shared/assert'
import { wireId } from '#shared/ids'
import { type Identified, identifyOrder } from './identify-order.ts'
import { type Decision, decide, TURNS } from './model/decide.ts'
import type { IntentName } from './model/understand/intents.ts'
import type { Understanding } from './model/understand/understand.ts'
import { tell } from './model/words/index.ts'
import { noteAnswered } from './note-answered.ts'
import { summaryForAgent } from './summary-for-agent.ts'
import { understand } from './understand.ts'

/** Null: nothing may be said here (a machine wrote, or a loop would begin). */
export type AnsweredMessage = { messageId: string; answer: Answer } | null

/**
 * Answers one message of a customer, once. What she writes is data: it chooses what is asked, never what may be seen or done.
 * The answer stands in the conversation when this returns.
 */
export async function answerMessage(
  ctx: Ctx,
  { conversationId, messageId }: { conversationId: string; messageId: string },
): Promise<AnsweredMessage> {
  const conversation = await findConversation(ctx, conversationId)
  assert(conversation, 'a conversation that is answered exists')
  const messages = await lately(ctx, conversation, messageId)
  const message = messages.find((one) => one.id === messageId)
  assert(message, 'a message that is answered exists')
  const permission = await automaticPermission(ctx, conversation, message)
  const understood = understand(message.text, { locale: conversation.language ?? ctx.settings.language })
  const language = languages.includes(understood.lang) ? understood.lang : languageOf(conversation.language ?? ctx.settings.language)
  if (!permission.allowed)
    return permission.reason === 'agent_has_it' ? { messageId, answer: plain('handed_over', language, tell(language, 'withAgent')) } : null
  const before = historyOf(messages, message)
  const turn: Turn = {
    ctx,
    conversation,
    message,
    understood,
    language,
    earlier: before.customer,
    stuck: before.turnsWithoutProgress >= TURNS,
  }
  const answer = await answerTurn(turn, decide(understood, before))
  await linkConversation(ctx, conversationId, { language })
  await addMessage(ctx, { conversationId, text: answer.text, answer, answersMessageId: messageId })
  await noteAnswered(ctx, answer)
  return { messageId, answer }
}

/** Only the newest matter for what is meant, so that a long conversation costs no more; an older message brings all of it. */
async function lately(ctx: Ctx, conversation: Conversation, messageId: string): Promise<Message[]> {
  const newest = await messagesOf(ctx, conversation.id, {
    publicOnly: true,
    afterPosition: Math.max(0, conversation.messageCount - REMEMBERED),
  })
  return newest.some((one) => one.id === messageId) ? newest : messagesOf(ctx, conversation.id, { publicOnly: true })
}

const REMEMBERED = 20

type Turn = {
  ctx: Ctx
  conversation: Conversation
  message: Message
  understood: Understanding
  language: string
  earlier: Understanding[]
  stuck: boolean
}

async function answerTurn(turn: Turn, decision: Decision): Promise<Answer> {
  const { language } = turn
  switch (decision.kind) {
    case 'reply':
      return plain('answered', language, tell(language, decision.words))
    case 'ask':
      return question(turn, ['out_of_scope'], tell(language, 'whichOfMine'))
    case 'hand_over':
      return toPerson(turn, decision)
    case 'answer':
      return fromFacts(turn, decision.intents)
  }
}

async function fromFacts(turn: Turn, intents: IntentName[]): Promise<Answer> {
  const identified = await identifyOrder(turn.ctx, turn.conversation, turn.understood, turn.earlier)
  if (identified.outcome === 'needs') {
    const text = tell(turn.language, identified.asked, { number: identified.number ?? '' })
    return turn.stuck ? toPerson(turn, { reason: 'no_progress', cause: null, facts: [] }) : question(turn, intents, text)
  }
  const answer = await factsOf(turn, identified, intents)
  if (!answer || (intents.includes('return_or_refund') && !answer.claims.some((claim) => claim.kind === 'policy')))
    return toPerson(turn, { reason: 'needs_work', cause: 'return', facts: [] })
  return answer
}

async function factsOf(
  turn: Turn,
  identified: Extract<Identified, { outcome: 'found' }>,
  intents: readonly string[],
): Promise<Answer | null> {
  const { ctx, conversation, language } = turn
  const card = await truthCard(ctx, identified.orderId, { level: identified.level })
  if (!card) return null
  if (conversation.orderId !== identified.orderId || conversation.level < identified.level)
    await linkConversation(ctx, conversation.id, { orderId: identified.orderId, level: identified.level })
  const surface = conversation.channel === 'email' ? 'mail' : conversation.channel === 'sms' ? 'sms' : 'chat'
  const answer = compose({ card, intents, language, surface, level: identified.level, nameOrder: identified.others.length > 0 })
  return identified.others.length > 0 ? withClaim(answer, otherOrders(identified, language)) : answer
}

function otherOrders(identified: Extract<Identified, { outcome: 'found' }>, language: string): Claim {
  const shown = identified.others.slice(0, 3)
  const orders = new Intl.ListFormat(language, { type: 'conjunction' }).format(shown.map((order) => order.name))
  return {
    kind: 'placed',
    value: { orders },
    text: tell(language, 'others', { orders }),
    evidence: shown.map((order) => wireId('order', order.id)),
  }
}

/** A handover says so, with when to expect a reply; what may be told of the order is told first. */
async function toPerson(
  turn: Turn,
  { reason, cause, facts }: { reason: string; cause: string | null; facts: readonly string[] },
): Promise<Answer> {
  const { ctx, conversation, language, understood } = turn
  const identified = await identifyOrder(ctx, conversation, understood, turn.earlier)
  const known = identified.outcome === 'found' ? await factsOf(turn, identified, facts.length > 0 ? facts : ['order_status']) : null
  const summary = await summaryForAgent(ctx, {
    conversation,
    message: turn.message,
    understood,
    orderId: identified.outcome === 'found' ? identified.orderId : null,
  })
  const ticket = await handOver(ctx, conversation.id, { reason, cause, summary: summary.text, evidence: summary.evidence })
  const hours = Math.max(1, Math.round(ticket.replyWithinHours))
  const promise: Claim = { kind: 'policy', value: { hours }, text: tell(language, 'handedOver', { hours }), evidence: ['pol_support'] }
  const base = facts.length > 0 && known ? known : plain('handed_over', language, '')
  const intents = understood.intents.filter((intent) => intent.p >= 0.45).map((intent) => intent.name)
  const text = [reason === 'danger' ? tell(language, 'danger') : '', base.text, promise.text].filter(Boolean).join(' ')
  return {
    ...base,
    outcome: 'handed_over',
    text,
    intents,
    assurance: identified.outcome === 'found' ? identified.level : 'L0',
    claims: [...base.claims, promise],
    ticketId: wireId('ticket', ticket.ticketId),
  }
}

function question(turn: Turn, intents: readonly string[], text: string): Answer {
  return { ...plain('needs_detail', turn.language, text), intents: [...intents], question: text }
}

const plain = (outcome: Answer['outcome'], language: string, text: string): Answer => ({
  outcome,
  language,
  text,
  intents: [],
  assurance: 'L0',
  claims: [],
})

const withClaim = (answer: Answer, claim: Claim): Answer => ({
  ...answer,
  text: `${answer.text} ${claim.text}`,
  claims: [...answer.claims, claim],
})

/** What came before this message: how often we asked in a row, for which question, and what she wrote meanwhile. */
function historyOf(
  messages: readonly Message[],
  message: Message,
): { pending: IntentName[] | null; turnsWithoutProgress: number; customer: Understanding[] } {
  const before = messages.filter((one) => one.position < message.position)
  const ours = before.filter((one) => one.author === 'assistant' && one.answer).toReversed()
  const asked = ours.findIndex((one) => one.answer?.outcome !== 'needs_detail')
  const turnsWithoutProgress = asked < 0 ? ours.length : asked
  const intents = (ours
    .slice(0, turnsWithoutProgress)
    .map((one) => one.answer?.intents as IntentName[])
    .find((list) => list?.[0] && list[0] !== 'out_of_scope') ?? null) as IntentName[] | null
  const since = before
    .filter((one) => one.author === 'customer')
    .slice(-Math.max(1, turnsWithoutProgress))
    .toReversed()
  return { pending: intents, turnsWithoutProgress, customer: turnsWithoutProgress > 0 ? since.map((one) => understand(one.text)) : [] }
}
