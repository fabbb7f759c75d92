/** Every question × generated truths × every language × every surface. A slice of it in `npm test`; all of it with WHEREABOUTS_FULL. */
import { describe, expect, test } from 'vitest'
import {
  type Claim,
  claimsFor,
  compose,
  type Level,
  languages,
  personNeeded,
  seeAs,
  servedIntents,
  surfaces,
  type TruthCard,
  verify,
} from '#features/answers'
import { localeOf } from '../../src/features/answers/model/words/index.ts'
import { cardOf, dayFrom, evidenceOf, SECRET, type Situation, situations, TODAY, variants } from './generate-cards.ts'

const full = Boolean(process.env.WHEREABOUTS_FULL)
let composed = 0
const LEVELS: readonly Level[] = ['L0', 'L1', 'L2', 'L3']

describe.each(languages)('in %s', (language) => {
  test.each(situations)('%s: whatever is asked, the answer is whole, proved and fit for where it is read', (situation) => {
    for (const intent of servedIntents)
      for (const n of chosen(situation, intent, language)) {
        const card = seeAs(cardOf(situation, n), LEVELS[n % LEVELS.length]!)
        const english = new Set(language === 'en' ? [] : claimsFor(card, intent, 'en').map((claim) => claim.text))
        const proof = evidenceOf(card)
        for (const surface of full ? surfaces : [surfaces[n % 7]!]) {
          composed++
          const level = LEVELS[n % LEVELS.length]!
          const answer = compose({ card, intents: [intent], language, surface, level, nameOrder: n % 2 === 1 })
          const wrong = [
            ...saidTwice(answer.claims),
            ...(surface === 'agent' && level !== 'L0' ? numbersMissing(card, answer.text) : []),
            ...mistakesOf(answer.text, answer.claims, { surface, language, english, proof }),
            ...shownTo(level, answer.text),
            ...verify(answer.text, answer.claims, language).map(({ kind, found }) => `unsupported ${kind}: ${found}`),
          ]
          expect(wrong, `${intent} ${situation} ${n} ${surface} ${level}: ${answer.text}`).toEqual([])
        }
      }
  })
})

test('every question was asked of every situation, in every language, and on every surface when all is composed', () => {
  const pairs = servedIntents.length * situations.length * languages.length
  expect(composed).toBe(pairs * (full ? 14 * surfaces.length : 2))
})

test('what needs a person says so on every surface', () => {
  const wanted: [string, Situation, string | null][] = [
    ['delivered_not_received', 'delivered', 'not_received'],
    ['delivered_not_received', 'in_transit', null],
    ['damaged_or_wrong_item', 'delivered', 'damaged'],
    ['change_address', 'preparing', 'address_change'],
    ['change_address', 'in_transit', 'address_change'],
    ['change_address', 'out_for_delivery', null],
    ['change_delivery', 'pre_transit', 'delivery_change'],
    ['change_delivery', 'delivered', null],
    ['cancel_order', 'ordered', 'cancellation'],
    ['cancel_order', 'order_cancelled', null],
    ['invoice_or_payment', 'in_transit', 'invoice'],
    ['tracking_problem', 'lost', 'tracking'],
  ]
  for (const [intent, situation, cause] of wanted)
    for (const surface of surfaces) {
      // The order comes in one parcel, and the shop has written down its rules.
      const n = 0
      const answer = compose({ card: seeAs(cardOf(situation, n), 'L1'), intents: [intent], language: 'en', surface, level: 'L1' })
      expect(personNeeded(answer.claims), `${intent} ${situation} ${surface}: ${answer.text}`).toBe(cause)
    }
})

/** Some variants of a situation, others for each question and language; many with WHEREABOUTS_FULL. */
function chosen(situation: Situation, intent: string, language: string): number[] {
  const seed = situations.indexOf(situation) * 31 + servedIntents.indexOf(intent) * 7 + languages.indexOf(language) * 13
  return Array.from({ length: full ? 14 : 2 }, (_one, i) => (seed * (1 + 4 * i) + 37 * i) % variants)
}

type Seen = { surface: string; language: string; english: ReadonlySet<string>; proof: ReadonlySet<string> }

