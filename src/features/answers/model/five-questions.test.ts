import { describe, expect, test } from 'vitest'
import { sampleCards } from '../testing/sample-cards.ts'
import { surfaces, wismoIntents } from './answer.ts'
import { claimsFor } from './claims.ts'
import { compose } from './compose.ts'
import type { TruthCard } from './truth-card.ts'
import { verify } from './verify.ts'
import { languages } from './words/index.ts'

const states = Object.entries(sampleCards) as [keyof typeof sampleCards, TruthCard][]
const ask = (state: keyof typeof sampleCards, intent: string, language: string) =>
  compose({ card: sampleCards[state], intents: [intent], language, surface: 'chat', level: 'L1' }).text

describe('the five questions in every state', () => {
  for (const [state, card] of states) {
    for (const language of languages) {
      test(`${state} in ${language}: something is said, each sentence is proved, and the verifier agrees`, () => {
        for (const intent of wismoIntents) {
          const claims = claimsFor(card, intent, language)
          expect(claims.length, intent).toBeGreaterThan(1)
          for (const claim of claims) {
            expect(claim.evidence.length, claim.text).toBeGreaterThan(0)
            for (const id of claim.evidence) expect(evidenceOf(card), `${claim.text} ${id}`).toContain(id)
          }
          expect(verify(claims.map((claim) => claim.text).join(' '), claims, language)).toEqual([])
        }
      })
    }
  }
})

test('how far: the last place, the distance and the steps left', () => {
  expect(ask('in_transit_on_time', 'where_is_it', 'en')).toContain(
    'last scanned in Leipzig yesterday, Tuesday 24 November at 18:04 (local time). From Leipzig to Berlin it is about 150 km',
  )
  expect(ask('in_transit_on_time', 'where_is_it', 'en')).toContain('2 steps are still to come: the delivery round and delivery')
  expect(ask('out_for_delivery', 'where_is_it', 'de')).toContain('Es folgt noch 1 Schritt')
})

test('is it delayed: yes by how much and since when, or no', () => {
  expect(ask('in_transit_late', 'is_it_delayed', 'en')).toMatch(
    /^Yes, it is 2 days late: promised between Monday 23 November and Tuesday 24 November, now expected tomorrow, Thursday 26 November\. We have known this since Tuesday 24 November\./,
  )
  expect(ask('in_transit_on_time', 'is_it_delayed', 'de')).toMatch(/^Nein, Ihr Paket ist pünktlich/)
  expect(ask('delivered_late', 'is_it_delayed', 'de')).toContain('3 Tage verspätet')
  expect(ask('customs', 'is_it_delayed', 'en')).not.toContain('on time')
  expect(ask('pre_transit_silent', 'is_it_delayed', 'en')).not.toContain('on time')
  expect(ask('lost', 'is_it_delayed', 'en')).not.toContain('on time')
})

test('is it delayed: a risk is said as one, with what we told and what we expect now', () => {
  expect(ask('at_risk_moved', 'is_it_delayed', 'en')).toMatch(
    /^It may come later than promised: now expected between Friday 27 November and Monday 30 November; we told you between Wednesday 25 November and Friday 27 November\./,
  )
  expect(ask('at_risk_moved', 'is_it_delayed', 'de')).toMatch(/^Ihr Paket kommt vielleicht später als versprochen: jetzt erwartet zwischen/)
  expect(ask('at_risk_moved', 'why_late', 'en')).toMatch(/^The carrier has given no reason; it is taking longer than most/)
  expect(ask('at_risk_unshipped', 'is_it_delayed', 'en')).toMatch(
    /^It may come later than promised: .* Your order is being packed\. Nothing has left the shop for 3 days/,
  )
})

test('silence: for how long and how rare that is; many at once are an incident', () => {
  expect(ask('silent_counted', 'why_late', 'en')).toContain('There has been no scan for 3 days; 98 of 100 parcels here are scanned sooner.')
  expect(ask('silent_counted', 'why_late', 'de')).toContain(
    'Seit 3 Tagen gab es keinen Scan; 98 von 100 Paketen werden hier früher gescannt.',
  )
  expect(ask('hub_stopped', 'why_late', 'en')).toContain(
    'Many parcels with DHL are at a standstill in Leipzig at the moment, not just yours.',
  )
  expect(ask('at_risk_unshipped', 'why_late', 'en')).toContain('Nothing has left the shop for 3 days; 98 of 100 orders leave sooner.')
})

