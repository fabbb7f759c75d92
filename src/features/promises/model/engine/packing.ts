/** Plain values and typed arrays as bytes and back, bit for bit: a line of JSON, then the arrays as they lie in memory. */
const TYPES = { Float64Array, Float32Array, Int32Array, Uint16Array } as const
type Packed = { $: keyof typeof TYPES; at: number; length: number }

export function pack(value: unknown): Uint8Array {
  const arrays: Uint8Array[] = []
  let size = 0
  const head = new TextEncoder().encode(
    JSON.stringify(value, (_key, item: unknown) => {
      const type = (Object.keys(TYPES) as Packed['$'][]).find((name) => item instanceof TYPES[name])
      if (!type) return item
      const { buffer, byteOffset, byteLength, length } = item as Float64Array
      const packed: Packed = { $: type, at: size, length }
      arrays.push(new Uint8Array(buffer, byteOffset, byteLength))
      size += byteLength + padding(byteLength)
      return packed
    }),
  )
  const start = 4 + head.length + padding(4 + head.length)
  const bytes = new Uint8Array(start + size)
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, 4)
  let at = start
  for (const array of arrays) {
    bytes.set(array, at)
    at += array.length + padding(array.length)
  }
  return bytes
}

export function unpack(bytes: Uint8Array): unknown {
  // Copied, so that arrays lie where their element size wants them.
  const own = new Uint8Array(bytes)
  const length = new DataView(own.buffer).getUint32(0, true)
  const start = 4 + length + padding(4 + length)
  return JSON.parse(new TextDecoder().decode(own.subarray(4, 4 + length)), (_key, item: unknown) => {
    if (item === null || typeof item !== 'object' || !('$' in item)) return item
    const { $: type, at, length } = item as Packed
    return new TYPES[type](own.buffer, start + at, length)
  })
}

const padding = (length: number): number => (8 - (length % 8)) % 8
