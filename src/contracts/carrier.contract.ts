/** What every carrier adapter must do, as a suite: an adapter exists when it passes on real payloads. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RawRequest, Settings } from './adapter.ts'
import type { Carrier, CarrierReading, PayloadHint } from './carrier.ts'
import { details, reasons } from './reason.ts'
import { type EventTime, problemKinds, trackingStatuses } from './tracking.ts'

export type CarrierFixture = { name: string; body: Uint8Array; hint: PayloadHint; expected: CarrierReading | null }

export type CarrierExamples = {
  fixtures: CarrierFixture[]
  /** Numbers by what `recognizes` must say. */
  numbers?: { yes?: string[]; maybe?: string[]; no?: string[] }
  /** How the provider signs: headers for a body. Needed when the adapter has a webhook. */
  sign?: (body: Uint8Array) => Record<string, string>
  settings?: Settings
}

/** Payloads of a folder, each with `NAME.expected.json` beside it: what must be read from it. */
export function carrierFixtures(folder: URL): CarrierFixture[] {
  const names = readdirSync(folder).filter((name) => /\.(json|xml|txt)$/.test(name) && !name.endsWith('.expected.json'))
  return names.sort().map((name) => {
    const expected = new URL(name.replace(/\.\w+$/, '.expected.json'), `${folder.href.replace(/\/$/, '')}/`)
    return {
      name,
      body: readFileSync(new URL(name, `${folder.href.replace(/\/$/, '')}/`)),
      hint: { contentType: name.endsWith('.xml') ? 'text/xml' : 'application/json' },
      expected: existsSync(expected) ? (JSON.parse(readFileSync(expected, 'utf8')) as CarrierReading) : null,
    }
  })
}

export function carrierContract(carrier: Carrier, examples: CarrierExamples): void {
  describe(`carrier contract: ${carrier.id}`, () => {
    describesItself(carrier)
    readsFixtures(carrier, examples.fixtures)
    survives(carrier, examples.fixtures)
    knowsItsCodesAndNumbers(carrier, examples)
    if (carrier.webhook) verifiesWebhooks(carrier.webhook, examples)
  })
}

function describesItself(carrier: Carrier): void {
  it('has an id like a folder, a name, and settings with unique keys', () => {
    expect(carrier.id).toMatch(/^[a-z0-9_]+$/)
    expect(carrier.name).not.toBe('')
    expect(new Set(carrier.settings.map((field) => field.key)).size).toBe(carrier.settings.length)
    for (const field of carrier.settings) expect(field.label, field.key).not.toBe('')
  })
}

function readsFixtures(carrier: Carrier, fixtures: CarrierFixture[]): void {
  it('has at least one payload with scans and one error answer among its fixtures', () => {
    const readings = fixtures.map((fixture) => carrier.read(fixture.body, fixture.hint))
    expect(readings.some((reading) => reading.shipments.length > 0)).toBe(true)
    expect(readings.some((reading) => reading.problems.length > 0)).toBe(true)
  })
  for (const fixture of fixtures) {
    it(`reads ${fixture.name} as written beside it`, () => {
      const before = Uint8Array.from(fixture.body)
      const reading = carrier.read(fixture.body, fixture.hint)
      expect(fixture.expected, `write ${fixture.name.replace(/\.\w+$/, '')}.expected.json`).not.toBeNull()
      expect(JSON.parse(JSON.stringify(reading))).toEqual(fixture.expected)
      expect(carrier.read(fixture.body, fixture.hint), 'a second reading').toEqual(reading)
      expect(
        fixture.body.every((byte, i) => byte === before[i]),
        'the body is left alone',
      ).toBe(true)
      speaksTheVocabulary(reading)
    })
  }
}

