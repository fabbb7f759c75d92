/** What tells languages apart: whole words and the pieces of words, accents kept. */
import { bucketCounter } from './bucket-counter.ts'
import type { Features } from './features.ts'
import { bucketOf, seed, step } from './hash.ts'

export const LANGUAGE_BUCKETS = 1 << 14

const SCRATCH = bucketCounter(LANGUAGE_BUCKETS)
const ENOUGH = 300

/** `words`: of two letters and more. Without numbers, addresses and marks; the beginning of a long message is enough. */
export function languageFeatures(message: string): Features & { words: number } {
  const text = message.slice(0, ENOUGH).toLowerCase()
  let words = 0
  for (const [word] of withoutAddresses(text).matchAll(/(?<!\p{N})\p{L}+(?!\p{N})/gu)) {
    if (word.length > 1) words++
    const padded = `_${word.slice(0, 30)}_`
    SCRATCH.add(wholeWord(padded))
    for (let start = 0; start < padded.length; start++) {
      let state = seed(0)
      for (let size = 1; size <= 4 && start + size <= padded.length; size++) {
        state = step(state, padded.charCodeAt(start + size - 1))
        SCRATCH.add(bucketOf(state, LANGUAGE_BUCKETS))
      }
    }
  }
  const buckets: number[] = []
  const values: number[] = []
  SCRATCH.drain(1, (bucket, value) => {
    buckets.push(bucket)
    values.push(value)
  })
  return { buckets: Int32Array.from(buckets), values: Float32Array.from(values), words }
}

/** Addresses are spelt the same in every language. */
function withoutAddresses(text: string): string {
  return text.includes('@') || text.includes('://') ? text.replace(/https?:\/\/\S{1,300}|(?<!\S)\S{1,64}@\S{1,100}/g, ' ') : text
}

function wholeWord(padded: string): number {
  let state = seed(7)
  for (let i = 0; i < padded.length; i++) state = step(state, padded.charCodeAt(i))
  return bucketOf(state, LANGUAGE_BUCKETS)
}
