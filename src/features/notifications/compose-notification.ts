import type { OutgoingMessage } from '#contracts/channel'
import { trackingToken } from '#features/access'
import { unitsThatCount } from '#features/orders'
import { basisSentences, type DatedWindow } from '#features/promises'
import type { ShipmentView } from '#features/shipments'
import type { Ctx } from '#platform/context'
import { pickLanguage } from '#shared/languages'
import { cleanLine } from '#shared/text'
import { renderMail } from './mail/render-mail.ts'
import { composeMail } from './model/compose-mail.ts'
import { dayOf } from './model/mail-dates.ts'
import type { MailFacts, MailItem, MailParcel, Range } from './model/mail-view.ts'
import { isCurrent, MEANINGS, NEW_DATES } from './model/meaning.ts'
import { type Situation, situationOf } from './order-now.ts'
import { lockOrder, type NotificationRow, notificationRow, releaseSubjects, startSending } from './queries.ts'

/** The mail as the state is now; `superseded` when nothing of its news holds any more. Safe to call again. */
export async function composeNotification(
  ctx: Ctx,
  notificationId: string,
): Promise<Omit<OutgoingMessage, 'id' | 'messageId'> | { superseded: string }> {
  const known = await notificationRow(ctx, notificationId)
  if (!known) return { superseded: 'unknown' }
  await lockOrder(ctx, known.orderId)
  const [row, situation] = await Promise.all([notificationRow(ctx, notificationId), situationOf(ctx, known.orderId)])
  if (!row || !situation) return { superseded: 'order_gone' }
  const { order, now } = situation
  if (order.email === null || order.erased) return { superseded: 'no_address' }
  const held = row.subjects.filter((subject) => subject.held).map((subject) => subject.subjectId)
  const current = held.filter((subjectId) => isCurrent(row.meaning, subjectId, now))
  if (current.length === 0) return { superseded: 'left_behind' }
  await releaseSubjects(
    ctx,
    row.id,
    held.filter((subjectId) => !current.includes(subjectId)),
  )
  const token = await trackingToken(ctx, order.id)
  const facts = factsOf(ctx, row, situation, current, token)
  await startSending(ctx, row.id, { expected: facts.expected, reason: facts.lateReason, promiseIds: shownPromises(situation) })
  const mail = await renderMail(composeMail(facts))
  const confirmation = situation.notifications.find(
    (one) => one.meaning === 'confirmation' && one.messageId !== null && one.id !== row.id,
  )?.messageId
  return {
    to: { address: order.email, name: order.destination?.name ? cleanLine(order.destination.name, 100) : null },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    // All mails about one order lie together in the mailbox.
    ...(confirmation ? { inReplyTo: confirmation, references: [confirmation] } : {}),
    headers: headersOf(ctx, row, token),
    language: facts.language,
  }
}

/** A machine wrote it: other machines must not answer. One click ends what may be ended. */
function headersOf(ctx: Ctx, row: NotificationRow, token: string): Record<string, string> {
  const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
  if (MEANINGS[row.meaning].kind === 'needed') return headers
  return { ...headers, 'List-Unsubscribe': `<${ctx.baseUrl}/u/${token}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

function factsOf(
  ctx: Ctx,
  row: NotificationRow,
  { order, shipments, promise, now }: Situation,
  current: readonly string[],
  token: string,
): MailFacts {
  const language = pickLanguage(order.language, ctx.settings.language)
  const zone = ctx.settings.timeZone
  const live = shipments.filter((shipment) => shipment.state.status !== 'cancelled')
  const isNews = (shipment: ShipmentView) =>
    current.includes(shipment.id) ||
    (MEANINGS[row.meaning].about === 'order' && ((promise.late ?? promise.risk)?.shipmentIds.includes(shipment.id) ?? false))
  const titles = new Map(order.lines.map((line) => [line.id, line]))
  const item = (lineId: string, quantity: number): MailItem[] => {
    const line = titles.get(lineId)
    return line && quantity > 0 ? [{ title: line.title, variant: line.variantTitle, quantity }] : []
  }
  const packed = new Map<string, number>()
  for (const fulfillment of order.fulfillments)
    if (!fulfillment.cancelled)
      for (const line of fulfillment.lines) packed.set(line.lineId, (packed.get(line.lineId) ?? 0) + line.quantity)
  const parcels = live.map((shipment): MailParcel => {
    const { state } = shipment
    return {
      isNews: isNews(shipment),
      status: state.status,
      detail: state.detail,
      reason: state.reason,
      expected: rangeOf(promise.parcels.find((one) => one.shipmentId === shipment.id)?.estimate ?? null),
      arrivedOn: state.status === 'delivered' && state.deliveredAt ? dayOf(state.deliveredAt.value, zone) : null,
      holdUntil:
        state.pickupPoint?.holdUntil?.slice(0, 10) ?? (state.action?.who === 'customer' ? (state.action.by?.slice(0, 10) ?? null) : null),
      pickupPoint: state.pickupPoint?.name ?? null,
      carrier: shipment.carrierName,
      silence: now.parcels.find((one) => one.shipmentId === shipment.id)?.silence ?? null,
      items: shipment.sharesLines ? [] : shipment.lines.flatMap((line) => item(line.lineId, line.quantity)),
    }
  })
  return {
    // What was a risk when it was decided may be certain when it is told.
    meaning: row.meaning === 'at_risk' && now.late ? 'late' : row.meaning,
    language,
    shop: { name: ctx.settings.name, supportEmail: ctx.settings.supportEmail, brandColor: ctx.settings.brandColor },
    orderName: order.name,
    expected: now.cancelled ? null : rangeOf(promise.estimate),
    promised: rangeOf(promise.promise),
    basis: basisOf(row, promise, language),
    lateReason: (promise.late ?? promise.risk)?.reason ?? null,
    today: ctx.now().toZonedDateTimeISO(zone).toPlainDate().toString(),
    parcels: parcels.toSorted((a, b) => Number(b.isNews) - Number(a.isNews)),
    waiting: now.cancelled ? [] : order.lines.flatMap((line) => item(line.id, unitsThatCount(line) - (packed.get(line.id) ?? 0))),
    trackingUrl: `${ctx.baseUrl}/t/${token}`,
    preferencesUrl: `${ctx.baseUrl}/p/${token}`,
  }
}

/** How the date was found: all of it in the confirmation; with new dates, how sure they are. */
function basisOf({ meaning }: NotificationRow, { promise, estimate }: Situation['promise'], language: string): string[] {
  if (meaning === 'confirmation') return promise ? basisSentences(promise.basis, language) : []
  if (!NEW_DATES.has(meaning)) return []
  return basisSentences(
    (estimate?.basis ?? []).filter((part) => part.part === 'learned'),
    language,
  )
}

const rangeOf = (window: DatedWindow | null): Range | null => window && { earliest: window.earliest, latest: window.latest }

/** Ledger entries whose dates stand in the mail. */
const shownPromises = ({ promise }: Situation): string[] => [
  ...new Set(
    [promise.estimate?.id, promise.promise?.id, ...promise.parcels.map((one) => one.estimate?.id)].filter((id) => id !== undefined),
  ),
]
