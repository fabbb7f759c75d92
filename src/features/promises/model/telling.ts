/**
 * What is told of new dates, and when: never for less than a day, never more than twice, and not back and forth.
 * Pure: the same standing, the same estimate, the same day give the same word.
 */
import type { Holidays } from './calendar.ts'
import { type Day, daysBetween, laterOf } from './day.ts'
import { type Estimate, isGrounded, measured, probabilityAfter } from './estimate.ts'
import type { Silence } from './silence/types.ts'
import { carrierCalendar, type WindowInputs } from './window.ts'

/** Both days included. */
export type Range = { earliest: Day; latest: Day }

/** `calm`: the promise stands. `risk`: it will more likely than not be missed. `late`: it is, or surely will be. */
export type Phase = 'calm' | 'risk' | 'late'

/**
 * What earlier reviews left behind. `announced`: the range that took the place of the promise on every surface; null while
 * the promise stands; `told`: the last day that a message named. `announcements`: messages about new dates so far.
 */
export type Standing = {
  outcome: Outcome
  phase: Phase
  announced: { earliest: Day | null; latest: Day | null; told: Day | null } | null
  announcements: number
}

export type Telling = {
  phase: Phase
  probability: number | null
  /** What the customer had read until now. */
  was: Range
  /** The range that bounds what she reads from now on (`asShown`); null: the estimate itself, new dates are told. */
  within: Range | null
  /** The event this calls for. `moved`: at risk or late already, and the range told last no longer holds. */
  news: 'at_risk' | 'late' | 'moved' | 'recovered' | 'kept' | 'broken' | 'void' | null
  /** The customer is written to: new dates, at most twice. */
  tells: boolean
  announced: Standing['announced']
  announcements: number
}

export type Outcome = 'open' | 'kept' | 'early' | 'late' | 'void'

export type Signs = {
  /** Parcels, and (null) the order as a whole, without the sign of life that was due. */
  silences: ReadonlyMap<string | null, Silence>
  /** Parcels (null: the order as a whole) that nine of ten would have moved on by now, and the instant from which. */
  slow: ReadonlyMap<string | null, string>
}

export type TellingQuestion = Signs & {
  standing: Standing
  promised: Range
  inputs: WindowInputs
  today: Day
  holidays: Holidays
  outcome: Outcome
  order: Estimate | null
}

/** More likely than not to miss the last day she was told; the evening before it, less is enough. */
const RISK = 0.5
const RISK_THE_DAY_BEFORE = 0.3
/** Less is enough where the parcel lies still with many others of its carrier: that it lies there is known, how long is not. */
const RISK_IN_INCIDENT = 0.15
/**
 * And on the last day, when nine of ten parcels (ninety-eight of a hundred) would have moved on by this hour: where one in ten
 * is late anyway, one that is among the last tenth is late more likely than not.
 */
const RISK_WHEN_SLOW = 0.1
const RISK_WHEN_SILENT = 0.02
/** Far below: what rose above the one and fell to this has really changed. */
const RECOVERED = 0.1
export const MOST_ANNOUNCEMENTS = 2

export function decideTelling(question: TellingQuestion): Telling {
  const { standing, promised, order, outcome } = question
  const was = rangeTold(standing, promised)
  const same = { was, announced: standing.announced, announcements: standing.announcements, tells: false }
  if (outcome !== 'open') {
    const news = outcome === standing.outcome ? null : outcome === 'void' ? 'void' : outcome === 'late' ? 'broken' : 'kept'
    return { ...same, phase: 'calm', probability: null, within: null, news }
  }
  const chance = probability(question, promised.latest)
  const base = { ...same, probability: chance }
  const phase = phaseOf(question, chance)
  if (phase === 'calm') {
    const recovered = standing.phase !== 'calm'
    return {
      ...base,
      phase,
      announced: null,
      within: promised,
      news: recovered ? 'recovered' : null,
    }
  }
  const moves = movesOn(question, was, phase)
  // The page shows the new dates in any case; a message is for what is worth one, while there are any left.
  const tells = moves && standing.announcements < MOST_ANNOUNCEMENTS && isWorthTelling(question)
  const told = tells ? (order?.latest ?? null) : (standing.announced?.told ?? null)
  const announced = moves ? { earliest: order?.earliest ?? null, latest: order?.latest ?? null, told } : standing.announced
  const risen = phase !== standing.phase && !(phase === 'risk' && standing.phase === 'late')
  return {
    ...base,
    phase,
    tells,
    announced,
    announcements: standing.announcements + (tells ? 1 : 0),
    within: moves ? null : was,
    news: risen ? (phase === 'late' ? 'late' : 'at_risk') : tells ? 'moved' : null,
  }
}

