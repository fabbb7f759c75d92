import type { Ctx } from '#platform/context'
import { assert } from '#shared/assert'
import { cleanText } from '#shared/text'
import { automaticPermission } from './automatic-permission.ts'
import { conversationEvent } from './conversation-event.ts'
import { messageRow } from './message-row.ts'
import type { AnswerPermission } from './model/loop-guard.ts'
import { appendMessage, selectConversationForUpdate, selectHandoverWords, selectWithAnswer } from './queries.ts'

export type AssistantMessage = {
  conversationId: string
  text: string
  /** The Answer as told, with claims and evidence. */
  answer?: Record<string, unknown> | null
  /** The message it answers: a second answer to the same message is not added. */
  answersMessageId?: string
}
export type AddedMessage =
  | { outcome: 'added'; messageId: string; created: boolean }
  | { outcome: 'withheld'; reason: Extract<AnswerPermission, { allowed: false }>['reason'] }

/**
 * The assistant says something. In a chat it is there at once; on other channels it is sent. Withheld where machines
 * would talk to machines or a person has taken over: then nothing is stored and nothing goes out.
 */
export async function addMessage(ctx: Ctx, message: AssistantMessage): Promise<AddedMessage> {
  const [conversation, asked] = await Promise.all([
    selectConversationForUpdate(ctx, message.conversationId),
    message.answersMessageId ? selectWithAnswer(ctx, message.answersMessageId) : [],
  ])
  assert(conversation, 'a conversation that is answered exists')
  const earlier = asked.find((one) => one.id !== message.answersMessageId)
  if (earlier) return { outcome: 'added', messageId: earlier.id, created: false }
  const answered = asked.find((one) => one.id === message.answersMessageId)
  const permission = await automaticPermission(ctx, conversation, answered)
  if (!permission.allowed && !(permission.reason === 'agent_has_it' && (await tellsOfHandover(ctx, message)))) {
    return { outcome: 'withheld', reason: permission.reason }
  }
  const sends = conversation.channel !== 'web_chat' && conversation.contactAddress !== null
  const row = messageRow(ctx, conversation, {
    direction: 'out',
    author: 'assistant',
    text: cleanText(message.text, 20_000),
    answer: message.answer ?? null,
    answersMessageId: message.answersMessageId ?? null,
    sentState: sends ? 'queued' : null,
  })
  const outcome = typeof message.answer?.outcome === 'string' ? message.answer.outcome : null
  const { id: messageId, answersMessageId, channel } = row
  await Promise.all([
    appendMessage(ctx, row),
    sends && ctx.send({ businessKey: `reply:${messageId}`, kind: 'reply', channel, payload: { messageId } }),
    ctx.emit(conversationEvent(conversation, 'message.answered', { messageId, answersMessageId, outcome, channel })),
  ])
  return { outcome: 'added', messageId: row.id, created: true }
}

/** The words of a handover are said when the agent already has the conversation, and once per ticket. */
async function tellsOfHandover(ctx: Ctx, message: AssistantMessage): Promise<boolean> {
  return message.answer?.outcome === 'handed_over' && !(await selectHandoverWords(ctx, message.conversationId))
}
