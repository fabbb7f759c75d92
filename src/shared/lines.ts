/**
 * A large state as bytes and back: lines of JSON, because no text may be as long as a million parcels. Plain values, maps
 * (no map within a map's value) and rows of single-precision numbers; the same state gives the same bytes.
 */
const PER_LINE = 5000

export function toLines(state: unknown): Uint8Array {
  const lines: string[] = []
  const plain = (_key: string, value: unknown): unknown => {
    if (value instanceof Float32Array) return { floats: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') }
    if (!(value instanceof Map)) return value
    const [entries, first] = [[...value], lines.length]
    for (let at = 0; at < entries.length; at += PER_LINE) lines.push(JSON.stringify(entries.slice(at, at + PER_LINE), plain))
    return { lines: lines.length - first }
  }
  const head = JSON.stringify(state, plain)
  return Buffer.concat([head, ...lines].map((line) => Buffer.from(`${line}\n`)))
}

/** Only what `toLines` wrote; throws on other bytes. */
export function fromLines<State>(bytes: Uint8Array): State {
  let from = 0
  const next = (): unknown => {
    const end = bytes.indexOf(10, from)
    const text = Buffer.from(bytes.subarray(from, end)).toString()
    from = end + 1
    return JSON.parse(text, alive)
  }
  const alive = (_key: string, value: { lines?: number; floats?: string } | null): unknown => {
    if (value?.lines !== undefined) return new Map(Array.from({ length: value.lines }, next).flat() as [unknown, unknown][])
    if (value?.floats !== undefined) return new Float32Array(new Uint8Array(Buffer.from(value.floats, 'base64')).buffer)
    return value
  }
  return next() as State
}
