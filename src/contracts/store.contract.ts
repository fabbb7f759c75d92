/** What every store adapter must do, as a suite: an adapter exists when it passes on payloads in the store's own format. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RawRequest, Settings } from './adapter.ts'
import type { Store, StoreHint, StoreReading } from './store.ts'
import { problemKinds } from './tracking.ts'

/** `expected`: what the reading must hold at least. */
export type StoreFixture = { name: string; body: Uint8Array; hint: StoreHint; expected: Partial<StoreReading> | null }

export type StoreExamples = {
  fixtures: StoreFixture[]
  settings?: Settings
  /** How the store signs: headers for a body, with the secret `settings.secret`. Needed when the adapter has a webhook. */
  sign?: (body: Uint8Array, secret: string) => Record<string, string>
}

/** Payloads of a folder, named `TOPIC-WITH-DASHES--CASE.json`; beside each its `.expected.json`. */
export function storeFixtures(folder: URL): StoreFixture[] {
  const base = `${folder.href.replace(/\/$/, '')}/`
  const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'))
  return names.sort().map((name) => {
    const expected = new URL(name.replace(/\.\w+$/, '.expected.json'), base)
    const topic = name.split('--')[0]!.replace('-', '/')
    return {
      name,
      body: readFileSync(new URL(name, base)),
      hint: { topic },
      expected: existsSync(expected) ? (JSON.parse(readFileSync(expected, 'utf8')) as Partial<StoreReading>) : null,
    }
  })
}

export function storeContract(store: Store, examples: StoreExamples): void {
  describe(`store contract: ${store.id}`, () => {
    describesItself(store)
    readsFixtures(store, examples.fixtures)
    survives(store, examples.fixtures)
    if (store.webhook) verifiesWebhooks(store.webhook, examples)
  })
}

function describesItself(store: Store): void {
  it('has an id like a folder, a name, and settings with unique keys', () => {
    expect(store.id).toMatch(/^[a-z0-9_-]+$/)
    expect(store.name).not.toBe('')
    expect(new Set(store.settings.map((field) => field.key)).size).toBe(store.settings.length)
    for (const field of store.settings) expect(field.label, field.key).not.toBe('')
    if (store.webhook) expect(store.settings.find((field) => field.key === 'secret')).toMatchObject({ secret: true, required: true })
  })
}

function readsFixtures(store: Store, fixtures: StoreFixture[]): void {
  it('has at least one payload with an order among its fixtures', () => {
    expect(fixtures.some((fixture) => store.read(fixture.body, fixture.hint).orders.length > 0)).toBe(true)
  })
  for (const fixture of fixtures) {
    it(`reads ${fixture.name}`, () => {
      const reading = store.read(fixture.body, fixture.hint)
      expect(fixture.expected, 'the expected reading lies beside the payload').not.toBe(null)
      expect(JSON.parse(JSON.stringify(reading))).toMatchObject(fixture.expected!)
      expectSound(reading)
      expect(store.read(fixture.body, fixture.hint), 'reading is pure').toEqual(reading)
    })
  }
}

function survives(store: Store, fixtures: StoreFixture[]): void {
  it('never throws, whatever comes, and says what it cannot read', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.json().map((json) => Buffer.from(json)),
        ),
        fc.constantFrom('orders/create', 'order', 'stock', 'unheard/of', undefined),
        (body, topic) => {
          expectSound(store.read(body, { topic }))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('survives its own payloads cut off, mangled and with values of other types', () => {
    const strange = fc.constantFrom(
      'null',
      '""',
      '[]',
      '{}',
      '-1',
      '1e400',
      '99999999999999999999',
      'true',
      '"\\u0000\\u202e<script>"',
      '{"__proto__":{"admin":true}}',
      '[[[[]]]]',
    )
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), fc.nat(), fc.nat(), strange, (fixture, at, length, value) => {
        const text = Buffer.from(fixture.body).toString('utf8')
        const start = at % text.length
        expectSound(store.read(Buffer.from(text.slice(0, start)), fixture.hint))
        expectSound(store.read(Buffer.from(text.slice(0, start) + text.slice(start + (length % 20))), fixture.hint))
        // The value of some key becomes another one.
        const keys = [...text.matchAll(/"[a-z_A-Z]+"\s*:\s*("[^"]*"|[-\w.]+)/g)]
        const key = keys[at % Math.max(1, keys.length)]
        if (key)
          expectSound(
            store.read(
              Buffer.from(text.slice(0, key.index) + key[0].replace(key[1]!, () => value) + text.slice(key.index + key[0].length)),
              fixture.hint,
            ),
          )
      }),
      { numRuns: 500 },
    )
    expect(({} as Record<string, unknown>).admin).toBe(undefined)
  })
}

