/** In every language: our own sentence with one fact exchanged is refused. The exchange is made on the truth, so that the grammar stays right. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimsFor, languages, seeAs, type TruthCard, verify } from '#features/answers'
import { cardOf, dayFrom, situations, variants } from './generate-cards.ts'

const RUNS = process.env.WHEREABOUTS_FULL ? 400 : 50
const INTENTS = [
  'order_status',
  'where_is_it',
  'is_it_delayed',
  'why_late',
  'when_arrives',
  'delivered_not_received',
  'missing_item',
  'change_address',
]

const truths = fc.record({
  situation: fc.constantFrom(...situations),
  n: fc.nat(variants - 1),
  intent: fc.constantFrom(...INTENTS),
  other: fc.nat(20),
})

describe.each(languages)('in %s', (language) => {
  test('what the claims say is never refused', () =>
    holds(
      language,
      (card) => card,
      (refused, changed) => expect(refused, changed).toEqual([]),
    ))

  test('another date is refused', () =>
    holds(
      language,
      (card, other) => withDates(card, 40 + other),
      (refused, changed) => expect(refused, changed).not.toEqual([]),
    ))

  test('another place is refused', () =>
    holds(
      language,
      (card, other) => withPlace(card, ['Dresden', 'Hamburg', 'Milano', 'Chicago', 'Osaka'][other % 5]!),
      (refused, changed) => expect(refused, changed).not.toEqual([]),
    ))

  test('another number is refused', () => holds(language, withNumbers, (refused, changed) => expect(refused, changed).not.toEqual([])))

  test('another carrier is refused', () =>
    holds(
      language,
      (card, other) => withCarrier(card, ['FedEx', 'UPS', 'Hermes', 'PostNL', 'Quickly Parcel'][other % 5]!),
      (refused, changed) => expect(refused, changed).not.toEqual([]),
    ))
})

/** Text of the changed truth against the claims of the true one; only sentences that differ are looked at. */
function holds(
  language: string,
  change: (card: TruthCard, other: number) => TruthCard,
  then: (refused: ReturnType<typeof verify>, changed: string) => void,
): void {
  let seen = 0
  void fc.assert(
    fc.property(truths, ({ situation, n, intent, other }) => {
      const card = seeAs(cardOf(situation, n), 'L2')
      const claims = claimsFor(card, intent, language)
      const said = new Set(claims.map((claim) => claim.text))
      const different = change(card, other)
      for (const { text, value } of claimsFor(different, intent, language)) {
        // Which parcels are told alike follows from what is told of each; their own numbers are all known.
        if (different !== card && (said.has(text) || 'n' in value)) continue
        then(verify(text, claims, language), text)
        seen++
      }
    }),
    { numRuns: RUNS, seed: 11 },
  )
  expect(seen).toBeGreaterThan(RUNS / 20)
}

/** Every day that is told lies `days` further away; no state changes by it. */
function withDates(card: TruthCard, days: number): TruthCard {
  const move = <W extends TruthCard['promise']>(window: W): W =>
    window && { ...window, earliest: window.earliest && later(window.earliest, days), latest: window.latest && later(window.latest, days) }
  const passed = (window: TruthCard['promise']): boolean => (window?.latest ?? '') < dayFrom(0)
  // What has passed stays so: other dates would be told in other words.
  const moved = <W extends TruthCard['promise']>(window: W): W => (passed(window) ? window : move(window))
  return {
    ...card,
    checkedAt: null,
    promise: moved(card.promise),
    estimate: moved(card.estimate),
    parcels: card.parcels.map((parcel) => ({ ...parcel, estimate: moved(parcel.estimate) })),
  }
}

const withPlace = (card: TruthCard, city: string): TruthCard => ({
  ...card,
  parcels: card.parcels.map((parcel) => ({
    ...parcel,
    distance: parcel.distance && { ...parcel.distance, from: city },
    journey: {
      ...parcel.journey,
      timeline: parcel.journey.timeline.map((entry) => ({ ...entry, place: entry.place?.city ? { ...entry.place, city } : entry.place })),
    },
  })),
})

const withNumbers = (card: TruthCard, other: number): TruthCard => ({
  ...card,
  waiting: card.waiting && {
    ...card.waiting,
    units: 301 + other,
    lines: card.waiting.lines.map((line) => ({ ...line, quantity: 401 + other })),
  },
  parcels: card.parcels.map((parcel) => ({
    ...parcel,
    distance: parcel.distance && { ...parcel.distance, km: 3_330 + 10 * other },
    lines: parcel.lines.map((line) => ({ ...line, quantity: 401 + other })),
    overlays: parcel.overlays.map((overlay) =>
      overlay.silence && !overlay.silence.incident ? { ...overlay, silence: { ...overlay.silence, days: 41 + other, share: 55 } } : overlay,
    ),
  })),
})

const withCarrier = (card: TruthCard, carrier: string): TruthCard => ({
  ...card,
  parcels: card.parcels.map((parcel) => ({
    ...parcel,
    carrier: parcel.carrier && carrier,
    overlays: parcel.overlays.map((overlay) =>
      overlay.silence?.incident?.carrier
        ? { ...overlay, silence: { ...overlay.silence, incident: { ...overlay.silence.incident, carrier } } }
        : overlay,
    ),
  })),
})

const later = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()
