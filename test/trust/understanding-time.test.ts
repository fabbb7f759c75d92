/** Whatever eight thousand characters hold, they are understood in a few times what a plain text of that length takes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { understand } from '../../src/features/assistant/understand.ts'

const LENGTH = 8_000
/** A plain text takes some 0.4 ms: six times that is the bar of 2.5 ms, on whatever machine and beside whatever else it does. */
const MOST_TIMES = 6
const TRIES = 60

const filled = (unit: string): string => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH)
const plain = filled('Where is my order 48213, it was to be here on Tuesday and nobody tells me when it arrives. ')

const took = (text: string): number => {
  const started = performance.now()
  understand(text)
  return performance.now() - started
}

/** How many times as long as plain text, up to `MOST_TIMES` of it. */
function times(text: string): number {
  let least = Number.POSITIVE_INFINITY
  // Both within one moment: a machine that is slow for a while is slow for both.
  for (let i = 0; i < TRIES && least > MOST_TIMES; i++) least = Math.min(least, took(text) / Math.min(took(plain), took(plain)))
  return least
}

for (let i = 0; i < 100; i++) understand(plain)

test.each([
  ['digits', '0123456789'],
  ['numbers with a mark', '#1001 '],
  ['single digits', '1 2 3 4 '],
  ['a list of short numbers', '1001, '],
  ['joined numbers', '1001 and '],
  ['telephone numbers in one', '0123456789, '],
  ['addresses that never end', 'a@'],
  ['addresses', 'a@b.example '],
  ['telephone numbers', '+49 421 998877 '],
  ['country codes', '+1 '],
  ['dates', '12.11.2026 '],
  ['open brackets', '(('],
  ['open tags', '<'],
  ['tags', '<b>x</b>'],
  ['images', '![x]('],
  ['links', 'https://x.example/a?b '],
  ['quotes', '> '],
  ['quoted lines', '>\n'],
  ['heads of quotes', 'On Tue, 24 Nov 2026 at 10:00 Shop wrote:\n'],
  ['signatures', '-- \n'],
  ['line ends', '\n'],
  ['one word', 'a'],
  ['words of orders', 'order order '],
  ['shouting', 'WHERE IS IT!!! '],
  ['zero width', '\u200B'],
  ['combining marks', 'e\u0301\u0302'],
  ['ligatures', '\uFDFA'],
  ['emoji', '😀'],
  ['Japanese', '荷物はまだ届いていませんがいつ頃届く予定でしょうか。'],
  ['Arabic', 'أين طلبي رقم ٤٨٢١٣ ومتى يصل من فضلك '],
  ['Thai', 'พัสดุของฉันอยู่ที่ไหน'],
  ['Hangul', '각'],
  ['all of it', 'ordre注文طلب '],
])('%s', (_name, unit) => {
  expect(times(filled(unit))).toBeLessThanOrEqual(MOST_TIMES)
})

test('one word of letters and digits, as a pasted token is, of any make', () => {
  const word = fc.stringMatching(/^[a-z0-9]{30,80}$/)
  fc.assert(
    fc.property(word, (text) => times(text) <= MOST_TIMES),
    { numRuns: 400 },
  )
  expect(times('data:text/html;base64,PHNjcmlwdD5hbGVydCgnWFNTJyk8L3NjcmlwdD4K')).toBeLessThan(MOST_TIMES)
}, 120_000)

test('any unit that is repeated, and any noise', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc.stringMatching(/^[ 0-9@#.,;+:/<>()a-z-]{1,12}$/).filter((text) => text !== ''),
    fc.string({ unit: 'binary', minLength: 2_000, maxLength: LENGTH }),
  )
  fc.assert(
    fc.property(unit, (text) => times(filled(text)) <= MOST_TIMES),
    { numRuns: 400 },
  )
}, 120_000)
