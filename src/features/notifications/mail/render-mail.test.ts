import { describe, expect, it } from 'vitest'
import { writtenLanguages } from '#shared/languages'
import { composeMail } from '../model/compose-mail.ts'
import type { MailFacts } from '../model/mail-view.ts'
import { meanings } from '../model/meaning.ts'
import { brandColors, renderMail } from './render-mail.ts'

const parcel = {
  isNews: true,
  status: 'in_transit',
  detail: null,
  reason: null,
  expected: { earliest: '2026-11-26', latest: '2026-12-01' },
  arrivedOn: null,
  holdUntil: null,
  pickupPoint: null,
  carrier: 'UPS',
  items: [{ title: 'Blue lamp', variant: 'large', quantity: 2 }],
}
const facts: MailFacts = {
  meaning: 'confirmation',
  language: 'en',
  shop: { name: 'Lamp & Co', supportEmail: 'help@lamps.example', brandColor: '#0f7b4d' },
  orderName: '#1001',
  expected: { earliest: '2026-11-26', latest: '2026-12-01' },
  promised: { earliest: '2026-11-26', latest: '2026-12-01' },
  basis: ['It leaves us on Wed 25 Nov.'],
  lateReason: null,
  today: '2026-11-25',
  parcels: [],
  waiting: [{ title: 'Blue lamp', variant: 'large', quantity: 2 }],
  trackingUrl: 'https://shop.example/t/abc',
  preferencesUrl: 'https://shop.example/p/abc',
}
const mailOf = (more: Partial<MailFacts> = {}) => renderMail(composeMail({ ...facts, ...more }))

