/** FNV-1a with a final mix, so that the low bits are as good as the high ones: which bucket a feature falls into. */

export const seed = (salt: number): number => Math.imul(0x811c9dc5 ^ salt, 0x01000193)
export const step = (state: number, code: number): number => Math.imul(state ^ code, 0x01000193)

/** `buckets`: a power of two. */
export function bucketOf(state: number, buckets: number): number {
  let mixed = state ^ (state >>> 15)
  mixed = Math.imul(mixed, 0x2c1b3c6d)
  mixed ^= mixed >>> 12
  return mixed & (buckets - 1)
}