/** The range lies behind the promise as a whole, whoever says so. */
export const isCertainlyLate = (order: Estimate, promised: Range): boolean => order.earliest > promised.latest

/** The range that stands on all surfaces until this review. */
export const rangeTold = ({ announced }: Pick<Standing, 'announced'>, promised: Range): Range =>
  announced?.latest ? { earliest: announced.earliest ?? announced.latest, latest: announced.latest } : promised

/**
 * What is shown while nothing new is told: a better range at once, a worse one not before it is worth telling. A range
 * that nobody stated narrows from the front only, as its days pass; not before the parcel is under way at the back.
 */
function shownWithin(estimate: Estimate, told: Range): Range {
  const { earliest, latest } = estimate
  if (isGrounded(estimate)) {
    const end = latest > told.latest && earliest <= told.latest ? told.latest : latest
    return { earliest, latest: laterOf(end, earliest) }
  }
  if (latest < told.earliest) return { earliest, latest }
  const end = latest < told.latest && estimate.lane !== 'unshipped' ? latest : told.latest
  const start = laterOf(earliest, told.earliest)
  return start > end
    ? { earliest: laterOf(end, estimate.earliest), latest: laterOf(end, estimate.earliest) }
    : { earliest: start, latest: end }
}

/** The estimate with the dates that are shown, and what these are worth. */
export function asShown(estimate: Estimate, within: Range | null): Estimate {
  const shown = within ? shownWithin(estimate, within) : estimate
  if (estimate.earliest === shown.earliest && estimate.latest === shown.latest) return estimate
  const { earliest, latest } = shown
  if (!estimate.likelihood) return { ...estimate, earliest, latest }
  const worth = measured(estimate.likelihood, earliest, latest)
  return {
    ...estimate,
    earliest,
    latest,
    confidence: worth.confidence,
    basis: [...estimate.basis.filter((part) => part.part !== 'learned'), ...worth.basis],
  }
}

function probability({ order, inputs, holidays, today, promised }: TellingQuestion, day: Day): number {
  if (!order || (today > promised.latest && day <= promised.latest)) return 1
  return probabilityAfter(order, day, carrierCalendar(inputs, holidays))
}

function phaseOf(question: TellingQuestion, chance: number): Phase {
  const { standing, promised, today, order } = question
  if (today > promised.latest) return 'late'
  if (!order) return standing.phase
  if (isCertainlyLate(order, promised)) return 'late'
  const troubled = isTroubled(question, order, chance) && order.latest > promised.latest
  if (standing.phase !== 'calm') return chance <= RECOVERED && !troubled ? 'calm' : standing.phase
  return troubled || isRisk(chance, promised.latest, today) ? 'risk' : 'calm'
}

/** A problem was reported, the parcel lies still with many others of its carrier, or it is slow on its last day. */
function isTroubled({ silences, slow, promised, today }: TellingQuestion, { source }: Estimate, chance: number): boolean {
  if (source === 'problem') return true
  // A queue in the shop itself is no riddle: how it moves is what the engine has learnt.
  if (chance >= RISK_IN_INCIDENT && [...silences.values()].some(({ incident }) => incident !== null && incident.carrier !== null))
    return true
  if (today !== promised.latest) return false
  return (slow.size > 0 && chance >= RISK_WHEN_SLOW) || (silences.size > 0 && chance >= RISK_WHEN_SILENT)
}

/** Worth a new range: the last day told will hardly hold, and the new one lies at least a day behind it. */
function movesOn(question: TellingQuestion, was: Range, phase: Phase): boolean {
  const { order, today, standing, promised } = question
  if (!order) return phase === 'late' && standing.announced?.latest !== null
  if (daysBetween(was.latest, order.latest) < 1) return false
  if (isGrounded(order) || today > was.latest || isTroubled(question, order, probability(question, promised.latest))) return true
  return isRisk(probability(question, was.latest), was.latest, today)
}

/** The first time any new day is; after that a slip of two, or when the day she was told last is over. */
function isWorthTelling({ standing, order, today }: TellingQuestion): boolean {
  const told = standing.announced?.told
  return !told || !order || today > told || daysBetween(told, order.latest) >= WORTH_DAYS
}

const WORTH_DAYS = 2

const isRisk = (chance: number, last: Day, today: Day): boolean =>
  chance > RISK || (chance > RISK_THE_DAY_BEFORE && daysBetween(today, last) <= 1)
