import { expect, test } from 'vitest'
import { createWorld, type Order } from '../simulator/index.ts'
import { lettersBetween } from './letters.ts'

const START = Date.parse('2026-03-02T00:00:00Z')
const END = Date.parse('2026-05-30T00:00:00Z')
const world = createWorld({ seed: 3, startOn: '2026-03-02', days: 80, ordersPerDay: 40 })
const nameOf = ({ number }: Order): string => `#${number}`
const letters = lettersBetween(world, START, END, nameOf)

test('some write, most do not, each once, in the language they speak', () => {
  const share = letters.length / world.orders.length
  expect(share).toBeGreaterThan(0.03)
  expect(share).toBeLessThan(0.25)
  expect(new Set(letters.map(({ id }) => id)).size).toBe(letters.length)
  for (const { order, from, language, text } of letters) {
    expect({ address: from.address, language }).toEqual({
      address: world.customerOf(order).email,
      language: world.customerOf(order).language,
    })
    expect(text).not.toContain('{')
  }
})

test('they know no more than a customer does: nobody misses what has come, or has what has not', () => {
  for (const { at, order, subject, text } of letters) {
    expect(at).toBeGreaterThan(order.orderedAt)
    const saysItCame =
      /delivered|broken|zugestellt|kaputt|livrée|cassé|bezorgd|kapot|doręczon|uszkodzon|consegnato|rotto|levererat|trasig/i.test(
        subject + text,
      )
    expect(order.deliveredAt !== null && order.deliveredAt <= at).toBe(saysItCame)
  }
})

test('the same letters come however the time is cut', () => {
  const parts = [START, START + 9e8, START + 3e9, END]
  const cut = parts.slice(1).flatMap((to, i) => lettersBetween(world, parts[i]!, to, nameOf))
  expect(cut.map(({ id, at }) => [id, at])).toEqual(letters.map(({ id, at }) => [id, at]))
})
