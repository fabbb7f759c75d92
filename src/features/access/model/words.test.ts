import { expect, it } from 'vitest'
import { writtenLanguages } from '#shared/languages'
import { catalogueFlaws } from '../../../../test/support/catalogue-flaws.ts'
import { codeMail, codeMailWords } from './words.ts'

const values = { number: '#1001', shop: 'Lamp & Co', code: '204617', minutes: 15, link: 'https://shop.example/t/abc' }

it('every sentence is there in every language, with the same values, in that language', () => {
  expect(catalogueFlaws(codeMailWords)).toEqual([])
})

it('the code and the order stand in the subject of every language, and the link on a line of its own', () => {
  for (const language of writtenLanguages) {
    const mail = codeMail([language, 'de'], values)
    expect(mail.language).toBe(language)
    expect(mail.subject).toContain('#1001')
    expect(mail.subject).toContain(values.code)
    expect(mail.lines).toContain(values.link)
    expect(`${mail.subject}${mail.lines.join('')}`).not.toMatch(/[{}]/)
  }
})

it('reads as the customer does, else as the shop does, else English', () => {
  expect(codeMail(['ar-EG', 'de'], values)).toMatchObject({ language: 'ar', direction: 'rtl' })
  expect(codeMail([null, 'pl-PL'], values)).toMatchObject({ language: 'pl', direction: 'ltr' })
  expect(codeMail(['fi', 'de'], values).language).toBe('de')
  expect(codeMail(['fi', 'fi'], values).language).toBe('en')
})
