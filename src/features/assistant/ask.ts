import { type Answer, compose, languageOf, languages, truthCard } from '#features/answers'
import { findOrder } from '#features/orders'
import { findShipmentsByNumber } from '#features/shipments'
import type { Ctx } from '#platform/context'
import { orderNamed } from './identify-order.ts'
import { tell } from './model/words/index.ts'
import { noteAnswered } from './note-answered.ts'
import { understand } from './understand.ts'

/** `asOf`: ISO instant; the answer is then the one of that moment. */
export type Question = { text: string; orderNumber?: string; language?: string; asOf?: string }

/** The answer an agent gets (L3): the whole truth with all numbers. */
export async function ask(ctx: Ctx, question: Question): Promise<Answer> {
  const understood = understand(question.text, { locale: question.language ?? ctx.settings.language })
  const language = question.language
    ? languageOf(question.language)
    : languages.includes(understood.lang)
      ? understood.lang
      : languageOf(ctx.settings.language)
  const meant = understood.intents.filter((intent) => intent.p >= 0.5 && !NOT_FROM_FACTS.has(intent.name)).map((intent) => intent.name)
  const intents = meant.length > 0 ? meant.slice(0, 2) : ['order_status']
  const wanted = question.orderNumber ?? understood.entities.find((entity) => entity.type === 'order_number')?.value ?? null
  const order =
    (wanted ? await orderNamed(ctx, wanted) : null) ??
    (await byTrackingNumber(ctx, understood.entities.find((entity) => entity.type === 'tracking_number')?.value ?? wanted))
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

async function byTrackingNumber(ctx: Ctx, number: string | null) {
  const shipment = number ? (await findShipmentsByNumber(ctx, number)).find((one) => one.orderId !== null) : undefined
  return shipment?.orderId ? findOrder(ctx, shipment.orderId) : null
}
