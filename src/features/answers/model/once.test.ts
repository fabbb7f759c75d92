/** Each thing once, and no more than is wanted: several questions, "why", what waits to be collected, and what is read aloud. */
import { describe, expect, test } from 'vitest'
import { cardOf, days, journeyOf, parcelOf, sampleCards } from '../testing/sample-cards.ts'
import type { Surface } from './answer.ts'
import { compose } from './compose.ts'
import type { TruthCard } from './truth-card.ts'
import { languages, say } from './words/index.ts'

const ask = (card: TruthCard, intents: string[], language = 'en', surface: Surface = 'chat') =>
  compose({ card, intents, language, surface, level: 'L1' })
const cards = Object.entries(sampleCards) as [string, TruthCard][]

test('why it is not there yet is told in five sentences at most', () => {
  for (const [state, card] of cards)
    if (card.parcels.length < 2) expect(ask(card, ['why_late']).claims.length, state).toBeLessThanOrEqual(5)
  expect(ask(sampleCards.in_transit_late, ['why_late']).text).toBe(
    'The weather is holding up the carrier. It is 2 days late: promised between Monday 23 November and Tuesday 24 November, now expected tomorrow, Thursday 26 November. It is on its way with DHL. Next, it goes out for delivery. We will write to you if the date changes; if you cannot wait, tell us and someone at the shop will look for a solution.',
  )
  expect(ask(sampleCards.preparing, ['why_late']).text).not.toContain('left the shop')
})

test('a question about tracking gets the number, as far as the reader may see it, once', () => {
  const number = 'JD014600009999'
  const sample = sampleCards.in_transit_late
  const card = (shown: Partial<TruthCard['parcels'][number]>): TruthCard => ({
    ...sample,
    parcels: sample.parcels.map((parcel) => ({ ...parcel, trackingNumber: null, trackingNumberMasked: '…9999', ...shown })),
  })
  expect(ask(card({}), ['tracking_problem']).text).toMatch(/^Tracking number: …9999\. It is on its way/)
  const whole = compose({
    card: card({ trackingNumber: number }),
    intents: ['tracking_problem'],
    language: 'en',
    surface: 'agent',
    level: 'L3',
  })
  expect(whole.text.split(number)).toHaveLength(2)
  expect(ask(card({ trackingNumberMasked: null }), ['tracking_problem']).text).not.toContain('Tracking number')
  expect(ask(card({}), ['tracking_problem'], 'en', 'voice').text).toMatch(/^It is on its way/)
})

test('several questions at once get one answer: the promise, the days and what can be done are told once', () => {
  const questions = ['why_late', 'is_it_delayed', 'when_arrives', 'order_status', 'where_is_it']
  for (const first of questions)
    for (const second of questions.filter((one) => one !== first))
      for (const [state, card] of cards.filter(([, { parcels }]) => parcels.length < 2)) {
        const { claims } = ask(card, [first, second])
        const count = (kind: string) => claims.filter((one) => one.kind === kind && !('since' in one.value)).length
        for (const kind of ['lateness', 'window', 'reason', 'next', 'action'])
          expect(count(kind), `${first} ${second} ${state} ${kind}`).toBeLessThan(2)
      }
  const both = ask(sampleCards.in_transit_late, ['when_arrives', 'why_late']).text
  expect(both.match(/tomorrow/g)).toHaveLength(1)
  expect(ask(sampleCards.in_transit_on_time, ['when_arrives', 'is_it_delayed']).text).toMatch(
    /^No, it is on time: .* We now expect it tomorrow/,
  )
})

describe('what waits to be collected has come on the day it reached the pick-up point', () => {
  const promised = (from: string, to: string) => ({ ...sampleCards.pickup, promise: days('promise', from, to, 'prm_1') })
  const late = promised('2026-11-20', '2026-11-21')
  const none = { ...sampleCards.pickup, promise: null }

  test('no, if that was in time; yes, by how much, if it was not; without a promise, that it is there', () => {
    expect(ask(sampleCards.pickup, ['is_it_delayed']).text).toMatch(
      /^No, it reached the pick-up point yesterday, Tuesday 24 November; it was promised between Wednesday 25 November and Friday 27 November\. It is waiting for you/,
    )
    expect(ask(late, ['is_it_delayed']).text).toMatch(/^Yes, it came 3 days late: promised .* 21 November, at the pick-up point yesterday/)
    expect(ask(none, ['is_it_delayed']).text).toMatch(/^No, it has already reached the pick-up point, yesterday, Tuesday 24 November\./)
  })

  test.each(languages)('in %s every such answer begins with its yes or no, and proves the day by its scan', (language) => {
    for (const [card, kind] of [
      [sampleCards.pickup, 'pickup_on_time'],
      [late, 'pickup_late'],
      [none, 'pickup'],
    ] as const) {
      const { claims, text } = ask(card, ['is_it_delayed'], language)
      expect(claims[0]).toMatchObject({
        kind: 'lateness',
        value: { kind, expected: '2026-11-24' },
        evidence: expect.arrayContaining(['fct_shop']),
      })
      expect(text).not.toBe(ask(card, ['why_late'], language).text)
    }
  })

  test('collected late is not delivered late', () => {
    const journey = journeyOf([
      { status: 'delivered', at: '2026-11-24T14:05:00+01:00', city: 'Berlin', id: 'dlv' },
      { status: 'available_for_pickup', at: '2026-11-20T17:00:00+01:00', city: 'Berlin', id: 'shop' },
    ])
    const card = cardOf([parcelOf(journey)], { promise: days('promise', '2026-11-20', '2026-11-21', 'prm_1') })
    expect(ask(card, ['is_it_delayed']).text).toMatch(/^No, it reached the pick-up point on Friday 20 November; .* It has been delivered\./)
  })
})

