import { type Claim, personNeeded, sayDayAndTime } from '#features/answers'
import { type HandedOver, handOver, openTicketOf } from '#features/conversations'
import { wireId } from '#shared/ids'
import { type Identified, identifyOrder } from './identify-order.ts'
import { asksWhoWrites } from './model/conversation/asks-who-writes.ts'
import type { Told } from './model/conversation/told.ts'
import { stepOf } from './model/handover.ts'
import { tell } from './model/words/index.ts'
import { talk } from './model/words/talk.ts'
import { summaryForAgent } from './summary-for-agent.ts'
import { tellFacts } from './tell-facts.ts'
import { plain, type Turn } from './turn.ts'

export type Reason = { reason: string; cause: string | null; facts: readonly string[] }

/**
 * A handover says so, with when to expect a reply; what may be told of the order (`told`, or by `facts`) is told first. Null: she was
 * told already. `before`: which order it is, where that was looked up already: a wrong pair is one try.
 */
export async function toPerson(
  turn: Turn,
  { reason, cause, facts }: Reason,
  told: Told | null = null,
  before: Identified | null = null,
): Promise<Told | null> {
  const { ctx, conversation, language, understood, state } = turn
  const ticketBefore = await openTicketOf(ctx, conversation.id)
  const step = stepOf({ holder: conversation.handledBy, ticket: ticketBefore !== null }, 'needs_person')
  const wanted = { understood, text: turn.message.text, earlier: state.since, contact: state.contact }
  const identified = before ?? (await identifyOrder(ctx, conversation, wanted))
  const first = identified.outcome === 'found' ? (identified.orders[0] ?? null) : null
  const known = told ?? (identified.outcome === 'found' && facts.length > 0 ? await tellFacts(turn, identified, facts) : null)
  const orderId = first?.order.id ?? conversation.orderId
  const summary = await summaryForAgent(ctx, { conversation, message: turn.message, understood, orderId })
  const ticket = await handOver(ctx, conversation.id, { reason, cause, summary: summary.text, evidence: summary.evidence })
  if (step.says !== 'handover') return null
  const base = known ?? plain('handed_over', language, '')
  const promise = replyPromise(turn, ticket, personNeeded(base.claims) !== null)
  const isAsked = reason === 'asked_for_person' && asksWhoWrites(turn.message.text)
  const opening = reason === 'danger' ? tell(language, 'danger') : isAsked ? talk(language, 'automatic') : ''
  const text = [opening, base.text, promise.text].filter(Boolean).join(' ')
  return {
    ...base,
    outcome: 'handed_over',
    text,
    intents: understood.intents.filter((intent) => intent.p >= 0.45).map((intent) => intent.name),
    assurance: first?.level ?? 'L0',
    claims: [...base.claims, promise],
    ticketId: wireId('ticket', ticket.ticketId),
  }
}

/**
 * In hours when it is today, else the day and the hour, in the shop's zone. `isSaid`: what is said before names already who
 * sees to it.
 */
export function replyPromise(
  { ctx, language }: Pick<Turn, 'ctx' | 'language'>,
  { replyBy }: Pick<HandedOver, 'replyBy'>,
  isSaid = false,
): Claim {
  const passedOn = isSaid ? '' : `${tell(language, 'passedOn')}${language === 'ja' ? '' : ' '}`
  const { timeZone, supportHours } = ctx.settings
  const now = ctx.now().toZonedDateTimeISO(timeZone)
  const due = Temporal.Instant.from(replyBy).toZonedDateTimeISO(timeZone)
  const evidence = ['pol_support']
  if (!supportHours || due.toPlainDate().equals(now.toPlainDate())) {
    const hours = Math.max(1, Math.round(now.until(due).total('hours')))
    return { kind: 'policy', value: { hours }, text: passedOn + tell(language, 'handedOver', { hours }), evidence }
  }
  const rounded = due.round({ smallestUnit: 'hour', roundingMode: 'ceil' })
  const [day, time] = [rounded.toPlainDate().toString(), rounded.toPlainTime().toString({ smallestUnit: 'minute' })]
  const when = sayDayAndTime(day, time, now.toPlainDate().toString(), language)
  const value = { day, time, when }
  return { kind: 'policy', value, text: passedOn + talk(language, 'replyBy', { when }), evidence }
}
