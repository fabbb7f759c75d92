/** From claims to the text of one surface. Only sentences that are claims are said; the verifier has the last word. */
import { assert } from '#shared/assert'
import type { Answer, Claim, Surface } from './answer.ts'
import { claimsFor } from './claims.ts'
import { spoken } from './spoken.ts'
import type { Level, TruthCard } from './truth-card.ts'
import { verify } from './verify.ts'
import { claim } from './view.ts'
import { say } from './words/index.ts'

/**
 * `card`: already reduced to what `level` may see. `nameOrder`: say which order this is about, when there are several.
 * The text always passes the verifier: one that does not is a mistake of ours and fails loudly.
 */
export function compose(question: {
  card: TruthCard
  intents: readonly string[]
  language: string
  surface: Surface
  level: Level
  /** BCP 47 tag of the reader: its region decides units. */
  locale?: string | null
  nameOrder?: boolean
}): Answer {
  const { card, intents, language, surface, level } = question
  assert(
    level === 'L2' ||
      level === 'L3' ||
      (card.payment === null && card.parcels.every((parcel) => parcel.trackingNumber === null && parcel.journey.signedBy === null)),
    'the card shows more than its reader may see',
  )
  const asked = intents.length > 0 ? intents : ['order_status']
  const all = merge([
    ...(question.nameOrder ? [orderClaim(card, language)] : []),
    ...asked.flatMap((intent) => claimsFor(card, intent, language, question.locale)),
  ])
  const claims = forSurface(surface, all, card, language)
  const text = claims.map((one) => one.text).join(' ')
  const refusal = verify(text, claims, language)
  assert(refusal.length === 0, `an answer of ours is not covered by its claims: ${refusal.map((one) => one.kind).join(', ')}`)
  return { outcome: 'answered', language, text, intents: [...asked], assurance: level, claims }
}

function forSurface(surface: Surface, all: Claim[], card: TruthCard, language: string): Claim[] {
  switch (surface) {
    case 'sms':
      return shorten(all, SMS_LIMIT)
    case 'voice':
      return spoken(all, language)
    case 'agent':
    case 'api':
      return [...all, ...numberClaims(card, language)]
    default:
      return all
  }
}

const SMS_LIMIT = 320

function orderClaim(card: TruthCard, language: string): Claim | null {
  return claim('placed', say(language, 'order', { number: card.order.number }).trim(), { number: card.order.number }, card.order.evidence)
}

const numberClaims = (card: TruthCard, language: string): Claim[] =>
  card.parcels.flatMap((parcel) => {
    const number = parcel.trackingNumber ?? parcel.trackingNumberMasked
    return number
      ? (claim('parcel', say(language, 'parcel.number', { number }), { number }, parcel.journey.evidence, card.order.evidence) ?? [])
      : []
  })

/** Two questions about one card share sentences: each is said once. */
function merge(claims: (Claim | null)[]): Claim[] {
  const said = new Set<string>()
  return claims.filter((one) => one !== null && !said.has(one.text) && Boolean(said.add(one.text))) as Claim[]
}

/** The most important sentences come first: as many as fit, whole. That a person has to act is never left out. */
function shorten(claims: Claim[], limit: number): Claim[] {
  const kept = new Set<Claim>()
  let length = 0
  for (const one of [...claims.slice(0, 1), ...claims.filter((claim) => claim.kind === 'person'), ...claims]) {
    const more = one.text.length + (kept.size > 0 ? 1 : 0)
    if (kept.has(one) || length + more > limit) continue
    kept.add(one)
    length += more
  }
  return claims.filter((one) => kept.has(one))
}
