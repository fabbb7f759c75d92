/** The headline of one part of an order, made of the claims that every surface makes: the page only sets them in type. */
import type { TrackingStatus } from '#contracts/tracking'
import { type Claim, claimsFor, type TruthCard } from '#features/answers'
import { formatDay, formatDays } from './model/place-time.ts'
import type { HeadlineView, Language, Tone } from './model/tracking-view.ts'
import { type Say, wordsIn } from './model/words/index.ts'

/** `card`: reduced to the part that is spoken of. `lastOfSeveral`: it speaks for the whole order. */
export function partHeadline(card: TruthCard, status: TrackingStatus, language: Language, lastOfSeveral = false): HeadlineView {
  const w = wordsIn(language)
  const claims = [...claimsFor(card, 'is_it_delayed', language), ...claimsFor(card, 'when_arrives', language)]
  const first = (kind: Claim['kind']): Claim | undefined => claims.find((claim) => claim.kind === kind)
  const sentence = (kind: Claim['kind']): string | null => first(kind)?.text ?? null
  const lateness = first('lateness')?.value ?? {}
  const kind = String(lateness.kind ?? 'unknown')
  const tone = toneOf(status, kind)
  const isBroken = kind === 'late' || kind === 'late_undated' || kind === 'delivered_late' || kind === 'at_risk_moved'
  const dated = dateOf(first('window')?.value ?? {}, status, kind, language)
  // A source that does not answer is said above everything else.
  const silence = first('silence')?.value.overlay === 'silent' ? sentence('silence') : null
  const verdict = verdictOf(status, kind, Number(lateness.days ?? 0), w)
  return {
    tone,
    label: dated.label === w('arriving') && lastOfSeveral ? w('lastArrives') : dated.label,
    date: dated.date,
    formerly: isBroken && text(lateness.promised) ? formatDays(text(lateness.promisedFrom), text(lateness.promised), language) : null,
    basis: sentence('basis'),
    verdict: verdict === dated.label ? null : verdict,
    reason: [sentence('reason'), silence].filter(Boolean).join(' ') || (hasEnded(status) ? null : sentence('state')),
    next: status === 'delivered' ? null : sentence('next'),
    action: needsWord(tone, status, card) ? (sentence('action') ?? (tone === 'late' ? w('calmAction') : null)) : null,
  }
}

/** Here the date's place is taken by the state itself: saying it again below would be the third time. */
const hasEnded = (status: TrackingStatus): status is 'returning' | 'returned' | 'cancelled' | 'lost' =>
  status === 'returning' || status === 'returned' || status === 'cancelled' || status === 'lost'

/** A box that says "nothing" is noise, unless somebody worries. */
const needsWord = (tone: Tone, status: TrackingStatus, card: TruthCard): boolean =>
  (tone !== 'good' && tone !== 'calm') || status === 'delivered' || card.waiting?.reason === 'payment_pending'

function dateOf(value: Claim['value'], status: TrackingStatus, lateness: string, language: Language): { label: string; date: string } {
  const w = wordsIn(language)
  if (hasEnded(status)) return { label: w(`status.${status}`), date: w(`ended.${status}`) }
  if (status === 'delivered') {
    const day = text(value.day)
    return day
      ? { label: w('delivered'), date: near(day, value.relative, text(value.time), language) }
      : { label: w('delivered'), date: w('deliveredUndated') }
  }
  if (status === 'available_for_pickup') {
    const until = text(value.until)
    return until
      ? { label: w('pickup'), date: formatDay(until, language) }
      : { label: w('status.available_for_pickup'), date: w('pickupUndated') }
  }
  const [from, to] = [text(value.from), text(value.to)]
  if (!from && !to) return { label: w(`status.${status}`), date: lateness === 'late_undated' ? w('lateUndated') : w('noDate') }
  const label = lateness === 'late' || lateness === 'at_risk_moved' ? w('nowExpected') : w('arriving')
  if (!from) return { label, date: w('by', { day: formatDay(to!, language) }) }
  if (!to) return { label, date: w('after', { day: formatDay(from, language) }) }
  if (from !== to) return { label, date: formatDays(from, to, language) }
  const [start, end] = [text(value.fromTime), text(value.toTime)]
  return { label, date: near(from, value.relative, start && end && start !== end ? w('hours', { from: start, to: end }) : null, language) }
}

/** "Today, 11:42", "Tomorrow, Thu 26 Nov", "Mon 23 Nov, 14:05". */
function near(day: string, relative: unknown, time: string | null, language: Language): string {
  const w = wordsIn(language)
  const name = relative === 'today' || relative === 'tomorrow' || relative === 'yesterday' ? w(relative) : null
  return [name, time && name ? time : formatDay(day, language), name ? null : time].filter(Boolean).join(w('comma'))
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

function toneOf(status: TrackingStatus, lateness: string): Tone {
  if (status === 'returning' || status === 'returned' || status === 'cancelled') return 'ended'
  if (status === 'lost' || status === 'exception' || status === 'delivery_attempted' || status === 'available_for_pickup') return 'action'
  if (status === 'delivered') return lateness === 'delivered_late' ? 'calm' : 'good'
  if (lateness === 'late' || lateness === 'late_undated' || lateness.startsWith('at_risk') || lateness === 'reported') return 'late'
  return lateness === 'on_time' || lateness === 'early' ? 'good' : 'calm'
}

function verdictOf(status: TrackingStatus, lateness: string, days: number, w: Say): string | null {
  if (status === 'delivery_attempted') return w('attempted')
  if (status === 'available_for_pickup') return w('collect')
  switch (lateness) {
    case 'late':
    case 'delivered_late':
      return w('daysLate', { days })
    case 'late_undated':
      return w('late')
    case 'on_time':
      return w('onTime')
    case 'early':
      return w('early')
    case 'at_risk':
    case 'at_risk_moved':
      return w('atRisk')
    case 'reported':
      return w('reported')
    case 'delivered_on_time':
      return w('kept')
    default:
      return w(`status.${status}`)
  }
}
