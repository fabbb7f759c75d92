/** What the classifier sees of a message: words, pieces of words and concepts, hashed into a fixed number of buckets. */
import { conceptsOf } from './match-concepts.ts'
import type { NormalText } from './normalise.ts'

export const BUCKETS = 1 << 16

/** Each bucket once; values are those of three groups, each of length one before its weight. */
export type Features = { buckets: Int32Array; values: Float32Array }
export type FeatureGroup = 'words' | 'pieces' | 'concepts'

// Concepts weigh most: they are what languages have in common.
const WEIGHTS: Readonly<Record<FeatureGroup, number>> = { words: 1, pieces: 0.9, concepts: 1.2 }
const LONGEST_WORD = 40

export function featuresOf(text: NormalText, groups: readonly FeatureGroup[] = ['words', 'pieces', 'concepts']): Features {
  const all = new Map<number, number>()
  if (groups.includes('words')) addGroup(all, wordFeatures(text), WEIGHTS.words)
  if (groups.includes('pieces')) addGroup(all, pieceFeatures(text), WEIGHTS.pieces)
  if (groups.includes('concepts')) addGroup(all, conceptFeatures(text), WEIGHTS.concepts)
  return { buckets: Int32Array.from(all.keys()), values: Float32Array.from(all.values()) }
}

function addGroup(all: Map<number, number>, counts: Map<number, number>, weight: number): void {
  let squares = 0
  for (const count of counts.values()) squares += (1 + Math.log(count)) ** 2
  const scale = weight / Math.sqrt(squares || 1)
  for (const [bucket, count] of counts) all.set(bucket, (all.get(bucket) ?? 0) + (1 + Math.log(count)) * scale)
}

/** Single words, neighbours, and words with one between them. */
function wordFeatures({ tokens }: NormalText): Map<number, number> {
  const counts = new Map<number, number>()
  for (let i = 0; i <= tokens.length; i++) {
    const word = tokens[i] ?? '$'
    const before = i === 0 ? '^' : tokens[i - 1]!
    if (i < tokens.length) count(counts, hash(1, word))
    count(counts, hash(2, before, word))
    if (i >= 2) count(counts, hash(3, tokens[i - 2]!, word))
  }
  return counts
}

/** Character pieces within words: 3 to 5, or 1 to 4 across the text where words are not set apart. */
function pieceFeatures({ tokens, text, hasParts }: NormalText): Map<number, number> {
  const counts = new Map<number, number>()
  if (hasParts && JAPANESE.test(text)) {
    addPieces(counts, text.replaceAll(' ', '').slice(0, 400), 1, 4)
    return counts
  }
  for (const token of tokens) addPieces(counts, `_${token.slice(0, LONGEST_WORD)}_`, 3, 5)
  return counts
}

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/

function addPieces(counts: Map<number, number>, word: string, shortest: number, longest: number): void {
  for (let start = 0; start < word.length; start++) {
    let state = seed(4)
    for (let length = 1; length <= longest && start + length <= word.length; length++) {
      state = step(state, word.charCodeAt(start + length - 1))
      if (length >= shortest) count(counts, finish(state))
    }
  }
}

/** Each concept, each pair, how many, how long the message is, whether it asks. */
function conceptFeatures(text: NormalText): Map<number, number> {
  const counts = new Map<number, number>()
  const found = conceptsOf(text)
  for (const [position, concept] of found.entries()) {
    count(counts, hashNumbers(5, concept, 0))
    for (const other of found.slice(position + 1, 14)) count(counts, hashNumbers(6, concept, other))
    if (text.isQuestion) count(counts, hashNumbers(7, concept, 0))
  }
  count(counts, hashNumbers(8, Math.min(found.length, 8), 0))
  count(counts, hashNumbers(9, Math.min(6, Math.floor(Math.log2(1 + text.text.length / 6))), 0))
  if (text.isQuestion) count(counts, hashNumbers(10, 1, 0))
  return counts
}

const count = (counts: Map<number, number>, bucket: number): void => {
  counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
}

// FNV-1a with a final mix, so that the low bits are as good as the high ones.
const seed = (salt: number): number => Math.imul(0x811c9dc5 ^ salt, 0x01000193)
const step = (state: number, code: number): number => Math.imul(state ^ code, 0x01000193)
function finish(state: number): number {
  let mixed = state ^ (state >>> 15)
  mixed = Math.imul(mixed, 0x2c1b3c6d)
  mixed ^= mixed >>> 12
  return (mixed >>> 0) & (BUCKETS - 1)
}

function hash(salt: number, ...words: string[]): number {
  let state = seed(salt)
  for (const word of words) {
    for (let i = 0; i < word.length && i < LONGEST_WORD; i++) state = step(state, word.charCodeAt(i))
    state = step(state, 0)
  }
  return finish(state)
}

const hashNumbers = (salt: number, a: number, b: number): number => finish(step(step(seed(salt), a + 1), b + 1))
