import { languageOf, languages } from '#features/answers'
import {
  addMessage,
  automaticPermission,
  type Conversation,
  conversation as findConversation,
  linkConversation,
  type Message,
  messagesOf,
} from '#features/conversations'
import type { Ctx } from '#platform/context'
import { assert } from '#shared/assert'
import { answerTurn } from './answer-turn.ts'
import { answerWithAgent } from './answer-with-agent.ts'
import { answerWorded } from './answer-worded.ts'
import { inContext } from './model/conversation/in-context.ts'
import { stateOf } from './model/conversation/state.ts'
import type { Told } from './model/conversation/told.ts'
import { tell } from './model/words/index.ts'
import { noteAnswered } from './note-answered.ts'
import { hasModel } from './phrase-answer.ts'
import { readMessage } from './read-message.ts'
import { readingHints } from './reading-hints.ts'
import { reclassified } from './reclassify-message.ts'
import { toPerson } from './to-person.ts'
import { plain, type Turn, turnsBefore } from './turn.ts'

/** Null: nothing may be said here (a machine wrote, or a loop would begin). */
export type AnsweredMessage = { messageId: string; answer: Told } | null

/**
 * Answers one message of a customer, once. What she writes is data: it chooses what is asked, never what may be seen or done.
 * The answer stands in the conversation when this returns.
 */
export async function answerMessage(
  ctx: Ctx,
  { conversationId, messageId }: { conversationId: string; messageId: string },
): Promise<AnsweredMessage> {
  // Only the newest messages matter for what is meant, so that a long conversation costs no more.
  const [conversation, newest, isWorded, hints] = await Promise.all([
    findConversation(ctx, conversationId),
    messagesOf(ctx, conversationId, { publicOnly: true, newest: REMEMBERED }),
    hasModel(ctx),
    readingHints(ctx),
  ])
  assert(conversation, 'a conversation that is answered exists')
  const messages = newest.some((one) => one.id === messageId) ? newest : await messagesOf(ctx, conversationId, { publicOnly: true })
  const message = messages.find((one) => one.id === messageId)
  assert(message, 'a message that is answered exists')
  const permission = await automaticPermission(ctx, conversation, message)
  if (!permission.allowed && permission.reason === 'automatic_message') return null
  const heard = turnOf(ctx, hints, conversation, messages, message)
  const turn = permission.allowed ? { ...heard, understood: await reclassified(ctx, heard.understood, message) } : heard
  const kept = { messageId, answer: plain('handed_over', turn.language, tell(turn.language, 'withAgent')) }
  const answer = permission.allowed
    ? await (isWorded ? answerWorded(turn) : answerTurn(turn))
    : permission.reason === 'agent_has_it'
      ? await answerWithAgent(turn)
      : await lastWord(turn, permission)
  if (!answer) return permission.allowed || permission.reason === 'agent_has_it' ? kept : null
  if (conversation.language !== turn.language) await linkConversation(ctx, conversationId, { language: turn.language })
  const added = await addMessage(ctx, { conversationId, text: answer.text, answer, answersMessageId: messageId })
  // Meanwhile a person took over: what was made ready is not said.
  if (added.outcome === 'withheld') return added.reason === 'agent_has_it' ? kept : null
  await noteAnswered(ctx, answer)
  return { messageId, answer }
}

/** Nothing more is answered by itself today, and nothing may be lost: it waits for a person, as she is told once. */
async function lastWord(turn: Turn, { reason, lastWord: isLeft }: TooMany): Promise<Told | null> {
  const told = await toPerson(turn, { reason, cause: null, facts: [] })
  return isLeft ? told : null
}
type TooMany = Extract<Awaited<ReturnType<typeof automaticPermission>>, { reason: 'too_many_automatic_answers' }>

/** A message, and where the conversation stood before it. */
export function turnOf(
  ctx: Ctx,
  hints: Awaited<ReturnType<typeof readingHints>>,
  conversation: Conversation,
  messages: readonly Message[],
  message: Message,
): Turn {
  const before = conversation.language ?? null
  const state = stateOf(turnsBefore(messages, message, hints.orderPattern))
  const spokenOf = state.about.length > 0 || conversation.orderId !== null
  const understood = inContext(readMessage(message, { ...hints, before, spokenOf: spokenOf || state.asked !== null }), spokenOf)
  const language = languages.includes(understood.lang) ? understood.lang : languageOf(before ?? ctx.settings.language)
  return { ctx, conversation, message, understood, language, state }
}

const REMEMBERED = 20