function survives(carrier: Carrier, fixtures: CarrierFixture[]): void {
  const reads = (body: Uint8Array | string, hint: PayloadHint = {}) =>
    speaksTheVocabulary(carrier.read(typeof body === 'string' ? Buffer.from(body) : body, hint))
  it('never throws on arbitrary bytes or arbitrary JSON', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (body) => reads(body)),
      { numRuns: 200 },
    )
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => reads(JSON.stringify(value))),
      { numRuns: 200 },
    )
  })
  it('never throws on payloads with bytes changed, cut off or put in', () => {
    const payload = fc.constantFrom(...fixtures)
    fc.assert(
      fc.property(payload, fc.nat(), fc.nat(200), fc.uint8Array({ maxLength: 30 }), (fixture, at, length, insert) => {
        const start = at % (fixture.body.length + 1)
        reads(Buffer.concat([fixture.body.subarray(0, start), insert, fixture.body.subarray(start + length)]), fixture.hint)
      }),
      { numRuns: 400 },
    )
  })
  it('never throws on payloads in which any value became any other', () => {
    const json = fixtures.flatMap((fixture) =>
      /^\s*[[{]/.test(Buffer.from(fixture.body).toString()) ? [JSON.parse(Buffer.from(fixture.body).toString())] : [],
    )
    if (json.length === 0) return
    const odd = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('9999-99-99', '__proto__', '\u0000\u202e', '2026-02-30T25:61:61', 1e308, [[[]]]),
    )
    fc.assert(
      fc.property(fc.constantFrom(...json), fc.nat(), odd, (document, at, value) => reads(JSON.stringify(replaced(document, at, value)))),
      { numRuns: 400 },
    )
  })
  it('survives documents made to hurt: deep nesting, entity bombs, huge lists, poisoned names', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(500)}"><!ENTITY c "${'&b;'.repeat(500)}">]><b>&c;</b>`
    const hurting = [
      bomb,
      '<a>'.repeat(50_000),
      `${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}`,
      '['.repeat(100_000),
      `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
    ]
    for (const body of [
      ...hurting,
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
      'null',
      '""',
      '',
      '\uFEFF{}',
    ]) {
      const started = performance.now()
      expect(carrier.read(Buffer.from(body), {}).shipments).toEqual([])
      expect(performance.now() - started).toBeLessThan(2_000)
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
}

function knowsItsCodesAndNumbers(carrier: Carrier, examples: CarrierExamples): void {
  it('calls a code that it does not know a guess, and unknown when the text does not say', () => {
    for (const code of ['', '__proto__', 'constructor', 'toString', 'QZ-¿?-99']) {
      expect(carrier.meaningOf(code, '')).toEqual({ status: 'unknown', detail: null, reason: null, guessed: true })
      expect(carrier.meaningOf(code, 'lorem ipsum').guessed).toBe(true)
    }
    fc.assert(
      fc.property(fc.string(), fc.string(), (code, text) => trackingStatuses.includes(carrier.meaningOf(code, text).status)),
      { numRuns: 200 },
    )
  })
  it('recognizes its numbers, blanks and case apart', () => {
    for (const answer of ['yes', 'maybe', 'no'] as const) {
      for (const number of examples.numbers?.[answer] ?? []) expect(carrier.recognizes(number), number).toBe(answer)
    }
    fc.assert(
      fc.property(fc.string(), (number) => ['yes', 'maybe', 'no'].includes(carrier.recognizes(number))),
      { numRuns: 200 },
    )
  })
}

function verifiesWebhooks(webhook: NonNullable<Carrier['webhook']>, examples: CarrierExamples): void {
  const body = examples.fixtures[0]?.body ?? new Uint8Array()
  const request = (over: Partial<RawRequest> = {}): RawRequest => ({
    body,
    headers: examples.sign?.(body) ?? {},
    query: {},
    receivedAt: '2026-11-25T10:00:00Z',
    ...over,
  })
  const settings = examples.settings ?? {}
  it('accepts what the provider signed', () => {
    expect(webhook.verify(request(), settings)).toEqual({ valid: true })
  })
  it('refuses a missing or foreign signature, another secret and a connection without one', () => {
    const headers = examples.sign?.(body) ?? {}
    const foreign = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, `${value}0`]))
    const otherSettings = Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, `${value}x`]))
    for (const [given, using] of [
      [{}, settings],
      [foreign, settings],
      [headers, otherSettings],
      [headers, {}],
      [{}, {}],
    ] as const) {
      const answer = webhook.verify(request({ headers: given }), using)
      expect(answer.valid).toBe(false)
      if (!answer.valid) expect(answer.reason).toMatch(/^[a-z_]+$/)
    }
  })
  it('gives the same event one key and other events other keys', () => {
    const other = request({ body: Buffer.concat([body, Buffer.from(' ')]).fill(65, 0, Math.min(20, body.length)) })
    expect(webhook.dedupeKey(request({ receivedAt: '2026-11-25T11:00:00Z' }))).toBe(webhook.dedupeKey(request()))
    expect(webhook.dedupeKey(other)).not.toBe(webhook.dedupeKey(request()))
  })
}

const SHAPES: Record<EventTime['provenance'], RegExp> = {
  carrier_offset: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/,
  inferred_from_place: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?$/,
  carrier_local: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
  date_only: /^\d{4}-\d\d-\d\d$/,
  received_at: /^\d{4}-\d\d-\d\dT/,
}

function speaksTheVocabulary(reading: CarrierReading): void {
  for (const problem of reading.problems) if (!problemKinds.includes(problem.kind)) throw new Error(`problem kind ${problem.kind}`)
  for (const shipment of reading.shipments) {
    if (shipment.trackingNumber === '') throw new Error('a shipment without number')
    for (const said of [...shipment.events, ...(shipment.headline ? [shipment.headline] : [])]) {
      if (!trackingStatuses.includes(said.status)) throw new Error(`status ${said.status}`)
      if (said.detail !== null && !(details as readonly string[]).includes(said.detail))
        throw new Error(`detail ${said.detail} is not in contracts/reason.ts`)
      if (said.reason !== null && !(reasons as readonly string[]).includes(said.reason))
        throw new Error(`reason ${said.reason} is not in contracts/reason.ts`)
      if (said.at && !SHAPES[said.at.provenance].test(said.at.value)) throw new Error(`time ${said.at.value} is not ${said.at.provenance}`)
    }
  }
}

/** A copy in which the nth value, counted through, is another. */
function replaced(document: unknown, at: number, value: unknown): unknown {
  let count = 0
  const total = JSON.stringify(document).split(/[:,[{]/).length
  const walk = (here: unknown): unknown => {
    if (count++ === at % total) return value
    if (Array.isArray(here)) return here.map(walk)
    if (typeof here === 'object' && here !== null)
      return Object.fromEntries(Object.entries(here).map(([name, inner]) => [name, walk(inner)]))
    return here
  }
  return walk(document)
}
