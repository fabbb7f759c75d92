import type { Answer, Claim } from '#features/answers'
import type { Conversation, Message } from '#features/conversations'
import type { Ctx } from '#platform/context'
import { furtherNumbers, type ReadMessage } from './model/conversation/further-numbers.ts'
import type { Turn as PastTurn, State } from './model/conversation/state.ts'
import type { Asked, Told } from './model/conversation/told.ts'
import { withoutMarkup } from './model/understand/markup.ts'
import type { Understanding } from './model/understand/understand.ts'
import { wordsBeside } from './model/understand/words-beside.ts'
import { understand } from './understand.ts'

/** One message that is being answered, and where the conversation stood before it. */
export type Turn = {
  ctx: Ctx
  conversation: Conversation
  message: Message
  understood: ReadMessage
  language: string
  state: State
}

/** What was said before a message, as the state of a conversation is made of it. */
export const turnsBefore = (messages: readonly Message[], message: Message): PastTurn[] =>
  messages
    .filter((one) => one.position < message.position)
    .map((one) => {
      if (one.author === 'customer') return { author: 'customer', understood: read(one.text) }
      return one.author === 'assistant' && one.answer ? { author: 'assistant', told: one.answer as Told } : { author: 'other' }
    })

/** "My address is ida@example.org" names a contact; only what wants a change without these words wants an address changed. */
function withoutContactWords(text: string, understood: Understanding, hints: Parameters<typeof understand>[1]): Understanding {
  const email = understood.entities.find((entity) => entity.type === 'email')
  const wanted = understood.intents.some(({ name, p }) => name === 'change_address' && p >= 0.45)
  if (!email || !wanted) return understood
  const before = text.slice(0, email.start).replace(/(?:[\p{L}'’]+[\s:]+){0,4}$/u, '')
  const rest = understand(`${before} ${text.slice(email.end)}`, hints)
  if (rest.intents.some(({ name, p }) => name === 'change_address' && p >= 0.45)) return understood
  return { ...understood, intents: rest.intents, answerable: rest.answerable }
}

const SHORT = 8

/** As the engine understands it, with the numbers that only a conversation tells. `spokenOf`: an order is being spoken of. */
export function read(written: string, hints: Parameters<typeof understand>[1] & { spokenOf?: boolean } = {}): ReadMessage {
  const text = withoutMarkup(written)
  const understood = withoutContactWords(text, understand(text, hints), hints)
  const further = furtherNumbers(
    text,
    understood.entities,
    understood.answerable || (hints.spokenOf === true && understood.wordCount <= SHORT),
  )
  const entities = [...understood.entities, ...further].sort((a, b) => a.start - b.start)
  return { ...understood, entities, besides: wordsBeside(text, entities) }
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
