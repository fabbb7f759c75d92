/** What tells languages apart: whole words and the pieces of words, accents kept. */
import type { Features } from './features.ts'

export const LANGUAGE_BUCKETS = 1 << 14

/** Without numbers, addresses and marks. */
export function languageFeatures(message: string): Features {
  const text = message
    .slice(0, 600)
    .replace(/https?:\/\/\S{1,300}|\S{1,64}@\S{1,100}/g, ' ')
    .toLocaleLowerCase('en')
  const counts = new Map<number, number>()
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    // Words with a number in them are codes.
    const padded = `_${word.slice(0, 30)}_`
    add(counts, hash(padded, 0, padded.length, 7))
    for (let size = 1; size <= 4; size++)
      for (let start = 0; start + size <= padded.length; start++) add(counts, hash(padded, start, start + size, size))
  }
  let squares = 0
  for (const count of counts.values()) squares += (1 + Math.log(count)) ** 2
  const scale = 1 / Math.sqrt(squares || 1)
  return {
    buckets: Int32Array.from(counts.keys()),
    values: Float32Array.from(counts.values(), (count) => (1 + Math.log(count)) * scale),
  }
}

const add = (counts: Map<number, number>, bucket: number): void => {
  counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
}

function hash(text: string, from: number, to: number, salt: number): number {
  let state = Math.imul(0x811c9dc5 ^ salt, 0x01000193)
  for (let i = from; i < to; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
  state ^= state >>> 15
  state = Math.imul(state, 0x2c1b3c6d)
  return ((state ^ (state >>> 12)) >>> 0) & (LANGUAGE_BUCKETS - 1)
}
