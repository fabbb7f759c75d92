/** Claims about the order as a whole: its payment, the items in and out of parcels, the shipping option, stock, the shop's rules. */
import { isolated } from '#shared/languages'
import { placeName } from '#shared/places/region-names'
import type { Claim } from './answer.ts'
import { relativeDay, sayWhen } from './calendar.ts'
import { sayList, sayMoney, sayNumber } from './formats.ts'
import { safeName } from './safe-name.ts'
import type { Item, PolicyTopic, TruthCard } from './truth-card.ts'
import { claim, stateEvidence, type View } from './view.ts'
import { say } from './words/index.ts'

/** What is in this parcel, or still with the shop. */
export function itemsClaims(view: View): (Claim | null)[] {
  const lines = view.parcel?.lines ?? view.card.waiting?.lines ?? []
  const items = listed(lines, view.language)
  if (items === null) return []
  const text = say(view.language, view.parcel ? 'items.parcel' : 'items.waiting', { items: items.said })
  return [claim('items', text, { items: items.listed }, stateEvidence(view))]
}

export function paymentClaims(card: TruthCard, language: string): (Claim | null)[] {
  if (!card.payment) return []
  const { state, evidence } = card.payment
  const amount = sayMoney(card.payment, language)
  return [claim('payment', say(language, `payment.${state}`, { amount }), { state, amount, ...moneyOf(card.payment) }, evidence)]
}

/** Refunds that the shop has told of; that it told of none is said only where payments are known. */
export function refundClaims(card: TruthCard, language: string): (Claim | null)[] {
  if (!card.payment) return []
  const { state, evidence } = card.payment
  return state === 'refunded' || state === 'partly_refunded'
    ? paymentClaims(card, language)
    : [claim('payment', say(language, 'refund.none'), { state }, evidence)]
}

/** What was chosen for this order, and what the shop offers to where it goes: whichever place was asked about, the price is of that one. */
export function optionClaims(card: TruthCard, language: string): (Claim | null)[] {
  const booked = safeName(card.order.shippingOption)
  const place = placeName({ country: card.order.destination.country, region: null }, language)
  const offered = (card.shop?.options ?? []).map(({ price, evidence, ...option }) => {
    const name = safeName(option.name)
    const said = price && sayMoney(price, language)
    return name && said && place
      ? claim('option', priceText({ name, place }, price.amount, said, language), { name, place, price: said, ...moneyOf(price) }, evidence)
      : null
  })
  return [
    booked ? claim('option', say(language, 'option.booked', { name: booked }), { name: booked }, card.order.evidence) : null,
    ...offered,
  ]
}

const priceText = (option: { name: string; place: string }, amount: string, price: string, language: string): string =>
  Number(amount) === 0 ? say(language, 'option.free', option) : say(language, 'option.offered', { ...option, price, when: null })

/** What is needed to say it in other words. */
const moneyOf = ({ amount, currency }: { amount: string | null; currency: string | null }) => ({ decimal: amount, currency })

/** Of the articles that are still to leave. */
export function stockClaims(card: TruthCard, language: string, today: string): (Claim | null)[] {
  const stock = card.shop?.stock ?? []
  const there = stock.filter((one) => one.available && safeName(one.title) !== null)
  const items = listed(there, language)
  const out = stock.filter((one) => !one.available)
  if (items === null) return []
  return [
    claim('stock', say(language, 'stock.in', { items: items.said }), { items: items.listed }, ...there.map((one) => one.evidence)),
    ...out.map(({ title, expected, evidence }) => {
      const name = safeName(title)
      const ahead = expected && expected >= today ? expected : null
      const text = say(language, 'stock.out', { items: name, when: ahead && sayWhen(ahead, null, today, language) })
      return name === null
        ? null
        : claim('stock', text, { items: name, day: ahead, relative: ahead && relativeDay(ahead, today) }, evidence)
    }),
  ]
}

/** The shop's own words, told as such in another language; whole sentences, so that what follows begins a new one. */
export const policyClaims = (card: TruthCard, topic: PolicyTopic | undefined, language: string): (Claim | null)[] =>
  card.policies
    .filter((policy) => policy.topic === topic && policy.text.trim() !== '')
    .map((policy) => {
      const text = policy.text.trim()
      const sentences = /[.!?。！？؟…]$/.test(text) ? text : `${text}.`
      const isForeign = policy.language.slice(0, 2) !== language.slice(0, 2)
      return claim(
        'policy',
        isForeign ? say(language, 'policy.told', { text: sentences }) : sentences,
        { topic: policy.topic, policy: text },
        policy.evidence,
      )
    })

/**
 * "Rain jacket and 2 × lamp"; null when a title cannot be said, because a list with holes says that there is no more.
 * In a sentence each title stands for itself, so that the order of a right-to-left list stays.
 */
function listed(
  lines: readonly { title: string; quantity?: Item['quantity'] }[],
  language: string,
): { listed: string; said: string } | null {
  const names = lines.flatMap(({ title, quantity = 1 }) => {
    const name = safeName(title)
    return name ? [quantity > 1 ? `${sayNumber(quantity, language)} × ${name}` : name] : []
  })
  if (names.length === 0 || names.length !== lines.length || names.length > MOST_ITEMS) return null
  return {
    listed: sayList(names, language),
    said: sayList(
      names.map((name) => isolated(name, language)),
      language,
    ),
  }
}
const MOST_ITEMS = 20
