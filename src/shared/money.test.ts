import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalText, minorUnits } from './money.ts'

test.each([
  ['598.94', 'USD', 59894],
  ['1000', 'JPY', 1000],
  ['1000.00', 'JPY', 1000],
  ['1.5', 'KWD', 1500],
  ['0.29', 'EUR', 29],
  ['-3.5', 'EUR', -350],
  ['19.999', 'EUR', 2000],
  ['90071992547409.91', 'EUR', 9007199254740991],
  ['12', null, 1200],
  ['5.', 'EUR', 500],
])('%s %s is %i minor units', (text, currency, minor) => {
  expect(minorUnits(text, currency)).toBe(minor)
})

test.each(['', 'free', '1,50', '1e3', 'NaN', '900719925474099100', '12.3.4'])('"%s" is no amount', (text) => {
  expect(minorUnits(text, 'EUR')).toBe(null)
})

test('an amount survives the way to text and back in every currency', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF', null), (minor, currency) => {
      expect(minorUnits(decimalText(minor, currency), currency)).toBe(minor === 0 ? 0 : minor)
    }),
  )
})
