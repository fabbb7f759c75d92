/** Short forms for pages and mails: the date as headline, the state, the reason, a line of the timeline. */
import { sayDay, sayWhen, sayWindow } from './calendar.ts'
import { expectedOf } from './expected.ts'
import { latenessOf } from './lateness.ts'
import { reasonClaims } from './say-reason.ts'
import { stateClaims } from './say-state.ts'
import { keyFor, situationOf } from './situation.ts'
import type { JourneyEntry, ParcelCard, TruthCard } from './truth-card.ts'
import { isOver, statusOf, type View, viewsOf } from './view.ts'
import { say } from './words/index.ts'

/** The date as people want it first: "Expected between …", "Delivered …"; for the whole order the part that arrives last. */
export function headline(card: TruthCard, language: string, parcel?: ParcelCard): string {
  const views = viewsOf(card, language)
  const view = parcel ? viewFor(card, language, parcel) : latest(views)
  const { today } = view
  const expected = expectedOf(view)
  const situation = situationOf(view)
  switch (expected.kind) {
    case 'delivered':
      return expected.day
        ? say(language, 'headline.delivered', { when: sayWhen(expected.day, null, today, language) })
        : say(language, 'headline.delivered_undated')
    case 'pickup':
      return say(language, 'headline.pickup', { by: expected.by && !expected.passed ? sayDay(expected.by, today, language) : null })
    case 'window':
      return say(language, 'headline.expected', { when: sayWindow(expected, today, language) })
    case 'unknown':
      return say(language, latenessOf(view).kind === 'late_undated' ? 'headline.late_undated' : 'headline.unknown')
    default:
      return say(
        language,
        keyFor('headline', statusOf(view)) ?? (situation === 'order_cancelled' ? 'headline.cancelled' : 'headline.unknown'),
      )
  }
}

/** The state of one parcel, or of what is in no parcel yet. */
export function stateSentence(card: TruthCard, language: string, parcel?: ParcelCard): string {
  const view = parcel ? viewFor(card, language, parcel) : viewsOf(card, language)[0]!
  return text(stateClaims(view))
}

/** Why it is late or held up; empty when nothing needs a reason. */
export function reasonSentence(card: TruthCard, language: string, parcel?: ParcelCard): string {
  const view = parcel ? viewFor(card, language, parcel) : viewsOf(card, language)[0]!
  return isOver(statusOf(view)) ? '' : text(reasonClaims(view))
}

/** One line of the timeline in plain words; never a carrier's code or free text. */
export function timelineText(entry: Pick<JourneyEntry, 'status' | 'detail' | 'reason' | 'overlayOnly'>, language: string): string {
  const { status, detail, reason } = entry
  if (entry.overlayOnly) return say(language, 'timeline.in_transit_delayed')
  const customs = /^customs/.test(reason ?? '') || /^(in_)?customs/.test(detail ?? '') ? 'customs' : null
  const finer = DETAILS.find(([pattern]) => pattern.test(detail ?? ''))?.[1] ?? null
  return say(
    language,
    keyFor(
      'timeline',
      finer && `${status}_${finer}`,
      customs && `${status}_${customs}`,
      /damage/.test(`${reason} ${detail}`) ? `${status}_damaged` : null,
      status,
    ) ?? 'timeline.unknown',
  )
}

const DETAILS: readonly (readonly [RegExp, string])[] = [
  [/customs_(released|cleared)/, 'customs'],
  [/depart|left/, 'departed'],
  [/arriv/, 'arrived'],
  [/delay/, 'delayed'],
  [/neighbo/, 'neighbour'],
  [/safe_place/, 'safe_place'],
  [/locker/, 'locker'],
]

function viewFor(card: TruthCard, language: string, parcel: ParcelCard): View {
  return viewsOf(card, language).find((view) => view.parcel?.shipmentId === parcel.shipmentId) ?? viewsOf(card, language)[0]!
}

/** The part whose last day is furthest away speaks for the order; parts that are over only when all are. */
function latest(views: View[]): View {
  const open = views.filter((view) => !isOver(statusOf(view)))
  const rank = (view: View): string => {
    const expected = expectedOf(view)
    return expected.kind === 'window'
      ? (expected.to ?? expected.from ?? '')
      : expected.kind === 'unknown'
        ? '9999'
        : expected.kind === 'delivered'
          ? (expected.day ?? '')
          : ''
  }
  return (open.length > 0 ? open : views).toSorted((a, b) => (rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : 0))[0]!
}

const text = (claims: readonly ({ text: string } | null)[]): string => claims.flatMap((one) => (one ? [one.text] : [])).join(' ')
