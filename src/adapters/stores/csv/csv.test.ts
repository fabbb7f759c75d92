import { expect, test } from 'vitest'
import { storeContract, storeFixtures } from '#contracts/store.contract'
import { csv } from './index.ts'
import { countryIn, dateOrderOf, decimalOf, instantIn } from './values.ts'

storeContract(csv, { fixtures: storeFixtures(new URL('./fixtures', import.meta.url)) })

test.each([
  ['1.234,56 €', '1234.56'],
  ['1,234.56', '1234.56'],
  ['12,5', '12.5'],
  ['12', '12'],
  ['1.234', '1234'],
  ['1.234.567', '1234567'],
  ['0.500', '0.500'],
  ["CHF 1'234.50", '1234.50'],
  ['-3.20', '-3.20'],
  ['$5', '5'],
  ['free', null],
  ['', null],
])('the amount "%s" is %s', (text, decimal) => {
  expect(decimalOf(text, 'EUR')).toBe(decimal)
})

test.each([
  ['2026-11-25', '2026-11-25T12:00:00Z'],
  ['2026-11-25 14:30', '2026-11-25T14:30:00Z'],
  ['2026-11-25 14:30:05 -0400', '2026-11-25T18:30:05Z'],
  ['2026-11-25T14:30:00+01:00', '2026-11-25T14:30:00+01:00'],
  ['25.11.2026 9:05', '2026-11-25T09:05:00Z'],
  ['25/11/2026', null],
  ['4/4/2026', '2026-04-04T12:00:00Z'],
  ['2026-02-30', null],
  ['soon', null],
])('the date "%s" is %s while the order of day and month is unknown', (text, instant) => {
  expect(instantIn(text, 'unknown')).toBe(instant)
})

test('a file shows which is the day', () => {
  expect(dateOrderOf(['3/4/2026', '25/11/2026'])).toBe('dmy')
  expect(dateOrderOf(['3/4/2026', '11/25/2026'])).toBe('mdy')
  expect(dateOrderOf(['3/4/2026'])).toBe('unknown')
  expect(dateOrderOf(['25/11/2026', '11/25/2026'])).toBe('unknown')
  expect([instantIn('3/4/2026', 'dmy'), instantIn('3/4/2026', 'mdy')]).toEqual(['2026-04-03T12:00:00Z', '2026-03-04T12:00:00Z'])
})

test.each([
  ['de', 'DE'],
  ['Germany', 'DE'],
  ['österreich', 'AT'],
  ['United States', 'US'],
  ['UK', 'GB'],
  ['Atlantis', null],
])('the country "%s" is %s', (text, country) => {
  expect(countryIn(text)).toBe(country)
})

test('problems name row and column, never what stood there', () => {
  const reading = csv.read(Buffer.from('order,email,qty\n1,secret person,x\n2,a@example.org,many\n'), { topic: 'orders' })
  expect(reading.orders).toEqual([])
  expect(reading.problems.map((problem) => problem.text)).toEqual([
    'Row 2, column "qty": is no whole number above zero',
    'Row 3, column "qty": is no whole number above zero',
  ])
})

test('a file that breaks off inside quotes is said to be damaged', () => {
  expect(csv.read(Buffer.from('order,email\n1,"a@example.org'), {}).problems).toMatchObject([{ kind: 'unreadable', code: 'csv_malformed' }])
  expect(csv.read(Buffer.from(''), {}).problems).toMatchObject([{ kind: 'unreadable', code: 'csv_empty' }])
})
