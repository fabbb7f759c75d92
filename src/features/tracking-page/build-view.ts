/** From the truth card, as a stranger with the link may see it, to what the page draws. No I/O. */
import { claimsFor, compose, type ParcelCard, type TruthCard, timelineText } from '#features/answers'
import { wireId } from '#shared/ids'
import { lastSeen } from './last-seen.ts'
import { timeInZone } from './model/place-time.ts'
import { stepsOf } from './model/steps.ts'
import type { ItemView, Language, ParcelView, ShopView, TrackingView, WindowView } from './model/tracking-view.ts'
import { wordsIn } from './model/words/index.ts'
import { partHeadline } from './part-headline.ts'
import { publicPlace, publicWords } from './public-words.ts'
import { stopsOf } from './stops-of.ts'

export type ViewParts = { card: TruthCard; shop: ShopView; path: string; unshipped: ItemView[]; language: Language }

/** `card`: reduced to level L0. */
export function buildView({ card, shop, path, unshipped, language }: ViewParts): TrackingView {
  const speaking = speaker(card)
  const status = card.order.cancelled ? 'cancelled' : (speaking?.journey.status ?? card.waiting?.status ?? card.order.status)
  const headline = partHeadline(
    speaking ? only(card, speaking) : { ...card, parcels: [] },
    status,
    language,
    card.parcels.length > 1 && unshipped.length === 0,
  )
  return {
    path,
    // Her clock, where the country she lives in has one; the shop's else.
    shop: { ...shop, timeZone: card.timeZone },
    order: { number: card.order.number, placedAt: card.order.placedAt ?? card.now, status, summary: summary(card, unshipped, language) },
    headline,
    seen: card.order.cancelled ? null : lastSeen(speaking, language),
    steps: stepsOf(status, language),
    parcels: card.order.cancelled ? [] : card.parcels.map((parcel) => parcelView(card, parcel, language)),
    unshipped: card.order.cancelled ? [] : unshipped,
    promise: windowView(card.promise),
    estimate: windowView(speaking?.estimate ?? card.estimate ?? card.promise),
    stops: card.order.cancelled ? [] : stopsOf(speaking, card.order.destination),
    checkedAt: card.checkedAt,
    nextCheckAt: card.nextCheckAt,
    notice: notice(card, language),
    help: help(card, language),
    now: card.now,
  }
}

/** The part that arrives last speaks for the order; parts that are over only when all are. */
function speaker(card: TruthCard): ParcelCard | null {
  const open = card.parcels.filter((parcel) => !['delivered', 'returned', 'cancelled'].includes(parcel.journey.status))
  if (open.length === 0 && card.waiting) return null
  const lastDay = (parcel: ParcelCard): string =>
    parcel.estimate?.latest ?? parcel.promise?.latest ?? parcel.journey.deliveredAt?.value ?? '9999'
  return (open.length > 0 ? open : card.parcels).toSorted((a, b) => lastDay(b).localeCompare(lastDay(a)))[0] ?? null
}

/** A card that knows one parcel: its sentences need not say which. */
const only = (card: TruthCard, parcel: ParcelCard): TruthCard => ({
  ...card,
  parcels: [parcel],
  waiting: null,
  promise: parcel.promise ?? card.promise,
  estimate: parcel.estimate ?? (card.parcels.length > 1 ? null : card.estimate),
})

function parcelView(card: TruthCard, parcel: ParcelCard, language: Language): ParcelView {
  const { journey } = parcel
  return {
    shipmentId: wireId('shipment', parcel.shipmentId),
    status: journey.status,
    detail: journey.detail,
    reason: journey.reason,
    overlays: parcel.overlays.map((overlay) => overlay.kind),
    carrier: parcel.carrier,
    trackingNumberMasked: parcel.trackingNumberMasked,
    items: parcel.lines.map((line) => ({ title: line.title, quantity: line.quantity, imageUrl: null })),
    headline: partHeadline(only(card, parcel), journey.status, language),
    steps: stepsOf(journey.status, language),
    timeline: journey.timeline.slice(0, MAX_EVENTS).map((entry) => ({
      at: entry.at,
      text: timelineText(entry, language),
      place: publicPlace(entry.place, language),
      said: publicWords(entry),
      status: entry.status,
      evidence: entry.evidence,
    })),
    estimate: windowView(parcel.estimate),
    promise: windowView(parcel.promise),
  }
}

/** Nobody reads further back, and the page keeps its weight. */
const MAX_EVENTS = 40

const windowView = (window: TruthCard['promise']): WindowView | null =>
  window && { earliest: window.earliest, latest: window.latest, evidence: window.evidence }

function summary(card: TruthCard, unshipped: ItemView[], language: Language): string {
  const w = wordsIn(language)
  const said = claimsFor(card, 'order_status', language).find((claim) => claim.kind === 'summary')?.text
  const units = unshipped.reduce((sum, item) => sum + item.quantity, 0)
  return [
    said ?? (card.parcels.length > 1 ? w('moreParcels', { count: card.parcels.length }) : null),
    units > 0 && card.parcels.length > 0 ? w('waitingToo', { units }) : null,
  ]
    .filter(Boolean)
    .join(' ')
}

function notice(card: TruthCard, language: Language): string | null {
  const w = wordsIn(language)
  const overlays = card.parcels.flatMap((parcel) => parcel.overlays)
  const stale = overlays.find((overlay) => overlay.kind === 'stale_source')
  if (stale?.since && stale.since.slice(0, 10) === card.now.slice(0, 10))
    return w('staleSince', { time: timeInZone(stale.since, card.timeZone) })
  if (stale) return w('stale')
  return overlays.some((overlay) => overlay.kind === 'incident') ? w('incident') : null
}

const QUESTIONS = [
  ['how-far', 'where_is_it'],
  ['delayed', 'is_it_delayed'],
  ['why', 'why_late'],
  ['when', 'when_arrives'],
  ['status', 'order_status'],
] as const

function help(card: TruthCard, language: Language): TrackingView['help'] {
  return QUESTIONS.map(([id, intent]) => ({
    id,
    question: wordsIn(language)(`question.${id}`),
    answer: compose({ card, intents: [intent], language, surface: 'page', level: 'L0' }).text,
  })).filter(({ answer }) => answer !== '')
}
