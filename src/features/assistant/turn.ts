import type { Answer, Claim } from '#features/answers'
import type { Conversation, Message } from '#features/conversations'
import type { Ctx } from '#platform/context'
import type { ReadMessage } from './model/conversation/further-numbers.ts'
import type { Turn as PastTurn, State } from './model/conversation/state.ts'
import type { Asked, Told } from './model/conversation/told.ts'
import { readMessage } from './read-message.ts'

/** One message that is being answered, and where the conversation stood before it. */
export type Turn = {
  ctx: Ctx
  conversation: Conversation
  message: Message
  understood: ReadMessage
  language: string
  state: State
}

/** What was said before a message, as the state of a conversation is made of it. Each is read as it was when it came. */
export function turnsBefore(messages: readonly Message[], message: Message, orderPattern: RegExp | null): PastTurn[] {
  let spokenOf = false
  return messages
    .filter((one) => one.position < message.position)
    .map((one) => {
      if (one.author === 'customer') return { author: 'customer', understood: readMessage(one, { spokenOf, orderPattern }) }
      if (one.author !== 'assistant' || !one.answer) return { author: 'other' }
      const told = one.answer as Told
      spokenOf ||= told.asked !== undefined || (told.about?.length ?? 0) > 0
      return { author: 'assistant', told }
    })
}

export const plain = (outcome: Answer['outcome'], language: string, text: string): Told => ({
  outcome,
  language,
  text,
  intents: [],
  assurance: 'L0',
  claims: [],
})

export const question = (turn: Turn, intents: readonly string[], text: string, asked: Asked): Told => ({
  ...plain('needs_detail', turn.language, text),
  intents: [...intents],
  question: text,
  asked,
})

/** `claim` is said before or after what the answer says. */
export const withClaim = (answer: Told, claim: Claim, place: 'before' | 'after'): Told => ({
  ...answer,
  text: (place === 'before' ? [claim.text, answer.text] : [answer.text, claim.text]).filter(Boolean).join(' '),
  claims: place === 'before' ? [claim, ...answer.claims] : [...answer.claims, claim],
})
