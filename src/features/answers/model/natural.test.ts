import { describe, expect, test } from 'vitest'
import { cardOf, days, journeyOf, overlay, parcelOf, sampleCards } from '../testing/sample-cards.ts'
import type { Surface } from './answer.ts'
import { compose } from './compose.ts'
import type { TruthCard } from './truth-card.ts'
import { contracted } from './words/contracted.ts'
import { languages, sentencesOf } from './words/index.ts'

type How = { language?: string; surface?: Surface; level?: 'L1' | 'L2' }
const ask = (card: TruthCard, intent: string, { language = 'en', surface = 'chat', level = 'L1' }: How = {}) =>
  compose({ card, intents: [intent], language, surface, level }).text

const scannedIn = (city: string): TruthCard =>
  cardOf([parcelOf(journeyOf([{ status: 'in_transit', at: '2026-11-24T01:04:00+01:00', city, id: 'hub' }]))])

describe('names and hours with what stands before them', () => {
  test.each([
    ['LE MANS', 'fr', 'au Mans hier, mardi 24 novembre à 1\u00a0h\u00a004'],
    ['Les Ulis', 'fr', 'aux Ulis hier'],
    ['La Rochelle', 'fr', 'à La Rochelle hier'],
    ['Porto', 'pt', 'no Porto, ontem'],
    ['Porto Alegre', 'pt', 'em Porto Alegre, ontem, terça-feira, 24 de novembro, à 01:04'],
    ['COVILHÃ', 'pt', 'na Covilhã, ontem'],
    ["L'AQUILA", 'it', 'all’Aquila ieri, martedì 24 novembre all’01:04'],
    ['La Spezia', 'it', 'alla Spezia ieri'],
    ['Ancona', 'it', 'ad Ancona ieri'],
    ['El Escorial', 'es', 'en El Escorial ayer, martes 24 de noviembre, a la 01:04'],
    ['FRANKFURT AM MAIN', 'de', 'in Frankfurt am Main gescannt'],
    ['RIO DE JANEIRO', 'en', 'in Rio de Janeiro yesterday'],
  ])('%s in %s', (city, language, said) => {
    expect(ask(scannedIn(city), 'where_is_it', { language })).toContain(said)
  })

  test('the way from one to the other', () => {
    const distance = { km: 270, from: 'Orléans', to: 'Le Havre', evidence: ['fct_hub'] }
    const card = cardOf([parcelOf(scannedIn('Orléans').parcels[0]!.journey, { distance })])
    expect(ask(card, 'where_is_it', { language: 'fr' })).toContain('D’Orléans au Havre, il y a environ 270 km')
  })

  test.each([
    ['fr', 'De Orléans à Le Havre', 'D’Orléans au Havre'],
    ['fr', 'De Le Mans à Les Ulis', 'Du Mans aux Ulis'],
    ['pt', 'De Porto a Guarda', 'Do Porto à Guarda'],
    ['it', 'Da L’Aquila a Arezzo', 'Dall’Aquila ad Arezzo'],
    ['en', 'deliveries to United States with DHL', 'deliveries to the United States with DHL'],
    ['en', 'deliveries to Bavaria', 'deliveries to Bavaria'],
  ])('%s: %s', (language, written, said) => expect(contracted(written, language)).toBe(said))
})

test('what costs nothing is free, and money aloud has the name of its currency', () => {
  const price = (amount: string) => ({ amount, currency: 'EUR' })
  const card: TruthCard = {
    ...sampleCards.preparing,
    payment: { state: 'paid', amount: '739.58', currency: 'EUR', evidence: ['evt_placed'] },
    shop: {
      options: ['0.00', '5.00', '4.90'].map((amount) => ({ name: `Van ${amount[0]}`, price: price(amount), evidence: ['pol_shipping'] })),
      stock: [],
    },
  }
  const options = (language: string, surface: Surface = 'chat') => ask(card, 'shipping_options_cost', { language, surface, level: 'L2' })
  for (const language of languages) expect(options(language), language).not.toMatch(/0[.,]00|kostet 0|costs 0/)
  expect(options('en')).toBe('Van 0 (Germany) is free of charge. Van 5 (Germany) costs €5.00. Van 4 (Germany) costs €4.90.')
  expect(options('en', 'voice')).toBe('Van 0, Germany, is free of charge. Van 5, Germany, costs 5 euros. Van 4, Germany, costs 4.90 euros.')
  expect(options('pt', 'voice')).toContain('Van 4, Alemanha, custa 4,90 euros.')
  const paid = (language: string) => ask(card, 'invoice_or_payment', { language, surface: 'voice', level: 'L2' })
  expect(paid('de')).toContain('eingegangen, 739,58 Euro.')
  for (const language of languages) expect(paid(language), language).not.toMatch(/[€$£]/)
})

