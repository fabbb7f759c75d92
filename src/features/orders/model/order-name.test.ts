import { expect, test } from 'vitest'
import { nameCandidates, nameKey } from './order-name.ts'

test.each([
  ['#1001', '1001'],
  ['EN-1001/de', 'EN1001DE'],
  [' ١٠٠١ ', '1001'],
  ['１００１', '1001'],
  ['#१००१', '1001'],
  ['Nº 7', 'NO7'],
  ['𝟙𝟘𝟘𝟙', '1001'],
  ['\u202e#1001', '1001'],
  ['💥', ''],
])('%s is looked up as %s', (text, key) => {
  expect(nameKey(text)).toBe(key)
})

test('a lone run of digits is a number of its own', () => {
  expect(nameCandidates('order 1001 please')).toEqual({ key: 'ORDER1001PLEASE', number: '1001' })
  expect(nameCandidates('10-01')).toEqual({ key: '1001', number: null })
  expect(nameCandidates('')).toBe(null)
})