/** What every reading keeps to, so that features can store it without looking twice. */
function expectSound(reading: StoreReading): void {
  for (const problem of reading.problems) expect(problemKinds).toContain(problem.kind)
  const text = JSON.stringify(reading)
  expect(text).not.toMatch(/\\u0000|[\u0000\u202a-\u202e\u2066-\u2069]|\\ud[89a-f]/i)
  for (const order of reading.orders) {
    expect(order.externalId).not.toBe('')
    expect(order.name).not.toBe('')
    if (order.totalMinor !== null) expect(Number.isSafeInteger(order.totalMinor)).toBe(true)
    for (const instant of [order.placedAt, order.updatedAt, order.cancelledAt, order.closedAt])
      if (instant !== null) Temporal.Instant.from(instant)
    if (order.destinationCountry !== null) expect(order.destinationCountry).toMatch(/^[A-Z]{2}$/)
    if (order.email !== null) expect(order.email).toMatch(/^\S+@\S+$/)
    for (const line of order.lines) {
      expect(Number.isSafeInteger(line.quantity) && line.quantity >= 0).toBe(true)
      expect(line.quantityRemoved >= 0 && line.quantityRemoved <= line.quantity).toBe(true)
      expect(Number.isSafeInteger(line.priceMinor)).toBe(true)
    }
  }
  for (const fulfillment of [...reading.fulfillments, ...reading.orders.flatMap((order) => order.fulfillments)]) {
    expect(fulfillment.externalId).not.toBe('')
    for (const number of fulfillment.trackingNumbers) expect(number.trim()).not.toBe('')
    for (const url of fulfillment.trackingUrls) expect(url).toMatch(/^https?:\/\//i)
  }
}

function verifiesWebhooks(
  webhook: NonNullable<Store['webhook']>,
  { fixtures, sign, settings = { secret: 'a-secret-of-the-shop' } }: StoreExamples,
): void {
  const secret = settings.secret ?? ''
  const body = fixtures[0]!.body
  const request = (headers: Record<string, string>, content = body): RawRequest => ({
    body: content,
    headers,
    query: {},
    receivedAt: '2026-11-25T10:00:00Z',
  })

  it('accepts what the store signed, also while the secret is exchanged', () => {
    expect(webhook.verify(request(sign!(body, secret)), settings)).toEqual({ valid: true })
    expect(webhook.verify(request(sign!(body, secret)), { ...settings, secret: `a-newer-one, ${secret}` })).toEqual({ valid: true })
    expect(webhook.verify(request(sign!(new Uint8Array(), secret), new Uint8Array()), settings)).toEqual({ valid: true })
  })

  it('refuses everything else', () => {
    const signed = sign!(body, secret)
    const altered = Uint8Array.from(body)
    altered[altered.length >> 1]! ^= 1
    expect(webhook.verify(request({}), settings)).toMatchObject({ valid: false, reason: 'header_missing' })
    expect(webhook.verify(request(signed, altered), settings).valid).toBe(false)
    expect(webhook.verify(request(signed, body.subarray(1)), settings).valid).toBe(false)
    expect(webhook.verify(request(sign!(body, 'another-merchants-secret')), settings).valid).toBe(false)
    for (const none of ['', ' ', ',', ' , '])
      expect(webhook.verify(request(sign!(body, '')), { ...settings, secret: none }), `secret "${none}"`).toMatchObject({
        valid: false,
        reason: 'secret_missing',
      })
    for (const [name, value] of Object.entries(signed)) {
      for (const forged of ['', value.slice(1), value.toUpperCase(), `${value}x`])
        if (forged !== value && /signature|hmac/.test(name))
          expect(webhook.verify(request({ ...signed, [name]: forged }), settings).valid, `${name}: ${forged}`).toBe(false)
    }
  })

  it('names the same event alike each time, and others differently', () => {
    const first = request(sign!(body, secret))
    expect(webhook.dedupeKey(first)).toBe(webhook.dedupeKey(request(sign!(body, secret))))
    expect(webhook.dedupeKey(request({}))).not.toBe(webhook.dedupeKey(request({}, Buffer.from('{}'))))
    expect(webhook.dedupeKey(first).length).toBeLessThan(400)
  })
}
