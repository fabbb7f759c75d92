import { expect, it } from 'vitest'
import { catalogueFlaws } from '../../../../test/support/catalogue-flaws.ts'
import { composeReplyMail } from './reply-mail.ts'
import { replyMailWords } from './words.ts'

it('every sentence is there in every language, with the same values, in that language', () => {
  expect(catalogueFlaws(replyMailWords)).toEqual([])
})

it('a reply in Arabic runs from right to left, and each paragraph as its own letters do', () => {
  const mail = composeReplyMail({
    to: { address: 'amal@example.org', name: null },
    replyTo: null,
    shopName: 'Lamp & Co',
    subject: null,
    text: 'نتوقع وصول الطرد اليوم.',
    authorName: null,
    language: 'ar-EG',
    quoted: { text: 'Where is it?', at: '2026-11-25T20:30:00Z' },
    timeZone: 'Europe/Berlin',
    thread: [],
    mark: 'm@shop.example',
    automatic: true,
  })
  expect(mail.subject).toBe('رسالتك إلى \u2068Lamp & Co\u2069')
  expect(mail.html).toMatch(/<html lang="ar" dir="rtl">/)
  expect(mail.html).toContain('<p dir="auto">')
  expect(mail.text).toMatch(/رسالتك \(.*9:30.*\):\n> Where is it\?/)
})
