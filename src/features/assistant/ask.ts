import { type Answer, compose, languageOf, languages, truthCard } from '#features/answers'
import { findOrder, type OrderView } from '#features/orders'
import type { Ctx } from '#platform/context'
import { orderNamed } from './identify-order.ts'
import { numbersOf } from './model/conversation/state.ts'
import { tell } from './model/words/index.ts'
import { noteAnswered } from './note-answered.ts'
import { read } from './read-message.ts'
import { readingHints } from './reading-hints.ts'
import { understand } from './understand.ts'

/** `about`: id of the order that is spoken of, where the text names none. `asOf`: ISO instant; the answer is then the one of that moment. */
export type Question = { text: string; orderNumber?: string; about?: string | null; language?: string; asOf?: string }

/** The answer an agent gets (L3): the whole truth with all numbers. */
export async function ask(ctx: Ctx, question: Question): Promise<Answer> {
  const hints = await readingHints(ctx, question.language)
  const understood = understand(question.text, hints)
  const language = question.language
    ? languageOf(question.language)
    : languages.includes(understood.lang)
      ? understood.lang
      : languageOf(ctx.settings.language)
  const meant = understood.intents.filter((intent) => intent.p >= 0.5 && !NOT_FROM_FACTS.has(intent.name)).map((intent) => intent.name)
  const intents = meant.length > 0 ? meant.slice(0, 2) : ['order_status']
  const named = numbersOf(read(question.text, { ...hints, spokenOf: true }))
  const wanted = question.orderNumber ?? named[0] ?? null
  const spokenOf = wanted === null && question.about ? await findOrder(ctx, question.about) : null
  const order = spokenOf ?? (await firstNamed(ctx, question.orderNumber ? [question.orderNumber] : named.slice(0, MOST_TRIED)))
  const card = order
    ? await truthCard(ctx, order.id, { level: 'L3', asked: { intents, language }, ...(question.asOf ? { now: question.asOf } : {}) })
    : null
  if (!card) {
    const text = tell(language, wanted ? 'noOrder' : 'whichNumber')
    return { outcome: 'needs_detail', language, text, question: text, intents, assurance: 'L3', claims: [] }
  }
  const answer = compose({ card, intents, language, surface: 'agent', level: 'L3', locale: question.language ?? null })
  // What would have been said at another time was not said.
  if (!question.asOf) await noteAnswered(ctx, answer)
  return answer
}

const NOT_FROM_FACTS = new Set<string>(['out_of_scope', 'greeting', 'feedback_thanks', 'talk_to_human', 'complaint'])

const MOST_TRIED = 5

async function firstNamed(ctx: Ctx, numbers: readonly string[]): Promise<OrderView | null> {
  for (const number of numbers) {
    const order = await orderNamed(ctx, number)
    if (order) return order
  }
  return null
}
