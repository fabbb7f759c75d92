/** What the silence detector has learnt, as bytes: a line of JSON, then the cells in its order. */
import { assert } from '#shared/assert'
import type { DayNumber } from './types.ts'

/** Single precision throughout, so that the bytes hold exactly what is in memory. */
export type Saved = { today: DayNumber; perDay: number; cells: Map<string, Float32Array>; slots: Map<string, Float32Array> }

export function writeState({ today, perDay, cells, slots }: Saved): Uint8Array {
  const names = { cells: [...cells.keys()].sort(), slots: [...slots.keys()].sort() }
  const head = new TextEncoder().encode(JSON.stringify({ version: VERSION, today, perDay, ...names }))
  const rows = [...names.cells.map((name) => cells.get(name)!), ...names.slots.map((name) => slots.get(name)!)]
  const bytes = new Uint8Array(4 + head.length + rows.reduce((sum, row) => sum + 4 * row.length, 0))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, head.length, true)
  bytes.set(head, 4)
  let at = 4 + head.length
  for (const row of rows) {
    row.forEach((value, index) => {
      view.setFloat32(at + 4 * index, value, true)
    })
    at += 4 * row.length
  }
  return bytes
}

/** False for bytes of another version: then everything is learnt anew. */
export const isReadable = (bytes: Uint8Array): boolean => headOf(bytes).version === VERSION

/** Only what `isReadable`. */
export function readState(bytes: Uint8Array, cellSize: number, slotSize: number): Saved {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = 4 + view.getUint32(0, true)
  const head = headOf(bytes)
  assert(head.version === VERSION, 'the state of the silence detector is of another version')
  let at = start
  const rows = (names: string[], size: number): Map<string, Float32Array> => {
    const from = at
    at += 4 * size * names.length
    const row = (place: number) =>
      Float32Array.from({ length: size }, (_, index) => view.getFloat32(from + 4 * (place * size + index), true))
    return new Map(names.map((name, place) => [name, row(place)]))
  }
  const cells = rows(head.cells, cellSize)
  return { today: head.today, perDay: head.perDay, cells, slots: rows(head.slots, slotSize) }
}

const VERSION = 1
type Head = { version: number; today: DayNumber; perDay: number; cells: string[]; slots: string[] }

function headOf(bytes: Uint8Array): Head {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true)
  return JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Head
}
