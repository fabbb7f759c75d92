import { describe, expect, it } from 'vitest'
import { directionOf, writtenLanguages } from '#shared/languages'
import { renderMail } from '../mail/render-mail.ts'
import { preferencesPage } from '../preferences-page.ts'
import { composeMail } from './compose-mail.ts'
import type { MailFacts } from './mail-view.ts'
import { meanings } from './meaning.ts'

const parcel: MailFacts['parcels'][number] = {
  isNews: true,
  status: 'in_transit',
  detail: null,
  reason: 'customs_documents',
  expected: { earliest: '2026-12-03', latest: '2026-12-04' },
  arrivedOn: null,
  holdUntil: '2026-12-09',
  pickupPoint: null,
  carrier: null,
  silence: { days: 3, share: 98 },
  items: [],
}
const facts = (more: Partial<MailFacts>): MailFacts => ({
  meaning: 'late',
  language: 'en',
  shop: { name: '1001', supportEmail: null, brandColor: '#0f7b4d' },
  orderName: '#1001',
  expected: parcel.expected,
  promised: { earliest: '2026-11-26', latest: '2026-12-01' },
  basis: [],
  lateReason: 'weather_delay',
  today: '2026-11-25',
  parcels: [parcel, parcel, { ...parcel, isNews: false, status: 'delivered', arrivedOn: '2026-11-24' }],
  waiting: [],
  trackingUrl: 'https://1001.example/t/1',
  preferencesUrl: null,
  ...more,
})

describe.each(writtenLanguages)('in %s', (language) => {
  it('every mail is complete, in that language and in its direction', async () => {
    for (const meaning of meanings)
      for (const expected of [parcel.expected, null]) {
        const mail = await renderMail(composeMail(facts({ meaning, language: `${language}-XX`, expected })))
        expect(mail.html).toContain(`lang="${language}" dir="${directionOf(language)}"`)
        const words = `${mail.subject}\n${mail.text}`
        expect(words).not.toMatch(/[{}]|undefined/)
        // Dates too: no month and no weekday of another language.
        if (language !== 'en') expect(words).not.toMatch(/\b(the|your|order|parcel|carrier|Thu|Tue|Dec)\b/)
        if (language !== 'de') expect(words).not.toMatch(/\b(Ihre?|Bestellung|Zusteller|Zustellung|Dez|Do\.)\b/)
        if (language === 'ja' || language === 'ar') expect(words.replaceAll(/https\S+/g, '')).not.toMatch(/\p{Script=Latin}/u)
      }
  })

  it('the page where mails are chosen says so and runs in its direction', () => {
    const page = preferencesPage({ language, shopName: 'Lamp & Co', action: '/p/1', wantsUpdates: true, notice: 'saved' }).value
    expect(page).toContain(`<html lang="${language}" dir="${directionOf(language)}">`)
    expect(page).toContain('Lamp &amp; Co')
    expect(page).not.toMatch(/[{}]shop/)
  })
})

it('names in other letters stand for themselves in Arabic', () => {
  const mail = composeMail(
    facts({ language: 'ar', shop: { name: 'Lamp & Co', supportEmail: 'help@lamps.example', brandColor: '#000000' } }),
  )
  expect(mail.footer.join(' ')).toContain('\u2068Lamp & Co\u2069')
  expect(mail.footer.join(' ')).toContain('\u2068help@lamps.example\u2069')
})

const dated = (language: string, more: Partial<typeof parcel> = {}) =>
  composeMail(
    facts({
      language,
      expected: { earliest: '2026-12-01', latest: '2026-12-01' },
      parcels: [{ ...parcel, expected: { earliest: '2026-12-01', latest: '2026-12-01' }, ...more }],
    }),
  )

it.each([
  ['fr', 'mardi 1er décembre'],
  ['pt', 'terça-feira, 1º de dezembro'],
  ['pl', 'wtorek 1 grudnia'],
  ['ar', 'الثلاثاء 1 ديسمبر'],
  ['sv', 'tisdag 1 december'],
])('in %s a day is written as the language has it', (language, day) => expect(dated(language).headline).toContain(day))

it.each(['available_for_pickup', 'returning', 'returned', 'cancelled', 'lost'])('what is %s is expected on no day', (status) => {
  expect(dated('en').parcels[0]?.state).toContain('1 December')
  expect(dated('en', { status }).parcels[0]?.state).not.toContain('December')
})

it('where a parcel waits is a sentence of its own', () => {
  const mail = (language: string) =>
    composeMail(facts({ language, meaning: 'available_for_pickup', parcels: [{ ...parcel, pickupPoint: 'Kiosk am Markt' }] }))
  expect(mail('nl').paragraphs[0]).toBe('Je pakket ligt voor je klaar. Waar: Kiosk am Markt.')
  expect(mail('ar').paragraphs[0]).toContain('المكان: \u2068Kiosk am Markt\u2069.')
})
