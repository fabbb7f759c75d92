/** Plain values, maps and arrays of numbers as bytes and back, bit for bit: JSON, then the arrays as they lie in memory. */
const TYPES = { Float64Array, Float32Array, Int32Array, Uint16Array } as const
type Numbers = InstanceType<(typeof TYPES)[keyof typeof TYPES]>
type Packed = { $: keyof typeof TYPES; at: number; length: number } | { $: 'Map'; entries: [unknown, unknown][] }

export function pack(value: unknown): Uint8Array {
  const arrays: Numbers[] = []
  let size = 0
  const head = JSON.stringify(value, (_key, item: unknown): unknown => {
    if (item instanceof Map) return { $: 'Map', entries: [...item] } satisfies Packed
    if (!ArrayBuffer.isView(item)) return item
    const array = item as Numbers
    const packed = { $: array.constructor.name as keyof typeof TYPES, at: size, length: array.length } satisfies Packed
    arrays.push(array)
    size += padded(array.byteLength)
    return packed
  })
  const json = new TextEncoder().encode(head)
  const start = padded(8 + json.length)
  const bytes = new Uint8Array(start + size)
  new DataView(bytes.buffer).setUint32(0, json.length, true)
  bytes.set(json, 8)
  let at = start
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += padded(byteLength)
  }
  return bytes
}

export function unpack(bytes: Uint8Array): unknown {
  // Copied, so that arrays lie where their element size wants them.
  const { buffer } = new Uint8Array(bytes)
  const length = new DataView(buffer).getUint32(0, true)
  return JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, length)), (_key, item: unknown) => {
    if (item === null || typeof item !== 'object' || !('$' in item)) return item
    const packed = item as Packed
    return packed.$ === 'Map' ? new Map(packed.entries) : new TYPES[packed.$](buffer, padded(8 + length) + packed.at, packed.length)
  })
}

const padded = (length: number): number => Math.ceil(length / 8) * 8
