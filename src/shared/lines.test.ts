import { expect, test } from 'vitest'
import { fromLines, toLines } from './lines.ts'

test('a state comes back as it was, maps longer than a line and rows of numbers included, and gives the same bytes again', () => {
  const state = {
    version: 3,
    none: null,
    empty: new Map(),
    legs: [{ parcels: new Map(Array.from({ length: 12_001 }, (_none, index) => [`p${index}`, { start: index, evenings: [index, 2] }])) }],
    days: new Map([[7, ['a\nb', { on: 7 }]]]),
    rows: new Map([['ups', new Float32Array([0.1, -1, 0, 3e-9])]]),
  }
  const bytes = toLines(state)
  expect(fromLines(bytes)).toEqual(state)
  expect(Buffer.compare(toLines(fromLines(bytes)), bytes)).toBe(0)
  expect(() => fromLines(bytes.subarray(0, 40))).toThrow()
})
