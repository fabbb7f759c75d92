/** A fact as a row and back. Content is cleaned: what comes from outside may hold what a database cannot. */
import { cleanText } from '#shared/text'
import type { Fact } from './model/shipment-state.ts'
import { numberKey } from './model/tracking-number.ts'

export type FactRow = {
  id: string
  number_key: string
  kind: Fact['kind']
  source: string
  carrier: string
  status: string
  raw_code: string
  guessed: boolean
  position: number
  heard_at: string | null
  signed_by: string | null
  content: object
}

/** Rows in the order of their ids, each once: two batches never wait for each other. */
export function toRows(facts: readonly Fact[]): FactRow[] {
  return facts.map(toRow).sort((a, b) => (a.id < b.id ? -1 : 1))
}

export function fromRow(row: Pick<FactRow, 'id' | 'kind' | 'source' | 'position' | 'heard_at' | 'signed_by' | 'content'>): Fact {
  const fact = { ...row.content, id: row.id, kind: row.kind, source: row.source, position: row.position } as Fact
  if (row.heard_at !== null) fact.heardAt = new Date(row.heard_at).toISOString()
  if (row.signed_by !== null) fact.signedBy = row.signed_by
  return fact
}

function toRow(fact: Fact): FactRow {
  const { id, kind, source, position, heardAt, signedBy, ...content } = fact
  return {
    id,
    kind,
    position,
    source: cleanText(source, 100),
    carrier: cleanText(fact.carrier, 60),
    number_key: numberKey(fact.trackingNumber),
    status: fact.status,
    raw_code: cleanText(fact.rawCode, 100),
    guessed: fact.guessed,
    heard_at: heardAt ?? null,
    signed_by: signedBy ? cleanText(signedBy, 200) : null,
    content: cleaned(content) as object,
  }
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value, 1000)
  if (Array.isArray(value)) return value.map(cleaned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one)]))
}
