import { describe, expect, test } from 'vitest'
import { sampleCards } from '../../src/features/answers/testing/sample-cards.ts'
import { buildView } from '../../src/features/tracking-page/build-view.ts'
import { renderTrackingPage } from '../../src/features/tracking-page/model/tracking-document.ts'
import { publicPlace, publicWords } from '../../src/features/tracking-page/public-words.ts'

const shop = { id: 'mer_1', name: 'Shop', brandColor: '#0f766e', supportEmail: null, timeZone: 'Europe/Berlin', replyWithinHours: 4 }
const view = (name: keyof typeof sampleCards, language: 'en' | 'de' = 'en') =>
  buildView({ card: sampleCards[name], shop, path: '/t/x', unshipped: [], language })

describe.each(Object.keys(sampleCards) as (keyof typeof sampleCards)[])('an order that is %s', (name) => {
  test('has a date or a plain word as headline and answers all five questions, in both languages', () => {
    for (const language of ['en', 'de'] as const) {
      const { headline, help } = view(name, language)
      expect(headline.date).not.toBe('')
      expect(headline.label).not.toBe('')
      expect(help).toHaveLength(5)
    }
  })
  test('says what can be done when it is late or in trouble', () => {
    const { headline } = view(name)
    if (headline.tone === 'late' || headline.tone === 'action') expect(headline.action).not.toBeNull()
  })
})

test('a late parcel shows the new date, the promised one struck, and by how much', () => {
  const { headline } = view('in_transit_late')
  expect(headline).toMatchObject({
    tone: 'late',
    label: 'Now expected',
    date: 'Tomorrow, Thu 26 Nov',
    formerly: 'Mon 23 – Tue 24 Nov',
    verdict: '2 days late',
  })
})

test('a risk shows the new days, the promised ones struck, how sure it is, why, and what can be done', () => {
  const { headline } = view('at_risk_moved')
  expect(headline).toMatchObject({
    tone: 'late',
    label: 'Now expected',
    date: 'Fri 27 – Mon 30 Nov',
    formerly: 'Wed 25 – Fri 27 Nov',
    verdict: 'May be late',
  })
  expect(headline.basis).toMatch(/^9 of 10 orders like this arrive by then/)
  expect(headline.action).toMatch(/write to you if the date changes/)
  const page = renderTrackingPage(view('at_risk_moved'), 'en')
  expect(page).toContain('<s>Wed 25 – Fri 27 Nov</s><span class="vh"> (no longer holds)</span>')
  expect(view('at_risk_unshipped').headline).toMatchObject({ formerly: 'Wed 25 – Fri 27 Nov', basis: expect.stringMatching(/estimate/) })
})

test('a window in another language is written as that language writes it', () => {
  expect(view('ordered', 'de').headline.date.replace(/\s/g, ' ')).toBe('Mi., 25. – Fr., 27. Nov.')
})

test('what a carrier writes about the doorstep is not repeated, what it writes about hubs is', () => {
  expect(publicWords({ status: 'delivered', rawText: 'Left with MEYER, 2nd floor' })).toBeNull()
  expect(publicWords({ status: 'in_transit', rawText: ' Departed hub ' })).toBe('Departed hub')
})

test('a place without a known city is no place: it may be an address', () => {
  expect(publicPlace({ text: 'Hauptstr. 5, back door' }, 'en')).toBeNull()
  expect(publicPlace({ text: 'LEIPZIG', city: 'LEIPZIG', country: 'DE' }, 'de')).toBe('Leipzig, Deutschland')
  expect(publicPlace({ text: 'X', city: 'X', country: 'not a country' }, 'en')).toBe('X')
})

test('a silence is said with its figures, many at once as the disruption that they are', () => {
  expect(view('silent_counted').headline.reason).toContain('There has been no scan for 3 days; 98 of 100 parcels here are scanned sooner.')
  expect(renderTrackingPage(view('silent_counted', 'de'), 'de')).toContain('98 von 100 Paketen werden hier früher gescannt')
  expect(view('pre_transit_silent').headline.reason).toContain('There should have been a scan by now, but there has been none.')
})