test('how sure: counted deliveries, or an estimate that is called one', () => {
  expect(ask('at_risk_moved', 'when_arrives', 'en')).toContain(
    '9 of 10 orders like this arrive by then, going by 412 deliveries to Bavaria with DHL.',
  )
  expect(ask('at_risk_moved', 'when_arrives', 'de')).toContain('9 von 10 solchen Bestellungen')
  expect(ask('at_risk_unshipped', 'when_arrives', 'de')).toContain(
    'Das ist eine Schätzung: Es gibt noch zu wenige Lieferungen (Deutschland).',
  )
  const claims = claimsFor(sampleCards.at_risk_moved, 'when_arrives', 'en')
  const text = claims.map((claim) => claim.text).join(' ')
  expect(verify(text.replace('412', '413'), claims, 'en')).not.toEqual([])
  expect(verify(text.replace('Bavaria', 'Saxony'), claims, 'en')).not.toEqual([])
  expect(verify(text.replace('Monday 30', 'Saturday 28'), claims, 'en')).not.toEqual([])
})

test('in French, Spanish and Portuguese: dates and small words as the language has them', () => {
  expect(ask('in_transit_late', 'is_it_delayed', 'fr')).toMatch(
    /^Oui, la livraison a 2 jours de retard\u00a0: elle était prévue entre le lundi 23 novembre et le mardi 24 novembre/,
  )
  expect(ask('at_risk_moved', 'when_arrives', 'fr')).toContain('412 livraisons par DHL (Bavière)')
  expect(ask('pickup', 'when_arrives', 'fr')).toContain('jusqu’au mardi 1er décembre')
  expect(ask('delivered', 'when_arrives', 'es')).toContain('ayer, martes 24 de noviembre, a las 14:05')
  expect(ask('delivered_late', 'is_it_delayed', 'pt')).toContain('A entrega atrasou 3 dias')
  expect(ask('split_one_late', 'order_status', 'pt')).toContain('na segunda-feira, 23 de novembro, às 14:05')
})

test('in Italian, Dutch and Swedish: dates and small words as the language has them', () => {
  expect(ask('in_transit_late', 'is_it_delayed', 'it')).toMatch(
    /^Sì, la consegna è in ritardo di 2 giorni: era prevista tra lunedì 23 novembre e martedì 24 novembre, ora è attesa domani/,
  )
  expect(ask('pickup', 'when_arrives', 'it')).toContain('fino a martedì 1 dicembre')
  expect(ask('delivered', 'when_arrives', 'nl')).toContain('is gisteren, dinsdag 24 november om 14:05 uur bezorgd')
  expect(ask('delivered_late', 'is_it_delayed', 'nl')).toContain('3 dagen te laat')
  expect(ask('out_for_delivery', 'where_is_it', 'nl')).toContain('Er volgt nog 1 stap')
  expect(ask('in_transit_late', 'when_arrives', 'sv')).toMatch(/^Vi räknar nu med leverans i morgon, torsdag 26 november\./)
  expect(ask('delivered_late', 'is_it_delayed', 'sv')).toContain('3 dagar försenat')
})

test('in Japanese and Arabic: dates, counts and names as the language has them', () => {
  expect(ask('in_transit_late', 'is_it_delayed', 'ja')).toMatch(
    /^はい、2日遅れています。お約束は11月23日月曜日から11月24日火曜日の間でしたが、現在のお届け予定は明日11月26日木曜日です。/,
  )
  expect(ask('pickup', 'when_arrives', 'ja')).toContain('期限は12月1日火曜日')
  expect(ask('out_for_delivery', 'where_is_it', 'ja')).toContain('あと1段階です：お届け。')
  expect(ask('in_transit_late', 'is_it_delayed', 'ar')).toMatch(
    /^نعم، الطرد متأخر يومين: كان الموعد بين الاثنين 23 نوفمبر والثلاثاء 24 نوفمبر/,
  )
  expect(ask('delivered_late', 'is_it_delayed', 'ar')).toContain('تأخر الطرد 3 أيام')
  // A name in other letters is set apart from the direction of the sentence.
  expect(ask('in_transit_on_time', 'where_is_it', 'ar')).toContain('\u2068Leipzig\u2069 أمس الثلاثاء 24 نوفمبر في الساعة 18:04')
})