describe('a mail', () => {
  it('says the date first, then the state, the reason and what to do', async () => {
    const mail = await mailOf()
    expect(mail.subject).toBe('Order #1001: arrives Thu 26 Nov – Tue 1 Dec')
    expect(mail.text).toBe(`Arrives Thu 26 Nov – Tue 1 Dec

We have your order and are getting it ready.

How we know: It leaves us on Wed 25 Nov.

We write again when it is on its way. Until then this link shows where it stands.

Track your order: https://shop.example/t/abc

- 2 × Blue lamp (large)

-- 
Lamp & Co
You get this mail because you ordered at Lamp & Co.
Questions? Reply to this mail or write to help@lamps.example.
Choose what we write to you: https://shop.example/p/abc
`)
    for (const sentence of [
      'Arrives Thu 26 Nov – Tue 1 Dec',
      'Lamp &amp; Co',
      '2 × Blue lamp (large)',
      'href="https://shop.example/t/abc"',
      '#0f7b4d',
    ])
      expect(mail.html).toContain(sentence)
  })

  it('about a delay or a risk names the new window, the promise, the reason, how sure it is, what comes next and what she can do', async () => {
    const late = {
      meaning: 'late' as const,
      expected: { earliest: '2026-12-03', latest: '2026-12-04' },
      lateReason: 'weather_delay',
      basis: ['Based on 412 deliveries to Bavaria with DHL: 9 of 10 orders like this arrive by then.'],
      parcels: [parcel],
      waiting: [],
    }
    expect((await mailOf(late)).text).toMatch(
      /^Now expected Thu 3 Dec – Fri 4 Dec\n\nYour order takes longer than we promised\.\n\nWe promised Thu 26 Nov – Tue 1 Dec\. The weather holds up the carrier\. Based on 412 deliveries to Bavaria with DHL: 9 of 10 orders like this arrive by then\.\n\nWe keep an eye on it and write again if the date moves much\.\n\nYou can simply wait/,
    )
    const risk = await mailOf({ ...late, meaning: 'at_risk' })
    expect(risk.subject).toBe('Order #1001 may come later: now expected Thu 3 Dec – Fri 4 Dec')
    expect(risk.text).toMatch(
      /^Now expected Thu 3 Dec – Fri 4 Dec\n\nYour order may come later than we promised\.\n\nWe promised Thu 26 Nov/,
    )
    const german = await mailOf({ ...late, language: 'de-AT' })
    expect(german.subject).toBe('Bestellung #1001: jetzt erwartet Do., 3. Dez. – Fr., 4. Dez.')
    expect(german.html).toMatch(/<html[^>]* lang="de"/)
    expect((await mailOf({ ...late, expected: null, lateReason: null })).text).toMatch(/^No new date yet\n/)
  })

  it('about a silence says for how long, how rare that is, and what she can do', async () => {
    const silent = { meaning: 'silent' as const, waiting: [], parcels: [{ ...parcel, silence: { days: 3, share: 99 } }] }
    expect((await mailOf(silent)).text).toMatch(
      /^Arrives Thu 26 Nov – Tue 1 Dec\n\nYour parcel should have been scanned by now and has not been\.\n\nThere has been no scan for 3 days\. Of 100 parcels here, 99 are scanned sooner\.\n\nIt may well move again/,
    )
    const few = { ...silent, language: 'de', parcels: [{ ...parcel, silence: { days: 1, share: null } }] }
    expect((await mailOf(few)).text).toMatch(/Seit einem Tag gab es keinen Scan\.\n\nEs kann jederzeit weitergehen/)
  })

  it('about one of two parcels says what is there and when the rest comes', async () => {
    const mail = await mailOf({
      meaning: 'delivered',
      waiting: [],
      parcels: [
        { ...parcel, status: 'delivered', arrivedOn: '2026-11-25' },
        { ...parcel, isNews: false },
      ],
    })
    expect(mail.text).toContain('One part delivered on Wednesday 25 November')
    expect(mail.text).toContain('The rest is expected Thu 26 Nov – Tue 1 Dec.')
    expect(mail.text).toContain('Parcel 2 of 2\nOn its way · Thu 26 Nov – Tue 1 Dec · UPS')
  })

  it('reads the same in every meaning and language: with a date, without one, never sorry, never a code', async () => {
    for (const meaning of meanings)
      for (const language of writtenLanguages)
        for (const expected of [facts.expected, null]) {
          const mail = await mailOf({
            meaning,
            language,
            expected,
            lateReason: 'carrier_mechanical',
            parcels: [{ ...parcel, expected, reason: 'customs_documents' }],
            waiting: [],
          })
          expect(`${mail.subject}${mail.text}`).not.toMatch(/unfortunately|leider|oops|sorry|undefined|\bnull\b|\{|_/i)
          expect(mail.subject).toContain('#1001')
          expect(mail.html.length).toBeLessThan(60_000)
          expect(mail.html).not.toMatch(/\{\{|\{%|undefined/)
        }
  })

  it('is readable by everybody: language, layout tables without meaning, dark mode, no image, no foreign host', async () => {
    const { html } = await mailOf({ parcels: [parcel] })
    expect(html).toMatch(/<html[^>]* lang="en"/)
    expect(html).toContain('name="color-scheme"')
    expect(html).toContain('prefers-color-scheme: dark')
    expect(html).toContain('<!--[if mso')
    expect(html).not.toMatch(/<img|<script|@import|fonts\.googleapis/)
    expect([...html.matchAll(/<table(?![^>]*role="(?:presentation|none)")[^>]*>/g)].filter(([table]) => !table.includes('mso'))).toEqual([])
    const hosts = [...html.matchAll(/(?:href|src)="(https?:\/\/[^/"]+)/g)].map((match) => match[1])
    expect(new Set(hosts)).toEqual(new Set(['https://shop.example']))
  })

  it('shows markup and template code in names and titles as text, and lets no header in', async () => {
    const evil = '<script>alert(1)</script>{{ shop.name }}{% raw %}"onload="x'
    const mail = await mailOf({
      orderName: `#1\r\nBcc: all@example.org ${evil}`,
      shop: { ...facts.shop, name: evil },
      waiting: [{ title: evil, variant: '\u202Ereversed', quantity: 1 }],
    })
    expect(mail.subject).not.toMatch(/[\r\n]/)
    expect(mail.html).not.toContain('<script')
    expect(mail.html).not.toContain('"onload="')
    expect(mail.html).toContain('{{ shop.name }}')
    expect(mail.html + mail.text).not.toContain('\u202E')
  })

  it.each([
    ['Win at https://evil.example/pay now', 'Win at … now'],
    ['hxxp://evil.example', '…'],
    ['Lamp evil.example/login?x=1', 'Lamp …'],
    ['Ask help@evil.example today', 'Ask … today'],
    ['www.evil.example', '…'],
    ['Card of evil.example', 'Card of evil. example'],
    ['evil\u200b.example', 'evil. example'],
    ['evil\uff0eexample', 'evil\uff0e example'],
    ['Cable 3.5 mm, No. 7. Fits all phones.', 'Cable 3.5 mm, No. 7. Fits all phones.'],
    ['Dr.Martens: Kabel 1.5/2.0m', 'Dr. Martens: Kabel 1.5/2.0m'],
    ['Ladekabel 1.5m (2 St.)', 'Ladekabel 1.5m (2 St.)'],
    ['ランプ。大きい', 'ランプ。大きい'],
    ['evil\u3002example', 'evil\u3002 example'],
  ])('has no link but its own: %j', async (title, said) => {
    const parcels = [
      { ...parcel, carrier: title, pickupPoint: title, status: 'available_for_pickup', items: [{ title, variant: title, quantity: 1 }] },
    ]
    const mail = await mailOf({
      meaning: 'available_for_pickup',
      orderName: title,
      parcels,
      waiting: [{ title, variant: null, quantity: 2 }],
    })
    expect(mail.text).toContain(`1 × ${said} (${said})`)
    expect(mail.text).toContain(`2 × ${said}\n`)
    const rest = mail.text.replaceAll(/https:\/\/shop\.example\S*|help@lamps\.example/g, '')
    expect(`${mail.subject} ${rest}`).not.toMatch(/:\/\/|@|www\.|evil[.\uff0e\u3002]example/)
    expect([...mail.html.matchAll(/href="([^"]+)"/g)].filter(([, url]) => !url!.startsWith('https://shop.example/'))).toEqual([])
  })

  it('a hundred long titles stay below the size at which mail programs cut', async () => {
    const items = Array.from({ length: 100 }, (_, position) => ({
      title: `${position} ${'long title '.repeat(40)}`,
      variant: null,
      quantity: 1,
    }))
    const mail = await mailOf({ parcels: Array.from({ length: 8 }, () => ({ ...parcel, items })) })
    expect(Buffer.byteLength(mail.html)).toBeLessThan(60_000)
    expect(mail.text).toContain('and 97 more')
  })

  it('reads a hostile name as fast as another', async () => {
    const start = performance.now()
    for (const part of ['a.', 'a-', 'a://', '@', 'a.b', '\u3002a'])
      await mailOf({ waiting: [{ title: part.repeat(50_000), variant: null, quantity: 1 }] })
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  it('takes no time to speak of once the layout is compiled', async () => {
    await mailOf()
    const start = performance.now()
    for (let count = 0; count < 50; count++) await mailOf({ parcels: [parcel, parcel] })
    expect((performance.now() - start) / 50).toBeLessThan(100)
  })
})

it('text on the shop colour can be read, and a colour that is none is not used', () => {
  expect(brandColors('#ffee00').text).toBe('#000000')
  expect(brandColors('#102030').text).toBe('#ffffff')
  expect(brandColors('red;}</style>').background).toBe('#1f5eff')
})
