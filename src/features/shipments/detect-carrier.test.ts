import { expect, test } from 'vitest'
import type { Carrier } from '#contracts/carrier'
import { detectCarrier } from './detect-carrier.ts'

const carrier = (id: string, form: RegExp, answer: 'yes' | 'maybe', kind: Carrier['kind'] = 'carrier'): Carrier => ({
  id,
  name: id,
  kind,
  settings: [],
  recognizes: (number) => (form.test(number) ? answer : 'no'),
  trackingUrl: () => null,
  meaningOf: () => ({ status: 'unknown', detail: null, reason: null, guessed: true }),
  read: () => ({ shipments: [], problems: [] }),
})
const carriers = [
  carrier('ups', /^1Z[0-9A-Z]{16}$/, 'yes'),
  carrier('dhl_unified', /^\d{10,20}$/, 'maybe'),
  carrier('easypost', /^EZ/, 'maybe', 'aggregator'),
]

test('a form that nobody else has is all but certain', () => {
  expect(detectCarrier('1z 999 AA1 01 2345 6784', carriers)[0]).toMatchObject({ carrier: 'ups', checked: true })
  expect(detectCarrier('1Z999AA10123456784', carriers)[0]!.probability).toBeGreaterThan(0.9)
})

test('what the shop calls the carrier decides where the form does not', () => {
  expect(detectCarrier('1234567890', carriers, { hint: 'DHL Express' })[0]).toMatchObject({ carrier: 'dhl_unified', checked: false })
  expect(detectCarrier('ABC-1', carriers, { hint: 'FedEx' })).toMatchObject([{ carrier: 'fedex' }])
})

test('a number that speaks for nobody has no candidates', () => {
  expect(detectCarrier('ABC-1', carriers)).toEqual([])
  expect(detectCarrier(' - ', carriers, { hint: 'UPS' })).toEqual([])
})
