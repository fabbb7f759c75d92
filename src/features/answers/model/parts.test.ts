import { expect, test } from 'vitest'
import { cardOf, journeyOf, parcelOf, sampleCards } from '../testing/sample-cards.ts'
import { claimsFor } from './claims.ts'
import { compose } from './compose.ts'
import type { TruthCard } from './truth-card.ts'

const ask = (card: TruthCard, intents: string[], surface: 'chat' | 'sms' = 'chat') =>
  compose({ card, intents, language: 'en', surface, level: 'L1' })

test('two questions about a split order: what is said of a parcel stays beside its name', () => {
  const { text } = ask(sampleCards.split_one_late, ['when_arrives', 'where_is_it'])
  const [before, late, arrived] = text.split(/Parcel \d of 2: /)
  expect(before).toBe('1 of 2 parcels has been delivered. ')
  expect(late).toMatch(/last scanned in Dresden.*about 170 km/s)
  expect(arrived).toBe('It was delivered on Monday 23 November at 14:05.')
  expect(text.match(/Parcel 2 of 2/g)).toHaveLength(1)
})

test('what is the same of two parcels is said once, of both', () => {
  const moving = journeyOf([{ status: 'in_transit', at: '2026-11-24T18:04:00+01:00', city: 'Leipzig', id: 'hub' }])
  const card = cardOf([parcelOf(moving), parcelOf(moving, { shipmentId: '0190aaaa-0000-7000-8000-000000000002' })])
  const { text } = ask(card, ['order_status'])
  expect(text.match(/on its way with DHL/g)).toHaveLength(1)
  expect(text).toMatch(/^Your order comes in 2 parcels\. Parcel 1 of 2: .* The same goes for parcel 2\.$/)
  expect(text.match(/You do not need to do anything/g)).toHaveLength(1)
})

test('three of four parcels that are told alike are named together, with the proof of each', () => {
  const at = (id: string) => journeyOf([{ status: 'in_transit', at: '2026-11-24T18:04:00+01:00', city: 'Leipzig', id }])
  const parcels = ['a', 'b', 'c'].map((id) => parcelOf(at(id), { shipmentId: `0190aaaa-0000-7000-8000-00000000000${id}` }))
  const card = cardOf([parcels[0]!, sampleCards.pickup.parcels[0]!, parcels[1]!, parcels[2]!])
  for (const [language, said] of [
    ['en', 'The same goes for parcels 3 and 4.'],
    ['de', 'Das gilt auch für die Pakete 3 und 4.'],
    ['fr', 'C’est aussi le cas des colis 3 et 4.'],
  ] as const) {
    const answer = compose({ card, intents: ['order_status'], language, surface: 'chat', level: 'L1' })
    expect(answer.text).toContain(said)
    expect(answer.claims.find((claim) => claim.text.endsWith(said))?.evidence).toEqual(expect.arrayContaining(['fct_b', 'fct_c']))
  }
})

test('in an SMS nothing is said of a part that is not named, and that a person has to act is kept', () => {
  const held = journeyOf([{ status: 'exception', reason: 'carrier_on_hold', at: '2026-11-24T18:04:00+01:00', city: 'Leipzig', id: 'hub' }])
  const left = journeyOf([{ status: 'delivered', detail: 'neighbour', at: '2026-11-24T14:05:00+01:00', city: 'Castrop-Rauxel', id: 'dlv' }])
  const parcels = [held, left, held, left].map((journey, i) => parcelOf(journey, { shipmentId: `0190aaaa-0000-7000-8000-00000000000${i}` }))
  const card = cardOf(parcels)
  for (const intent of ['delivered_not_received', 'missing_item', 'change_address', 'order_status']) {
    const all = claimsFor(card, intent, 'en')
    const sms = ask(card, [intent], 'sms')
    expect(sms.text.length).toBeLessThanOrEqual(320)
    expect(sms.claims.some((claim) => claim.kind === 'person')).toBe(all.some((claim) => claim.kind === 'person'))
    let named: unknown = null
    for (const { text, value } of sms.claims) {
      if (value.position !== undefined && value.position !== named) expect(text).toContain(`Parcel ${value.position} of 4: `)
      named = value.position ?? named
    }
  }
})

test('of what is in no parcel yet it is said that it is with the shop', () => {
  const card = {
    ...sampleCards.delivered,
    waiting: { units: 3, status: 'preparing' as const, reason: null, lines: [], evidence: ['evt_w'] },
  }
  const { text } = ask(card, ['order_status'])
  expect(text).toMatch(/^3 items are still with the shop\..*The parcel: It was delivered/s)
})

test('an SMS that has no room for every part says that there is more', () => {
  const scan = (city: string) => journeyOf([{ status: 'in_transit', at: '2026-11-24T18:04:00+01:00', city, id: city }])
  const parcels = ['Leipzig', 'Dresden', 'Erfurt', 'Halle'].map((city, i) =>
    parcelOf(scan(city), { shipmentId: `0190aaaa-0000-7000-8000-00000000000${i}` }),
  )
  const long = ask(cardOf(parcels), ['where_is_it'], 'sms').text
  expect(long.length).toBeLessThanOrEqual(320)
  expect(long).toMatch(/For the rest of the order, just ask us\.$/)
  expect(ask(cardOf(parcels.slice(0, 1)), ['where_is_it'], 'sms').text).not.toContain('the rest')
})
