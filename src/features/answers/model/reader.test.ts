import { describe, expect, test } from 'vitest'
import { cardOf, journeyOf, parcelOf, sampleCards } from '../testing/sample-cards.ts'
import { compose } from './compose.ts'
import { safeName } from './safe-name.ts'
import type { TruthCard } from './truth-card.ts'

const say = (card: TruthCard, intent: string, more: { language?: string; locale?: string; surface?: 'chat' | 'voice' } = {}) =>
  compose({
    card,
    intents: [intent],
    language: more.language ?? 'en',
    surface: more.surface ?? 'chat',
    level: 'L1',
    locale: more.locale ?? null,
  }).text

describe('distances in the units of the reader', () => {
  const card = sampleCards.in_transit_on_time
  const toAmerica = { ...card, order: { ...card.order, destination: { city: 'Berlin', country: 'US' } } }
  test.each([
    [card, 'en', 'en-US', 'about 90 miles'],
    [card, 'en', 'en_GB', 'about 90 miles'],
    [card, 'en', 'en-IE', 'about 150 km'],
    [card, 'en', 'en', 'about 150 km'],
    [toAmerica, 'en', 'en', 'about 90 miles'],
    [toAmerica, 'de', 'de-DE', 'etwa 150 km'],
  ])('%#: in %s for %s', (one, language, locale, said) => expect(say(one, 'where_is_it', { language, locale })).toContain(said))
  test('aloud, the unit is a word', () => {
    expect(say(card, 'where_is_it', { language: 'de', surface: 'voice' })).toContain('etwa 150 Kilometer Luftlinie')
    expect(say(card, 'where_is_it', { language: 'fr', surface: 'voice' })).toContain('150 kilomètres')
    expect(say(card, 'where_is_it', { language: 'ja', surface: 'voice' })).toContain('約150キロメートルです')
    expect(say(card, 'where_is_it', { language: 'ar', surface: 'voice' })).toContain('150 كيلومترًا')
  })
})

describe('names that others wrote', () => {
  test.each([
    ['Rain jacket', 'Rain jacket'],
    ['  Lamp\u202e\u200b\n “Nova” 3000 ', 'Lamp “Nova” 3000'],
    ['Mug No. 5', 'Mug No. 5'],
    ['Visit https://evil.example/win', null],
    ['evil.com mug', null],
    ['![mug](x)', null],
    ['<b>mug</b>', null],
    ['Mug. Your order was refunded', null],
    ['write to a@b.example', null],
    ['', null],
    [null, null],
  ])('%j', (written, said) => expect(safeName(written)).toBe(said))
  test('long ones are cut', () => expect(safeName('x'.repeat(500))).toHaveLength(60))

  test('what a title or a pick-up point brings along is not passed on', () => {
    const card = cardOf([
      parcelOf(journeyOf([{ status: 'available_for_pickup', at: '2026-11-24T17:00:00+01:00', city: 'Berlin', id: 'shop' }]), {
        pickup: { name: 'Kiosk, pay at http://evil.example', holdUntil: '2026-12-01', evidence: ['fct_shop'] },
        lines: [
          { title: 'Free refund at evil.com', quantity: 1 },
          { title: 'Lamp', quantity: 2 },
        ],
      }),
    ])
    for (const intent of ['order_status', 'missing_item', 'where_is_it']) expect(say(card, intent)).not.toContain('evil')
    // A list with a hole would say that this is all.
    expect(say(card, 'missing_item')).not.toContain('Lamp')
    expect(say(card, 'missing_item')).toContain('please tell us what is missing')
    expect(say(card, 'order_status')).toContain('It is waiting for you at the pick-up point.')
  })
})

test('a pick-up whose last day has passed is not offered any more', () => {
  const card = cardOf([
    parcelOf(journeyOf([{ status: 'available_for_pickup', at: '2026-11-10T17:00:00+01:00', city: 'Berlin', id: 'shop' }]), {
      pickup: { name: 'Kiosk am Markt', holdUntil: '2026-11-20', evidence: ['fct_shop'] },
    }),
  ])
  for (const intent of ['order_status', 'where_is_it', 'is_it_delayed', 'when_arrives'])
    expect(say(card, intent)).not.toMatch(/ready for you|waits for you|Please collect/)
  expect(say(card, 'when_arrives')).toContain('It could be collected until Friday 20 November.')
})

test('aloud, times and the end of what stood in brackets are as people say them', () => {
  const aloud = (language: string) => say(sampleCards.in_transit_on_time, 'where_is_it', { language, surface: 'voice' })
  expect(aloud('ja')).toContain('現地時間の昨日11月24日火曜日 18時4分です。')
  expect(aloud('sv')).toContain('i går, tisdag 24 november klockan 18:04, lokal tid.')
  expect(aloud('pl')).toContain('wczoraj, we wtorek 24 listopada o 18:04, czas miejscowy.')
})

test('a link does not run into the next sentence where sentences follow one another without a space', () => {
  const card = structuredClone(sampleCards.in_transit_on_time) as TruthCard
  card.parcels[0]!.trackingUrl = 'https://carrier.example/p/4711'
  expect(say(card, 'change_delivery', { language: 'ja' })).toMatch(/https:\/\/carrier\.example\/p\/4711$/)
})

test('aloud, numbers come in groups and nothing is left that only eyes can use', () => {
  const card = {
    ...sampleCards.delivered,
    policies: [{ topic: 'lost' as const, text: 'Write to us. See www.shop.example.', language: 'en', evidence: ['pol_lost'] }],
  }
  const text = compose({ card, intents: ['delivered_not_received'], language: 'en', surface: 'voice', level: 'L1', nameOrder: true }).text
  expect(text).toMatch(/^This is about order 10 01\. .* at 14:05, local time\./)
  expect(text).toContain('Write to us.')
  expect(text).not.toContain('www')
})