describe('aloud', () => {
  const rule = (text: string): TruthCard => ({
    ...sampleCards.delivered,
    policies: [{ topic: 'returns', text, language: 'en', evidence: ['pol_returns'] }],
  })
  test.each(languages)('in %s a rule that is a link says where it is; one without a link is read out as it is', (language) => {
    const told = ask(rule('https://shop.example/returns'), ['return_or_refund'], language, 'voice')
    expect(told.text.startsWith(say(language, 'policy.online'))).toBe(true)
    expect(told.claims[0]!.evidence).toEqual(['pol_returns'])
    expect(ask(rule('Within 14 days.'), ['return_or_refund'], language, 'voice').text).not.toContain(say(language, 'policy.online'))
  })

  test('six parcels: how many have arrived, what comes next, the rest on request', () => {
    const moving = (to: string, id: number) =>
      parcelOf(sampleCards.in_transit_on_time.parcels[0]!.journey, { shipmentId: idOf(id), estimate: days('carrier', to, to, 'fct_eta') })
    const arrived = (id: number) => parcelOf(sampleCards.delivered.parcels[0]!.journey, { shipmentId: idOf(id) })
    const six = cardOf([arrived(1), moving('2026-11-27', 2), arrived(3), arrived(4), moving('2026-11-26', 5), arrived(6)])
    for (const intent of ['order_status', 'when_arrives'])
      expect(ask(six, [intent], 'en', 'voice').text).toBe(
        '4 of 6 parcels have been delivered. Parcel 5 of 6: We now expect it tomorrow, Thursday 26 November. It is on its way with DHL. Parcel 2 of 6: We expect it on Friday 27 November. For the rest of the order, just ask us.',
      )
    const allOpen = cardOf([1, 2, 3, 4, 5, 6].map((id) => moving(`2026-11-${24 + id}`, id)))
    for (const language of languages) {
      const { claims, text } = ask(allOpen, ['where_is_it'], language, 'voice')
      expect(claims.length).toBeLessThanOrEqual(7)
      expect(text.length).toBeLessThan(700)
    }
  })
})
const idOf = (id: number): string => `0190aaaa-0000-7000-8000-00000000000${id}`

test('what is sent back: the rule and the refund first, of the parcels one line each', () => {
  const card: TruthCard = {
    ...sampleCards.in_transit_late,
    policies: [{ topic: 'returns', text: 'Within 14 days.', language: 'en', evidence: ['pol_returns'] }],
  }
  expect(ask(card, ['return_or_refund']).text).toBe('Within 14 days. It is on its way with DHL.')
  expect(ask(sampleCards.split_one_late, ['return_or_refund']).text).toBe(
    '1 of 2 parcels has been delivered. Parcel 1 of 2: It was delivered on Monday 23 November at 14:05. Parcel 2 of 2: It is on its way with UPS. Someone at the shop will tell you how returns and refunds work.',
  )
})

test('a rule about damage does not answer what is asked about returns besides', () => {
  const policies = [{ topic: 'damage' as const, text: 'Send us a photo.', language: 'en', evidence: ['pol_damage'] }]
  const { claims } = ask({ ...sampleCards.delivered, policies }, ['damaged_or_wrong_item', 'return_or_refund'])
  expect(claims.filter((one) => one.kind === 'person').map((one) => one.value.cause)).toEqual(['damaged', 'return'])
})

test('of many parcels it is told where each is, not what comes after that', () => {
  const moving = sampleCards.in_transit_late.parcels[0]!
  const three = cardOf([1, 2, 3].map((id) => ({ ...moving, shipmentId: idOf(id), carrier: ['DHL', 'UPS', 'GLS'][id - 1]! })))
  expect(ask(three, ['order_status']).claims.some((one) => one.kind === 'next')).toBe(false)
  expect(ask(cardOf([moving]), ['order_status']).claims.some((one) => one.kind === 'next')).toBe(true)
})

test('what is late comes first where that is asked, else what comes next', () => {
  const late = {
    ...sampleCards.late_undated.parcels[0]!,
    shipmentId: idOf(2),
    promise: days('promise', '2026-11-20', '2026-11-21', 'prm_2'),
  }
  const card = cardOf([sampleCards.in_transit_on_time.parcels[0]!, late])
  for (const intent of ['is_it_delayed', 'why_late'])
    expect(ask(card, [intent]).text, intent).toMatch(/^Your order comes in 2 parcels\. Parcel 2 of 2/)
  expect(ask(card, ['when_arrives']).text).toMatch(/^Your order comes in 2 parcels\. Parcel 1 of 2: We now expect it tomorrow/)
})
