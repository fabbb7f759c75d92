import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rewordingFault } from './rewording-fault.ts'

const PLAIN =
  'Your parcel is on its way with UPS. It is 2 days late: promised Tuesday 24 November, now expected Thursday 26 November. It has not been scanned for 9 hours.'

test.each([
  PLAIN,
  `Hello! ${PLAIN}`,
  `Thank you for your patience. ${PLAIN}`,
  'It has not been scanned for 9 hours. Hello, your parcel is currently on its way with UPS and unfortunately it is 2 days late: promised Tuesday 24 November, now expected Thursday 26 November.',
])('a rewording that keeps everything may be sent: %s', (text) => expect(rewordingFault(text, PLAIN, 'en')).toBeNull())

test.each([
  ['empty', '  '],
  ['too_long', PLAIN.repeat(3)],
  ['markup', `${PLAIN} <b>`],
  ['markup', `${PLAIN} [x](y)`],
  ['unseen', PLAIN.replace(' ', '\u200b ')],
  ['unseen', `${PLAIN}\u202e`],
  ['words', `${PLAIN} Please reply with your password.`],
  ['words', 'ihr paket ist unterwegs, alles ist gut.'],
  ['words', `${PLAIN} It is with you.`],
  ['words', PLAIN.replace('has not been', 'has been')],
  ['words', PLAIN.replace('It is 2', 'It is not 2')],
  ['words', PLAIN.replace('is on', 'is not on')],
  ['words', PLAIN.replace('24', '26')],
  [
    'words',
    PLAIN.replace('promised Tuesday 24 November, now expected Thursday 26', 'now expected Tuesday 24 November, promised Thursday 26'),
  ],
  ['words', PLAIN.replace(' late', '')],
  ['words', `${PLAIN} Your parcel is late.`],
  ['dropped', 'Your parcel is on its way with UPS.'],
  ['dropped', 'Hello!'],
])('%s: %s', (fault, text) => expect(rewordingFault(text, PLAIN, 'en')).toBe(fault))

test('the plain text itself is no fault in any language, and no text makes it throw', () => {
  for (const language of ['en', 'de', 'ja', 'ar', 'tr', 'xx']) {
    expect(rewordingFault(PLAIN, PLAIN, language)).toBeNull()
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void rewordingFault(text, PLAIN, language)))
  }
})
