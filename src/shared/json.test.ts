import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseExactJson } from './json.ts'

test('integers above 2^53 keep their digits, wherever they stand', () => {
  for (const text of [
    '{"id":98765432109876543210}',
    '{"id" :\n 98765432109876543210 }',
    '[98765432109876543210]',
    '[1, 98765432109876543210]',
    '98765432109876543210',
  ])
    expect(JSON.stringify(parseExactJson(text)), text).toContain('"98765432109876543210"')
  expect(parseExactJson('{"a":-98765432109876543210,"b":12,"c":1.5,"d":"00340434299990000017"}')).toEqual({
    a: '-98765432109876543210',
    b: 12,
    c: 1.5,
    d: '00340434299990000017',
  })
})

test('any other document reads as usual', () => {
  fc.assert(
    fc.property(fc.json(), (text) => JSON.stringify(parseExactJson(text)) === JSON.stringify(JSON.parse(text)) || /[0-9]{16}/.test(text)),
  )
})
