import { type Answer, type Claim, compose, type Level, truthCard } from '#features/answers'
import { linkConversation } from '#features/conversations'
import type { OrderView } from '#features/orders'
import { wireId } from '#shared/ids'
import type { Found, Identified } from './identify-order.ts'
import type { Told } from './model/conversation/told.ts'
import { tell } from './model/words/index.ts'
import { talk } from './model/words/talk.ts'
import { type Turn, withClaim } from './turn.ts'

type Known = Extract<Identified, { outcome: 'found' }>

/** `unasked`: nothing was clearly asked, so that it is told as what is known. Null: there is nothing to tell of these orders. */
export async function tellFacts(turn: Turn, identified: Known, intents: readonly string[], unasked = false): Promise<Told | null> {
  const composed = await composeFacts(turn, identified, intents, unasked)
  if (composed) await link(turn, composed.first)
  return composed?.answer ?? null
}

/** The same without a trace: nothing is linked by it. */
export async function composeFacts(
  turn: Turn,
  { orders, others, refused }: Known,
  intents: readonly string[],
  unasked = false,
): Promise<{ answer: Told; first: Found } | null> {
  const answers: Answer[] = []
  const told: Found[] = []
  for (const one of orders) {
    const answer = await ofOrder(turn, one, intents, !unasked && (orders.length > 1 || others.length > 0 || isAnother(turn, one)))
    if (!answer) continue
    answers.push(answer)
    told.push(one)
  }
  const [first] = told
  if (!first) return null
  const shown = others.slice(0, MOST_LISTED)
  const ids = (list: readonly OrderView[]) => list.map((order) => wireId('order', order.id))
  let answer: Told = { ...joined(answers), about: ids(told.map(({ order }) => order)) }
  if (unasked) answer = withClaim(answer, named(first.order, turn.language), 'before')
  if (shown.length > 0)
    answer = { ...withClaim(answer, further(shown, turn.language), 'after'), listed: [...(answer.about ?? []), ...ids(shown)] }
  else if (told.length > 1) answer = { ...answer, listed: answer.about ?? [] }
  if (refused) answer = { ...answer, text: `${answer.text} ${tell(turn.language, 'noPair', { number: '' })}` }
  return { answer, first }
}

/** Another one than was spoken of before. */
const isAnother = ({ conversation }: Turn, { order }: Found): boolean => conversation.orderId !== null && conversation.orderId !== order.id

const MOST_LISTED = 3

async function ofOrder(turn: Turn, { order, level }: Found, intents: readonly string[], nameOrder: boolean): Promise<Answer | null> {
  const { ctx, conversation, language } = turn
  const card = await truthCard(ctx, order.id, { order, level, asked: { intents, language } })
  if (!card) return null
  const surface = conversation.channel === 'email' ? 'mail' : conversation.channel === 'sms' ? 'sms' : 'chat'
  return compose({ card, intents, language, surface, level, nameOrder, locale: order.language })
}

/** Of several the level is the lowest. */
function joined(answers: readonly Answer[]): Answer {
  const [first, ...rest] = answers as [Answer, ...Answer[]]
  const lowest = answers.map((answer) => answer.assurance).sort()[0] as Level
  return rest.length === 0
    ? first
    : {
        ...first,
        text: answers.map((answer) => answer.text).join('\n\n'),
        claims: answers.flatMap((answer) => answer.claims),
        assurance: lowest,
      }
}

async function link({ ctx, conversation }: Turn, { order, level }: Found): Promise<void> {
  if (conversation.orderId === order.id && conversation.level >= level) return
  await linkConversation(ctx, conversation.id, { orderId: order.id, level })
}

const named = (order: OrderView, language: string): Claim => ({
  kind: 'placed',
  value: { number: order.name },
  text: talk(language, 'whatIKnow', { number: order.name }),
  evidence: [wireId('order', order.id)],
})

function further(orders: readonly OrderView[], language: string): Claim {
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(orders.map((order) => order.name))
  return {
    kind: 'placed',
    value: { orders: names },
    text: tell(language, 'others', { orders: names }),
    evidence: orders.map((order) => wireId('order', order.id)),
  }
}
