/** Every published payload of the carriers we speak with, against what a reader must conclude from it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { carriers } from '#adapters/carriers'
import type { ShipmentReading } from '#contracts/tracking'
import { factsOf, foldFacts } from '#features/shipments'
import { dataFolder, notRun } from '../support/data-folder.ts'

type Expectation = {
  tracking_number?: string
  other_numbers?: string[]
  events?: number
  latest_status?: string
  latest_raw_code?: string
  latest_time?: string
  delivered?: boolean
  estimated_delivery?: string
  signed_by?: string
  shipments?: Expectation[]
  error?: boolean
  error_code?: string
  error_kind?: string
}
type Line = { file: string; carrier: string; api: string; kind: string; expect: Expectation }

/** Lines whose `expect` contradicts the payload: file → proof. */
const WRONG: Record<string, string> = {}

const folder = dataFolder()
if (!folder) notRun('conformance of carriers (sample payloads are not here)')

describe.skipIf(!folder)('published payloads of carriers', () => {
  const root = join(folder ?? '', 'carrier-responses')
  const lines = folder
    ? readFileSync(join(root, 'index.jsonl'), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Line)
    : []
  const ours = lines.filter((line) => carriers.has(line.carrier))

  it('are here for each carrier but the demo one', () => {
    for (const id of carriers.keys())
      if (id !== 'demo')
        expect(
          ours.some((line) => line.carrier === id),
          id,
        ).toBe(true)
  })
  it('use codes that mean what the published lists say', () => {
    const rows = parse(readFileSync(join(root, '../status-codes/status-codes.csv')), { columns: true }) as Record<
      'carrier' | 'raw_code' | 'description' | 'status',
      string
    >[]
    const known = rows.filter((row) => carriers.has(row.carrier))
    expect(known.length).toBeGreaterThan(30)
    const wrong = known.filter((row) => carriers.get(row.carrier)?.meaningOf(row.raw_code, row.description).status !== row.status)
    expect(wrong).toEqual([])
  })
  for (const line of ours) {
    it.skipIf(line.file in WRONG)(`${line.file} says what it must`, () => {
      const carrier = carriers.get(line.carrier)
      const reading = carrier?.read(readFileSync(join(root, line.file)), {
        contentType: line.file.endsWith('.xml') ? 'text/xml' : 'application/json',
      })
      const shipments = reading?.shipments ?? []
      if (line.expect.error) {
        expect(shipments).toEqual([])
        expect(reading?.problems[0]).toMatchObject({ kind: line.expect.error_kind, code: line.expect.error_code })
        return
      }
      const wanted = line.expect.shipments ?? [line.expect]
      expect(shipments).toHaveLength(wanted.length)
      for (const [i, expectation] of wanted.entries()) {
        compare(shipments[i] as ShipmentReading, expectation, `${line.carrier}:${line.kind === 'webhook' ? 'webhook' : 'poll'}`)
      }
    })
  }
})

function compare(shipment: ShipmentReading, wanted: Expectation, source: string): void {
  const state = foldFacts(factsOf(shipment, source))
  if (wanted.tracking_number)
    expect([wanted.tracking_number, ...(wanted.other_numbers ?? [])].map(bare)).toContain(bare(shipment.trackingNumber))
  if (wanted.events !== undefined) expect(shipment.events).toHaveLength(wanted.events)
  if (wanted.latest_status) expect(state.status).toBe(wanted.latest_status)
  if (wanted.delivered !== undefined) expect(state.status === 'delivered').toBe(wanted.delivered)
  if (wanted.latest_raw_code) expect(state.latest?.rawCode).toBe(wanted.latest_raw_code)
  if (wanted.latest_time)
    expect(sameTime(state.latest?.at.value ?? '', wanted.latest_time), `${state.latest?.at.value} is ${wanted.latest_time}`).toBe(true)
  if (wanted.signed_by) expect(state.signedBy).toBe(wanted.signed_by)
  if (wanted.estimated_delivery) {
    const days = [state.estimate?.earliest, state.estimate?.latest].map((end) => end?.slice(0, 10))
    expect(days).toContain(wanted.estimated_delivery.slice(0, 10))
  }
}

const bare = (number: string): string => number.replace(/\s/g, '').toUpperCase()
const hasOffset = (time: string): boolean => /(Z|[+-]\d\d:?\d\d)$/.test(time)

/** Instants when both have an offset, else local time to the minute. */
const sameTime = (one: string, other: string): boolean =>
  hasOffset(one) && hasOffset(other) ? Date.parse(one) === Date.parse(other) : one.slice(0, 16) === other.slice(0, 16)
