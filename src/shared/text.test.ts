import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLine, cleanText } from './text.ts'

test('whatever is cut where, no half of a character is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 0, max: 40 }), (text, max) => {
      for (const clean of [cleanText(text, max), cleanLine(text, max)]) {
        expect(clean.isWellFormed()).toBe(true)
        expect(clean.length).toBeLessThanOrEqual(max)
      }
    }),
  )
  expect(cleanLine('🎁'.repeat(10), 5)).toBe('🎁🎁')
})

test('what deceives the eye or cannot be stored goes, letters of all scripts stay', () => {
  expect(cleanLine('a\u0000b\u202Ec\uFEFF\uD800  d\n é 你 ü 👩‍👩‍👧')).toBe('abc d é 你 ü 👩‍👩‍👧')
  expect(cleanText('one\ntwo\tthree\r')).toBe('one\ntwo\tthree')
})
