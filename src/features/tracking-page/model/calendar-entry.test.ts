import { expect, test } from 'vitest'
import { sampleViews } from '../../../../test/browser/sample-views.ts'
import { calendarEntry } from './calendar-entry.ts'

test('a window becomes an all-day entry that ends after its last day', () => {
  const entry = calendarEntry(sampleViews['in-transit']!, 'en', 'https://shop.example/t/abc')!
  expect(entry).toContain('DTSTART;VALUE=DATE:20261126\r\nDTEND;VALUE=DATE:20261128\r\n')
  expect(entry.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
})

test('commas and semicolons in the name of a shop do not end a value', () => {
  const view = sampleViews['in-transit']!
  expect(calendarEntry({ ...view, shop: { ...view.shop, name: 'A, B; C' } }, 'en', 'https://x.example/')).toContain('from A\\, B\\; C')
})

test('without a window there is nothing to enter', () => {
  expect(calendarEntry({ ...sampleViews['in-transit']!, estimate: null }, 'en', 'https://x.example/')).toBeNull()
})