test('a count of articles is read as one', () => {
  const card = cardOf([parcelOf(sampleCards.in_transit_late.parcels[0]!.journey, { lines: [{ title: 'Rain jacket', quantity: 3 }] })])
  const aloud = (language: string) => ask(card, 'missing_item', { language, surface: 'voice' })
  expect(aloud('en')).toContain('3 times Rain jacket')
  expect(aloud('es')).toContain('3 unidades de Rain jacket')
  for (const language of languages) expect(aloud(language), language).not.toMatch(/×|3 ⁨?Rain/)
})

test('of what has come to its end nobody says that a scan is missing', () => {
  for (const state of ['delivered', 'returned', 'lost', 'pickup'] as const) {
    const [parcel] = sampleCards[state].parcels
    const silent = { ...overlay('silent'), silence: { days: 21, share: 98, incident: null } }
    const card = cardOf([{ ...parcel!, overlays: [silent] }])
    for (const intent of ['order_status', 'why_late', 'tracking_problem']) expect(ask(card, intent), state).not.toMatch(/scan for 21 days/)
  }
})

test('where is it: what can be collected is told by its place and day', () => {
  expect(ask(sampleCards.pickup, 'where_is_it')).toBe(
    'It is waiting for you at Paketshop Kastanienallee. It is ready for you to collect until Tuesday 1 December. Please collect it and bring an identity document.',
  )
})

test('a delivery is told once, not again as the last scan', () => {
  const text = ask(sampleCards.delivered, 'order_status')
  expect(text.match(/14:05/g)).toHaveLength(1)
  expect(ask(sampleCards.delivered, 'where_is_it')).toBe(
    'The carrier reports the delivery in Berlin yesterday, Tuesday 24 November at 14:05 (local time). It was left with a neighbour. If you do not have it, tell us and we will look into it.',
  )
})

test('that it could not be handed over is told once', () => {
  const reason = 'recipient_unheard_of'
  const tried = cardOf([parcelOf(journeyOf([{ status: 'delivery_attempted', reason, at: '2026-11-24T14:05:00+01:00', id: 'tried' }]))])
  for (const intent of ['customs_or_fees', 'order_status', 'why_late'])
    expect(ask(tried, intent).match(/could not (complete|hand)/g), intent).toHaveLength(1)
})

test('in a list of right-to-left text each title stands for itself', () => {
  const lines = [
    { title: 'Rain jacket', quantity: 3 },
    { title: 'Lamp 3000', quantity: 1 },
  ]
  const text = ask(cardOf([{ ...sampleCards.in_transit_on_time.parcels[0]!, lines }]), 'missing_item', { language: 'ar' })
  expect(text).toContain(': \u20683 × Rain jacket\u2069 و\u2068Lamp 3000\u2069.')
})

test('a delivery before the promised days is not called one on its day', () => {
  const card = cardOf([sampleCards.delivered.parcels[0]!], { promise: days('promise', '2026-11-26', '2026-11-27', 'prm_1') })
  expect(ask(card, 'is_it_delayed')).toMatch(/^No, it was delivered yesterday, Tuesday 24 November, earlier than promised/)
})

test('a delivery of which the day is not known leaves no hole in the sentence', () => {
  const delivered = sampleCards.delivered.parcels[0]!
  const card = cardOf([{ ...delivered, journey: { ...delivered.journey, deliveredAt: null } }])
  for (const language of languages) expect(ask(card, 'is_it_delayed', { language }), language).not.toMatch(/ [.。،]|null/)
})

