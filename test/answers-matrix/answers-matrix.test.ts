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
import { cardOf, evidenceOf, SECRET, type Situation, situations, TODAY, variants } from './generate-cards.ts'

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
    wrong.push(...pastCalledFuture(claim))
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

const HIDDEN: Record<Level, readonly string[]> = {
  L0: [SECRET.carrier, SECRET.number, SECRET.person, SECRET.url, 'zephyrex', '2557', '739', 'Hintergasse', 'HINTERGASSE', SECRET.option],
  L1: [SECRET.number, SECRET.person, SECRET.url, '739', 'HINTERGASSE'],
  L2: ['HINTERGASSE'],
  L3: ['HINTERGASSE'],
}
const shownTo = (level: Level, text: string): string[] =>
  HIDDEN[level].filter((secret) => text.includes(secret)).map((secret) => `${level} may not see ${secret}`)
