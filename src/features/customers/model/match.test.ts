import { expect, test } from 'vitest'
import { contactPointOf, normalPhone } from './contact-point.ts'
import type { KnownCustomer, SeenCustomer } from './customer.ts'
import { matchCustomers } from './match.ts'

const seen = (changes: Partial<SeenCustomer>): SeenCustomer => ({
  externalId: null,
  name: null,
  email: null,
  phone: null,
  language: null,
  marketingConsent: null,
  ordersCount: null,
  country: 'DE',
  ...changes,
})
const known = (changes: Partial<KnownCustomer>): KnownCustomer => ({
  id: 'k',
  name: 'Ada',
  language: null,
  marketingConsent: null,
  ordersCount: null,
  externalId: null,
  emails: ['ada@example.org'],
  phones: [],
  ...changes,
})
const match = (people: SeenCustomer[], others: KnownCustomer[] = []) => matchCustomers(people, others, (key) => `new:${key}`)

test('the store’s own id goes before the address', () => {
  const [found] = match(
    [seen({ externalId: '1', email: 'new@example.org' })],
    [known({ externalId: '1' }), known({ id: 'other', emails: ['new@example.org'] })],
  )
  expect(found).toMatchObject({ customerId: 'k', isNew: false, changed: true, after: { emails: ['new@example.org'] } })
})

test('two accounts of one store stay two, though they share an address', () => {
  expect(match([seen({ externalId: '2', email: 'ada@example.org' })], [known({ externalId: '1' })])[0]).toMatchObject({
    customerId: 'new:id:2',
    isNew: true,
  })
})

test('a guest with a known address is that customer, in any spelling, and nothing changes', () => {
  expect(match([seen({ email: ' ADA@Example.org' })], [known({})])[0]).toMatchObject({ customerId: 'k', changed: false })
})

test('a guest who later makes an account stays the same customer', () => {
  const [guest, account, again] = match([
    seen({ email: 'b@example.org' }),
    seen({ externalId: '7', email: 'b@example.org', name: 'Bo' }),
    seen({ externalId: '7', email: 'c@example.org' }),
  ])
  expect([account!.customerId, again!.customerId]).toEqual([guest!.customerId, guest!.customerId])
  expect(again!.after).toMatchObject({ name: 'Bo', externalId: '7', emails: ['c@example.org'] })
})

test('one who cannot be told apart from anybody is nobody', () => {
  expect(match([seen({ name: 'Jo' }), seen({ email: 'no address', phone: '12' })])).toEqual([null, null])
})

test('without an address the phone number tells, however it is written', () => {
  const [first, second] = match([seen({ phone: '0151 23456789' }), seen({ phone: '+49 (151) 234-567-89' })])
  expect(second!.customerId).toBe(first!.customerId)
})

test.each([
  ['0043 660 5550142', 'AT', '+436605550142'],
  ['0660 5550142', 'AT', '+436605550142'],
  ['911', 'US', null],
  ['call me', 'DE', null],
  ['١٢٣', 'DE', null],
])('the phone number "%s" in %s is %s', (text, country, number) => {
  expect(normalPhone(text, country)).toBe(number)
})

test('an address or a number is told by its look', () => {
  expect(contactPointOf('X@Example.org ', null)).toEqual({ kind: 'email', value: 'x@example.org' })
  expect(contactPointOf('+491512345678', null)).toEqual({ kind: 'phone', value: '+491512345678' })
  expect(contactPointOf('x@', 'DE')).toBe(null)
})
