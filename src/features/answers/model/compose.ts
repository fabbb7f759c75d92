/** From claims to the text of one surface. Only sentences that are claims are said; the verifier has the last word. */
import { assert } from '#shared/assert'
import type { Answer, Claim, Surface } from './answer.ts'
import { claimsOfParts } from './claims.ts'
import { heard } from './heard.ts'
import { byPart, introduced, shortened } from './parts.ts'
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
  const all = [
    ...[question.nameOrder ? orderClaim(card, language) : null].filter((one) => one !== null),
    ...claimsOfParts(card, asked, language, question.locale),
  ]
  const claims = forSurface(surface, all, card, language)
  const text = joined(claims, language)
  const refusal = verify(text, claims, language)
  assert(refusal.length === 0, `an answer of ours is not covered by its claims: ${refusal.map((one) => one.kind).join(', ')}`)
  return { outcome: 'answered', language, text, intents: [...asked], assurance: level, claims }
}

function forSurface(surface: Surface, all: Claim[], card: TruthCard, language: string): Claim[] {
  if (surface === 'agent' || surface === 'api')
    return introduced(byPart([...all, ...numberClaims(card, language).filter((one) => !isSaid(all, one))], language), language)
  if (surface === 'voice') return spoken(introduced(heard(all.filter(isSayable), card, language), language), language)
  const whole = byPart(all, language)
  return introduced(surface === 'sms' ? shortened(whole, language, fitsSms(language)) : whole, language)
}

/** The end of a number, said aloud, would pass for the whole of it. */
const isSayable = ({ kind, value }: Claim): boolean => kind !== 'tracking' || !String(value.number ?? '').startsWith('…')

const SMS_LIMIT = 320
const fitsSms =
  (language: string) =>
  (claims: readonly Claim[]): boolean =>
    introduced(claims, language).reduce((sum, one) => sum + one.text.length + 1, -1) <= SMS_LIMIT

/** Where one sentence follows another without a space. */
const UNSPACED = new Set(['ja'])

/** Without spaces, too, a link or a sentence in Latin letters ends before the next one begins. */
const joined = (claims: readonly Claim[], language: string): string =>
  claims.reduce((text, one, at) => `${text}${gap(claims[at - 1], text, language)}${one.text}`, '')

/** A link ends its line. */
function gap(before: Claim | undefined, text: string, language: string): string {
  if (before && 'link' in before.value) return '\n'
  return text === '' || (UNSPACED.has(language) && !/[!-~]$/.test(text)) ? '' : ' '
}

function orderClaim(card: TruthCard, language: string): Claim | null {
  return claim('placed', say(language, 'order', { number: card.order.number }).trim(), { number: card.order.number }, card.order.evidence)
}

const isSaid = (claims: readonly Claim[], { value }: Claim): boolean => claims.some((one) => one.value.number === value.number)

const numberClaims = (card: TruthCard, language: string): Claim[] =>
  card.parcels.flatMap((parcel, index) => {
    const part: Record<string, number> =
      card.parcels.length > 1 || card.waiting ? { position: index + 1, parcels: card.parcels.length } : {}
    const number = parcel.trackingNumber ?? parcel.trackingNumberMasked
    return number
      ? (claim('parcel', say(language, 'parcel.number', { number }), { number, ...part }, parcel.journey.evidence, card.order.evidence) ??
          [])
      : []
  })
