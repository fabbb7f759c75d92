import { expect, test } from 'vitest'
import { WrongUse } from '../wrong-use.ts'
import { readDay, readInstant, readItems, readPlace } from './read-quote.ts'

test('a place is a country, or a country and a postal code', () => {
  expect(readPlace('DE-10115')).toEqual({ country: 'DE', postalCode: '10115' })
  expect(readPlace('gb KA27 8AB')).toEqual({ country: 'GB', postalCode: 'KA27 8AB' })
  expect(readPlace('FR')).toEqual({ country: 'FR', postalCode: null })
  for (const text of ['', '10115', 'Germany', 'DE-']) expect(() => readPlace(text)).toThrow(WrongUse)
})

test('articles with a number each', () => {
  expect(readItems('LAMP:1, SHADE:3,BULB')).toEqual([
    { sku: 'LAMP', quantity: 1 },
    { sku: 'SHADE', quantity: 3 },
    { sku: 'BULB', quantity: 1 },
  ])
  expect(readItems('a:b:2')).toEqual([{ sku: 'a:b', quantity: 2 }])
  expect(readItems('')).toEqual([])
  for (const text of ['LAMP:0', 'LAMP:99999', ':1']) expect(() => readItems(text)).toThrow(WrongUse)
  expect(() => readItems(Array(501).fill('A').join(','))).toThrow(WrongUse)
})

test('times and days that do not exist are refused', () => {
  expect(readInstant('2026-11-25T10:00:00+01:00')).toBe('2026-11-25T09:00:00Z')
  expect(readDay('2026-11-27')).toBe('2026-11-27')
  for (const text of ['tomorrow', '2026-11-25']) expect(() => readInstant(text)).toThrow(WrongUse)
  for (const text of ['2026-02-30', 'friday']) expect(() => readDay(text)).toThrow(WrongUse)
})
