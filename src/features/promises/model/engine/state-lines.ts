/** A state as bytes and back: JSON, a line for each part of a large map, because no text may be as long as a million parcels. */
const PER_LINE = 5000

/** Plain values and maps. The same state gives the same bytes. */
export function writeState({ journeys, ...rest }: { journeys: Map<string, unknown> }): Uint8Array {
  const entries = [...journeys]
  const parts = Array.from({ length: Math.ceil(entries.length / PER_LINE) }, (_none, at) =>
    entries.slice(at * PER_LINE, (at + 1) * PER_LINE),
  )
  return Buffer.concat([rest, ...parts].map((part) => Buffer.from(`${JSON.stringify(part, withMaps)}\n`)))
}

export function readState<State>(bytes: Uint8Array): State {
  const lines: unknown[] = []
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from)
    lines.push(JSON.parse(Buffer.from(bytes.subarray(from, end)).toString(), toMaps))
    from = end + 1
  }
  const [rest, ...parts] = lines as [object, ...[string, unknown][][]]
  return { ...rest, journeys: new Map(parts.flat()) } as State
}

const withMaps = (_key: string, value: unknown): unknown => (value instanceof Map ? { entries: [...value] } : value)
const toMaps = (_key: string, value: unknown): unknown => (isMap(value) ? new Map(value.entries) : value)
const isMap = (value: unknown): value is { entries: [unknown, unknown][] } =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'entries')