test('what was cancelled or went back says what can still be done', () => {
  for (const intent of ['change_address', 'customs_or_fees', 'delivered_not_received', 'where_is_it']) {
    expect(ask(sampleCards.cancelled, intent), intent).toContain('If you have questions about the refund, just ask us.')
    expect(ask(sampleCards.returned, intent), intent).toMatch(/questions about the refund|full new address/)
  }
})

test('of what is cancelled it is not told besides that it will not come, unless the day is asked for', () => {
  expect(ask(sampleCards.cancelled, 'order_status')).toBe('Your order was cancelled. If you have questions about the refund, just ask us.')
  expect(ask(sampleCards.cancelled, 'when_arrives')).toContain('It will not be delivered')
})

test('what the carrier cannot find is looked into, not sent elsewhere', () => {
  expect(ask(sampleCards.lost, 'change_address')).toBe(
    'The carrier cannot find the parcel. Someone at the shop will look into it with the carrier.',
  )
})

test('a link ends the answer, or its line', () => {
  const moving = parcelOf(sampleCards.in_transit_late.parcels[0]!.journey, { trackingUrl: 'https://carrier.example/p/4711' })
  expect(ask(cardOf([moving]), 'change_address', { level: 'L2' })).toMatch(/new address\. .*: https:\/\/carrier\.example\/p\/4711$/)
  const other = { ...moving, shipmentId: '0190aaaa-0000-7000-8000-000000000002', trackingUrl: 'https://carrier.example/p/4712' }
  expect(ask(cardOf([moving, other]), 'change_address', { level: 'L2' })).toMatch(/p\/4711\nParcel 2 of 2: .*p\/4712$/)
})

test('of what is still with the shop, beside parcels, it is not told that it has not arrived', () => {
  const waiting = { units: 2, status: 'preparing' as const, reason: null, lines: [], evidence: ['evt_w'] }
  const text = ask({ ...sampleCards.in_transit_on_time, waiting }, 'delivered_not_received')
  expect(text).toMatch(/2 items are still with the shop\. Your order is being packed\./)
  expect(text.match(/has not been delivered yet/g)).toHaveLength(1)
  expect(ask(sampleCards.preparing, 'delivered_not_received')).toContain('it has not been delivered yet')
})

test('asked about customs before anything has left, it is said that no fees are known', () => {
  expect(ask(sampleCards.preparing, 'customs_or_fees')).toMatch(/We do not know of any fees\. If somebody asks you to pay, ask us first\./)
})

test('the day of the next check is not said twice', () => {
  const text = ask(sampleCards.in_transit_on_time, 'tracking_problem')
  expect(text).toContain('We last asked the carrier today, Wednesday 25 November at 10:40 and will ask again at 11:40.')
})

test('in an SMS, what the customer can do is kept before what else is known', () => {
  for (const language of languages) {
    const card = cardOf([{ ...sampleCards.pickup.parcels[0]!, overlays: [overlay('disputed')] }])
    const sms = compose({ card, intents: ['order_status'], language, surface: 'sms', level: 'L1', nameOrder: true })
    expect(
      sms.claims.some((one) => one.kind === 'action'),
      sms.text,
    ).toBe(true)
  }
})

/** Whoever listens cannot write, and has no "here". Sentences with a link are not read out. */
const WRITE: Readonly<Record<string, RegExp>> = {
  en: /\bwrite to us\b|\btell us here\b/i,
  de: /\bschreiben Sie\b|\buns hier\b/i,
  fr: /écrivez|\bici\b/i,
  es: /\bescr[ií]b(?:e|enos)\b|\baquí\b/i,
  it: /\bscriv(?:i|ici|icelo)\b|\bqui(?!:)\b/i,
  pt: /\bescreva\b|\baqui\b/i,
}
test.each(Object.entries(WRITE))('in %s nothing asks the customer to write, so that it can be read aloud', (language, write) => {
  for (const [key, sentence] of Object.entries(sentencesOf(language)))
    if (!sentence.includes('{link}')) expect(sentence, key).not.toMatch(write)
})
