/** What the classifier sees of a message: words, pieces of words and concepts, hashed into a fixed number of buckets. */
import { bucketCounter } from './bucket-counter.ts'
import { bucketOf, seed, step } from './hash.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import type { NormalText } from './normalise.ts'

export const BUCKETS = 1 << 15

/** Each bucket once; values are those of three groups, each of length one before its weight. */
export type Features = { buckets: Int32Array; values: Float32Array }

// Concepts weigh most: they are what languages have in common.
const WEIGHTS = { words: 1, pieces: 0.9, concepts: 1.2 }
const LONGEST_WORD = 40
const SCRATCH = bucketCounter(BUCKETS)
const SUMS = new Float32Array(BUCKETS)

/** `onlyConcepts`: without the words; what training shows the model so that it does not lean on them. */
export function featuresOf(text: NormalText, onlyConcepts = false, lexicon: Lexicon = lexiconOf(text)): Features {
  const order: number[] = []
  const collect = (bucket: number, value: number): void => {
    if (SUMS[bucket] === 0) order.push(bucket)
    SUMS[bucket]! += value
  }
  if (!onlyConcepts) {
    countWords(text.tokens)
    SCRATCH.drain(WEIGHTS.words, collect)
    countPieces(text)
    SCRATCH.drain(WEIGHTS.pieces, collect)
  }
  countConcepts(text, lexicon)
  SCRATCH.drain(WEIGHTS.concepts, collect)
  const features = { buckets: Int32Array.from(order), values: new Float32Array(order.length) }
  for (let i = 0; i < order.length; i++) {
    features.values[i] = SUMS[order[i]!]!
    SUMS[order[i]!] = 0
  }
  return features
}

/** Single words, neighbours, and words with one between them. */
function countWords(tokens: readonly string[]): void {
  for (let i = 0; i <= tokens.length; i++) {
    const word = tokens[i] ?? '$'
    if (i < tokens.length) SCRATCH.add(finish(hashWord(seed(1), word)))
    SCRATCH.add(finish(hashWord(hashWord(seed(2), i === 0 ? '^' : tokens[i - 1]!), word)))
    if (i >= 2) SCRATCH.add(finish(hashWord(hashWord(seed(3), tokens[i - 2]!), word)))
  }
}

/** Character pieces within words: 3 to 5, or 1 to 4 across the text where words are not set apart. */
function countPieces({ tokens, text, isJapanese }: NormalText): void {
  if (isJapanese) countPiecesOf(text.replaceAll(' ', '').slice(0, 400), 1, 4)
  else for (const token of tokens) countPiecesOf(`_${token.slice(0, LONGEST_WORD)}_`, 3, 5)
}

function countPiecesOf(word: string, shortest: number, longest: number): void {
  for (let start = 0; start < word.length; start++) {
    let state = seed(4)
    for (let length = 1; length <= longest && start + length <= word.length; length++) {
      state = step(state, word.charCodeAt(start + length - 1))
      if (length >= shortest) SCRATCH.add(finish(state))
    }
  }
}

/** Each concept, each pair, how many, how long the message is, whether it asks. */
function countConcepts(text: NormalText, { concepts }: Lexicon): void {
  for (let i = 0; i < concepts.length; i++) {
    SCRATCH.add(hashNumbers(5, concepts[i]!, 0))
    for (let j = i + 1; j < concepts.length && j < 14; j++) SCRATCH.add(hashNumbers(6, concepts[i]!, concepts[j]!))
    if (text.isQuestion) SCRATCH.add(hashNumbers(7, concepts[i]!, 0))
  }
  SCRATCH.add(hashNumbers(8, Math.min(concepts.length, 8), 0))
  SCRATCH.add(hashNumbers(9, Math.min(6, Math.floor(Math.log2(1 + text.text.length / 6))), 0))
  if (text.isQuestion) SCRATCH.add(hashNumbers(10, 1, 0))
}

const finish = (state: number): number => bucketOf(state, BUCKETS)

function hashWord(state: number, word: string): number {
  let hashed = state
  for (let i = 0; i < word.length && i < LONGEST_WORD; i++) hashed = step(hashed, word.charCodeAt(i))
  return step(hashed, 0)
}

const hashNumbers = (salt: number, a: number, b: number): number => finish(step(step(seed(salt), a + 1), b + 1))