test('in Polish and Turkish: names unbent, days that fit every case, counts as the language has them', () => {
  expect(ask('in_transit_late', 'is_it_delayed', 'pl')).toMatch(
    /^Tak, dostawa jest opóźniona o 2 dni\. Obiecany termin: między poniedziałkiem 23 listopada a wtorkiem 24 listopada; nowy przewidywany termin: jutro/,
  )
  expect(ask('pickup', 'when_arrives', 'pl')).toContain('do wtorku 1 grudnia')
  expect(ask('out_for_delivery', 'where_is_it', 'pl')).toContain('Pozostał 1 etap: doręczenie.')
  expect(ask('ordered', 'where_is_it', 'pl')).toContain('Pozostało 5 etapów: ')
  expect(ask('in_transit_late', 'is_it_delayed', 'tr')).toMatch(
    /^Evet, teslimatta 2 gün gecikme var: 23 Kasım Pazartesi ile 24 Kasım Salı arasında teslim edilmesi gerekiyordu; güncel tahmin: yarın \(26 Kasım Perşembe\)\./,
  )
  expect(ask('pickup', 'when_arrives', 'tr')).toContain('1 Aralık Salı gününe kadar')
  expect(ask('pre_transit_fresh', 'order_status', 'tr')).toContain('DHL firmasına')
})

test('why: the cause that was told, and never one that was not', () => {
  expect(ask('in_transit_late', 'why_late', 'en')).toMatch(/^The weather is holding up the carrier/)
  expect(ask('late_undated', 'why_late', 'en')).toMatch(/^The carrier has given no reason/)
  expect(ask('customs', 'why_late', 'de')).toMatch(/^Der Zoll wartet auf Unterlagen/)
  expect(ask('payment_pending', 'why_late', 'en')).toContain('the payment has not been confirmed')
  expect(ask('pre_transit_silent', 'why_late', 'en')).toContain('There should have been a scan by now')
})

test('when: the newest date, the pick-up deadline, or that there is none', () => {
  expect(ask('in_transit_late', 'when_arrives', 'de')).toMatch(/^Wir erwarten Ihr Paket jetzt morgen, Donnerstag, 26\. November/)
  expect(ask('pickup', 'when_arrives', 'en')).toContain('until Tuesday 1 December')
  expect(ask('unknown', 'when_arrives', 'en')).toMatch(/^There is no delivery date yet/)
  expect(ask('lost', 'when_arrives', 'en')).not.toContain('expect')
})

test('what is the status: a split order tells the late parcel first and that the other has arrived', () => {
  const text = ask('split_one_late', 'order_status', 'en')
  expect(text).toMatch(
    /^1 of 2 parcels has been delivered\. Parcel 2 of 2: We now expect it between Thursday 26 November and Friday 27 November/,
  )
  expect(text).toMatch(/Parcel 1 of 2: It was delivered on Monday 23 November at 14:05\.$/)
})

test('one question gives the same facts on every surface, and an SMS has at most 320 characters', () => {
  for (const [, card] of states) {
    const answers = surfaces.map((surface) => compose({ card, intents: ['order_status'], language: 'de', surface, level: 'L1' }))
    const facts = (claims: (typeof answers)[number]['claims']) =>
      claims
        .filter(({ kind, value }) => kind !== 'parcel' && !('rest' in value))
        .map(({ kind, value, evidence }) => ({ kind, value, evidence }))
    const full = facts(answers[0]!.claims)
    for (const answer of answers) for (const claim of facts(answer.claims)) expect(full).toContainEqual(claim)
    expect(answers[surfaces.indexOf('sms')]!.text.length).toBeLessThanOrEqual(320)
  }
})

test('a card that shows more than its reader may see is refused', () => {
  const card = structuredClone(sampleCards.in_transit_on_time) as TruthCard
  card.parcels[0]!.trackingNumber = '00340434161094042557'
  expect(() => compose({ card, intents: ['order_status'], language: 'en', surface: 'page', level: 'L0' })).toThrow(
    'more than its reader may see',
  )
})

/** Every id on the card. */
function evidenceOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(evidenceOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'evidence' ? (inner as string[]) : evidenceOf(inner)))
}
