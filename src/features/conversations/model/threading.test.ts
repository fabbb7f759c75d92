import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readThreadMark, tagOf, threadMark } from './thread-mark.ts'
import { baseSubject, chooseThread, mentionedOrderNumbers, type ThreadCandidate } from './threading.ts'

const now = Temporal.Instant.from('2026-11-25T10:00:00Z')
const candidate = (changes: Partial<ThreadCandidate> = {}): ThreadCandidate => ({
  conversationId: 'c1',
  sign: 'sender',
  contactAddress: 'mira@customer.example',
  knownAddresses: [],
  orderNumbers: ['#1001', '1001'],
  subject: 'Where is it?',
  state: 'open',
  lastMessageAt: '2026-11-24T10:00:00Z',
  ...changes,
})
const mail = (changes: Partial<{ from: string; subject: string | null; text: string }> = {}) => ({
  from: 'mira@customer.example',
  subject: 'Re: Where is it?',
  text: 'Any news?',
  ...changes,
})

describe('to which conversation a mail belongs', () => {
  test('the mail it answers wins over the newer conversation of the same sender', () => {
    expect(
      chooseThread(
        mail(),
        [
          candidate({ conversationId: 'newer', lastMessageAt: '2026-11-25T09:00:00Z' }),
          candidate({ conversationId: 'answered', sign: 'header' }),
        ],
        now,
      ),
    ).toEqual({ join: 'answered' })
  })
  test('an answer re-opens its conversation however old it is', () => {
    expect(chooseThread(mail(), [candidate({ sign: 'header', state: 'resolved', lastMessageAt: '2025-01-01T00:00:00Z' })], now)).toEqual({
      join: 'c1',
    })
  })
  test('a stranger who knows the Message-ID does not get in', () => {
    expect(chooseThread(mail({ from: 'eve@evil.example' }), [candidate({ sign: 'header' })], now)).toEqual({ join: null, relatedId: 'c1' })
  })
  test('another address on record of the same customer gets in', () => {
    expect(
      chooseThread(mail({ from: 'MIRA@work.example ' }), [candidate({ sign: 'header', knownAddresses: ['mira@work.example'] })], now),
    ).toEqual({ join: 'c1' })
  })
  test('the order number chooses among open conversations', () => {
    const two = [candidate(), candidate({ conversationId: 'c2', orderNumbers: ['#1002'], lastMessageAt: '2026-11-25T09:00:00Z' })]
    expect(chooseThread(mail({ subject: 'Order 1001', text: '' }), two, now)).toEqual({ join: 'c1' })
    expect(chooseThread(mail({ subject: 'Order #1003', text: '' }), two, now)).toEqual({ join: null, relatedId: null })
  })
  test('without any sign and with two open conversations a new one begins', () => {
    expect(chooseThread(mail({ subject: 'Hello' }), [candidate(), candidate({ conversationId: 'c2', subject: 'Other' })], now)).toEqual({
      join: null,
      relatedId: null,
    })
  })
  test('after thirty days, or when it is done, a new one begins', () => {
    expect(chooseThread(mail(), [candidate({ lastMessageAt: '2026-10-20T10:00:00Z' })], now)).toEqual({ join: null, relatedId: null })
    expect(chooseThread(mail(), [candidate({ state: 'resolved' })], now)).toEqual({ join: null, relatedId: null })
  })
  test('nobody ever enters a conversation of other people, in whatever order the candidates come', () => {
    const people = ['a@x.example', 'b@x.example', 'c@x.example', '']
    const arbitrary = fc.array(
      fc.record({
        conversationId: fc.constantFrom('c1', 'c2', 'c3'),
        sign: fc.constantFrom('header' as const, 'reply_address' as const, 'sender' as const),
        contactAddress: fc.constantFrom(...people, null),
        knownAddresses: fc.array(fc.constantFrom(...people), { maxLength: 2 }),
        orderNumbers: fc.constantFrom([], ['#1001'], ['#1002']),
        subject: fc.constantFrom('s', null),
        state: fc.constantFrom('open' as const, 'resolved' as const),
        lastMessageAt: fc.constantFrom('2026-11-24T10:00:00Z', '2026-01-01T00:00:00Z'),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(...people), fc.constantFrom('order 1001', 'hello'), (candidates, from, text) => {
        const choice = chooseThread({ from, subject: 's', text }, candidates, now)
        expect(chooseThread({ from, subject: 's', text }, candidates.toReversed(), now)).toEqual(choice)
        if (choice.join !== null)
          expect(
            candidates.some(
              (one) => one.conversationId === choice.join && from !== '' && [one.contactAddress, ...one.knownAddresses].includes(from),
            ),
          ).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
})

test('order numbers are found in the words people use', () => {
  expect(mentionedOrderNumbers('Hi, my order #1001 and Bestellung Nr. AB-2002; call 030 12345, order no: 3003')).toEqual([
    '1001',
    'ab-2002',
    '3003',
  ])
  expect(mentionedOrderNumbers('it was 20 days ago')).toEqual([])
})
test('reply marks of any mail program come off a subject', () => {
  expect(baseSubject('Re: AW: Fwd: RE[2]: Where  is it?')).toBe('where is it?')
})
test('a signed mark comes back from an address and from a reference, in any case, and not forged', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uint8Array({ minLength: 32, maxLength: 32 }), (id, mac) => {
      const mark = threadMark(id, mac, 'shop.example')
      for (const text of [mark, `<${mark.toUpperCase()}>`, `support+${mark}`])
        expect(readThreadMark(text)).toEqual({ conversationId: id, tag: tagOf(mac) })
    }),
  )
  expect(readThreadMark('c.short.x@shop.example')).toBeNull()
})
