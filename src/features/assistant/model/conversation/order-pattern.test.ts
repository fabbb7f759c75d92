import { expect, test } from 'vitest'
import { orderPattern } from './order-pattern.ts'

const found = (names: string[], text: string): string[] => text.match(orderPattern(names) ?? /(?!)/g) ?? []

test('the shop’s own letters make a number of an order, however they are typed', () => {
  const names = ['#B1002', '#B1001']
  expect(found(names, 'B1002 ida@example.org, b1003? and #B-1004')).toEqual(['B1002', 'b1003', '#B-1004'])
  expect(found(names, '注文B1014はどこですか')).toEqual(['B1014'])
  expect(found(names, 'AB1002 B10 B1002X x@B1002 https://b.example/B1002 my RX6700 card')).toEqual([])
  expect(found(['1002-EU', 'SW-10023'], 'where is 1005EU or sw10024')).toEqual(['1005EU', 'sw10024'])
})

test('digits alone, and names that are no numbers, make no pattern', () => {
  expect(orderPattern([])).toBeNull()
  expect(orderPattern(['#1001', '1002', '', 'gift', '(a+)+1001', 'TOOLONGPREFIX1001'])).toBeNull()
})
