/** What tells languages apart: whole words and the pieces of words, accents kept. */
import { BucketCounter } from './bucket-counter.ts'
import type { Classifier } from './classifier.ts'
import type { Features } from './features.ts'
import { bucketOf, seed, step } from './hash.ts'

export const LANGUAGE_BUCKETS = 1 << 14

const SCRATCH = new BucketCounter(LANGUAGE_BUCKETS)
const ENOUGH = 300
const LONGEST_WORD = 30
const LONGEST_PIECE = 4
const MARK = 95
const [PIECE, WORD] = [seed(0), seed(7)]
const CODES = new Uint16Array(LONGEST_WORD + 2).fill(MARK)

/** For training. */
export function languageFeatures(message: string): Features {
  countWords(message)
  const buckets: number[] = []
  const values: number[] = []
  SCRATCH.drain(1, (bucket, value) => {
    buckets.push(bucket)
    values.push(value)
  })
  return { buckets: Int32Array.from(buckets), values: Float32Array.from(values) }
}

/** `words`: of two letters and more. */
export function languageScores(classifier: Classifier, message: string): { scores: Float64Array; words: number } {
  const scores = new Float64Array(classifier.classes.length)
  const words = countWords(message)
  SCRATCH.drainInto(scores, classifier, 1)
  return { scores, words }
}

/** Without numbers, addresses and marks; the beginning of a long message is enough. */
function countWords(message: string): number {
  const text = withoutAddresses((message.length > ENOUGH ? message.slice(0, ENOUGH) : message).toLowerCase())
  let words = 0
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const kind = at < text.length ? kindOf(text.charCodeAt(at)) : OTHER
    if (kind === LETTER) continue
    // "2nd" and "a1" are no words.
    if (at > start && kind !== NUMBER && (start === 0 || kindOf(text.charCodeAt(start - 1)) !== NUMBER)) {
      if (at - start > 1) words++
      countWord(text, start, Math.min(at - start, LONGEST_WORD))
    }
    start = at + 1
  }
  return words
}

function countWord(text: string, start: number, length: number): void {
  const size = length + 2
  for (let i = 0; i < length; i++) CODES[i + 1] = text.charCodeAt(start + i)
  CODES[length + 1] = MARK
  let whole = WORD
  for (let from = 0; from < size; from++) {
    whole = step(whole, CODES[from]!)
    let state = PIECE
    const end = Math.min(size, from + LONGEST_PIECE)
    for (let at = from; at < end; at++) {
      state = step(state, CODES[at]!)
      SCRATCH.add(bucketOf(state, LANGUAGE_BUCKETS))
    }
  }
  SCRATCH.add(bucketOf(whole, LANGUAGE_BUCKETS))
}

const [OTHER, LETTER, NUMBER] = [1, 2, 3]
// Filled as characters are met: a property of Unicode is dear to ask for.
const KINDS = new Uint8Array(1 << 16)

function kindOf(code: number): number {
  const known = KINDS[code]!
  if (known !== 0) return known
  const char = String.fromCharCode(code)
  const kind = /\p{L}/u.test(char) ? LETTER : /\p{N}/u.test(char) ? NUMBER : OTHER
  KINDS[code] = kind
  return kind
}

/** Addresses are spelt the same in every language. */
function withoutAddresses(text: string): string {
  return text.includes('@') || text.includes('://') ? text.replace(/https?:\/\/\S{1,300}|(?<!\S)\S{1,64}@\S{1,100}/g, ' ') : text
}