function mistakesOf(text: string, claims: readonly Claim[], { surface, language, english, proof }: Seen): string[] {
  const wrong: string[] = []
  if (text.trim() === '' || claims.length === 0) wrong.push('nothing is said')
  if (/[{}]|\b(?:undefined|null|NaN|Invalid Date)\b|\[object/.test(text)) wrong.push('a hole in the text')
  if (/ {2}| [,.;](?= |$)|\(\)|\.\.(?!\.)/.test(text.replaceAll(/[\u2066-\u2069]/g, ''))) wrong.push('punctuation')
  if (surface === 'sms' && text.length > 320) wrong.push(`${text.length} characters`)
  if (surface === 'voice' && /https?:|www\.|\w@\w|#|…|[()（）]|\d{5}/.test(text)) wrong.push('not to be read aloud')
  for (const claim of claims) {
    if (claim.evidence.length === 0) wrong.push(`no evidence: ${claim.text}`)
    for (const id of claim.evidence) if (!proof.has(id)) wrong.push(`unknown evidence ${id}: ${claim.text}`)
    if (claim.kind !== 'policy' && /\p{L}{3,}.*\s\p{L}{3,}/u.test(claim.text) && english.has(claim.text))
      wrong.push(`English: ${claim.text}`)
    if (language !== 'en' && claim.kind !== 'policy' && / the | has been | and the /.test(claim.text))
      wrong.push(`English words: ${claim.text}`)
    wrong.push(...pastCalledFuture(claim), ...pastInText(claim, language))
  }
  return wrong
}

/** Of one part nothing is said twice; that another part is in the same state may be said of it, too. */
function saidTwice(claims: readonly Claim[]): string[] {
  const said = claims.map(({ value, text }) => `${value.position ?? ''} ${text}`)
  return said.filter((one, at) => said.indexOf(one) !== at).map((one) => `said twice: ${one}`)
}

/** Staff see the number of each parcel. */
const numbersMissing = (card: TruthCard, text: string): string[] =>
  card.parcels.flatMap(({ trackingNumber, trackingNumberMasked }) => {
    const number = trackingNumber ?? trackingNumberMasked
    return number && !text.includes(number) ? [`no number ${number}`] : []
  })

/** Days that are told as still to come. */
function pastCalledFuture({ kind, value, text }: Claim): string[] {
  const ahead =
    kind === 'window'
      ? [value.to, value.until, value.to ? null : value.from]
      : kind === 'lateness'
        ? value.kind === 'late' || value.kind === 'at_risk_moved'
          ? [value.expected]
          : []
        : kind === 'checked'
          ? [value.nextDay]
          : kind === 'stock'
            ? [value.day]
            : kind === 'action'
              ? [value.until]
              : []
  const past = ahead.filter((day) => typeof day === 'string' && day < TODAY)
  const time = kind === 'checked' && value.nextDay === TODAY && String(value.nextTime) < '11:00' ? [value.nextTime] : []
  return [...past, ...time].map((day) => `${day} has passed: ${text}`)
}

/** Of sentences about what is to come: days in the text itself, whatever the values of the claim are. */
function pastInText({ kind, value, text }: Claim, language: string): string[] {
  const ahead = AHEAD.has(kind) || (kind === 'window' && ('to' in value || 'until' in value))
  const past = ahead ? (text.match(pastDays(language)) ?? []).map((day) => `${day} in the text has passed: ${text}`) : []
  // A day that the values name is the day that is read.
  const named =
    kind === 'window'
      ? (value.to ?? value.until ?? null)
      : kind === 'lateness' && TELLS_DAY.test(String(value.kind))
        ? value.expected
        : null
  const missing = typeof named === 'string' && !dayIn(named, language).test(text) ? [`${named} is not in the text: ${text}`] : []
  return [...past, ...missing]
}
const TELLS_DAY = /^(?:late|early|at_risk_moved|delivered\w*|pickup\w*)$/
/** Kinds that never tell of a day that was. */
const AHEAD: ReadonlySet<Claim['kind']> = new Set(['action', 'next', 'steps', 'stock', 'change', 'person', 'basis'])

const daySources = new Map<string, string>()
/** "24 November" as the language writes it, without what stands before. */
function daySource(day: string, language: string): string {
  const key = `${language} ${day}`
  const known = daySources.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const parts = format.formatToParts(Date.parse(day)).map(({ type, value }) => (type === 'day' ? `${value}(?:er|º)?` : value))
  const source = `(?<!\\d)${parts.join('')}(?!\\d)`
  daySources.set(key, source)
  return source
}
const dayIn = (day: string, language: string): RegExp => new RegExp(daySource(day, language), 'u')

const pastPatterns = new Map<string, RegExp>()
function pastDays(language: string): RegExp {
  const known = pastPatterns.get(language)
  if (known) return known
  const days = Array.from({ length: 60 }, (_one, ago) => daySource(dayFrom(-1 - ago), language))
  const pattern = new RegExp(days.join('|'), 'gu')
  pastPatterns.set(language, pattern)
  return pattern
}

test('a day that has passed is found in the text of every language', () => {
  for (const language of languages) {
    const said = new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'long', timeZone: 'UTC' })
    const claim = (day: string): Claim => ({ kind: 'action', value: {}, text: `… ${said.format(Date.parse(day))}.`, evidence: ['x'] })
    expect(pastInText(claim(dayFrom(-1)), language), language).toHaveLength(1)
    expect(pastInText(claim(dayFrom(1)), language), language).toEqual([])
    expect(pastInText({ ...claim(dayFrom(1)), kind: 'window', value: { to: dayFrom(2) } }, language), language).toHaveLength(1)
  }
})

const HIDDEN: Record<Level, readonly string[]> = {
  L0: [SECRET.carrier, SECRET.number, SECRET.person, SECRET.url, 'zephyrex', '2557', '739', 'Hintergasse', 'HINTERGASSE', SECRET.option],
  L1: [SECRET.number, SECRET.person, SECRET.url, '739', 'HINTERGASSE'],
  L2: ['HINTERGASSE'],
  L3: ['HINTERGASSE'],
}
const shownTo = (level: Level, text: string): string[] =>
  HIDDEN[level].filter((secret) => text.includes(secret)).map((secret) => `${level} may not see ${secret}`)
