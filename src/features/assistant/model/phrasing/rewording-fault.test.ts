import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rewordingFault } from './rewording-fault.ts'

const PLAIN =
  'Your parcel is on its way with UPS. It is 2 days late: promised Tuesday 24 November, now expected Thursday 26 November. It has not been scanned for 9 hours.'

test.each([
  PLAIN,
  `Hello! ${PLAIN}`,
  'Thank you for your patience. Your package is on its way with UPS. It is 2 days late: promised Tuesday 24 November, now expected Thursday 26 November. It has not been scanned for 9 hours.',
  'It has not been scanned for 9 hours. It is on its way with UPS. Unfortunately, it is 2 days late: promised Tuesday 24 November, now expected Thursday 26 November.',
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
  ['words', `${PLAIN} It arrives soon.`],
  ['negation', PLAIN.replace('has not been', 'has been')],
  ['negation', PLAIN.replace('It is 2', 'It is not 2')],
  ['negation', PLAIN.replace('is on', "isn't on").replace("isn't", 'is not')],
  ['dropped', 'Your parcel is on its way with UPS.'],
  ['mixed', PLAIN.replace('24', '26')],
  [
    'mixed',
    PLAIN.replace('promised Tuesday 24 November, now expected Thursday 26', 'now expected Tuesday 24 November, promised Thursday 26'),
  ],
  ['dropped', PLAIN.replace(' late', '')],
  ['mixed', `${PLAIN} Your way is late for 9 hours with UPS, scanned.`],
])('%s: %s', (fault, text) => expect(rewordingFault(text, PLAIN, 'en')).toBe(fault))

test('the plain text itself is no fault in any language, and no text makes it throw', () => {
  for (const language of ['en', 'de', 'ja', 'ar', 'tr', 'xx']) {
    expect(rewordingFault(PLAIN, PLAIN, language)).toBeNull()
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void rewordingFault(text, PLAIN, language)))
  }
})
