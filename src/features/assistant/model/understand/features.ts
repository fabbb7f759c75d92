/** What the classifier sees of a message: words, pieces of words and concepts, hashed into a fixed number of buckets. */
import { BucketCounter } from './bucket-counter.ts'
import type { Classifier } from './classifier.ts'
import { bucketOf, seed, step } from './hash.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { joined, type NormalText } from './normalise.ts'

/** So many that features seldom share one: a strange word that falls on the weights of another is a wrong reading. */
export const BUCKETS = 1 << 20

/** Each bucket once; values are those of three groups, each of length one before its weight. */
export type Features = { buckets: Int32Array; values: Float32Array }

// Concepts weigh most: they are what languages have in common.
const WEIGHTS = { words: 1, pieces: 0.9, concepts: 1.2 }
const LONGEST_WORD = 40
const LONGEST_JAPANESE = 400
const SCRATCH = new BucketCounter(BUCKETS)
const SUMS = new Float32Array(BUCKETS)
const CODES = new Uint16Array(LONGEST_JAPANESE + 2)
const [MARK, FIRST, LAST] = [95, 94, 36]
const [WORD, PAIR, SKIP, PIECE] = [seed(1), seed(2), seed(3), seed(4)]

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

/** The scores of the same features, without a list of them in between. */
export function scoresOf(classifier: Classifier, text: NormalText, lexicon: Lexicon): Float64Array {
  const scores = new Float64Array(classifier.classes.length)
  countWords(text.tokens)
  SCRATCH.drainInto(scores, classifier, WEIGHTS.words)
  countPieces(text)
  SCRATCH.drainInto(scores, classifier, WEIGHTS.pieces)
  countConcepts(text, lexicon)
  SCRATCH.drainInto(scores, classifier, WEIGHTS.concepts)
  return scores
}

/** Single words, neighbours, and words with one between them. */
function countWords(tokens: readonly string[]): void {
  let before = FIRST
  let twoBefore = 0
  for (let i = 0; i <= tokens.length; i++) {
    const word = i < tokens.length ? hashWord(tokens[i]!) : LAST
    if (i < tokens.length) SCRATCH.add(finish(word))
    SCRATCH.add(finish(step(step(PAIR, before), word)))
    if (i >= 2) SCRATCH.add(finish(step(step(SKIP, twoBefore), word)))
    twoBefore = before
    before = word
  }
}

/** Character pieces within words: 3 to 5, or 1 to 4 across the text where words are not set apart. */
function countPieces(text: NormalText): void {
  if (text.isJapanese) {
    const whole = joined(text).replaceAll(' ', '')
    const length = Math.min(whole.length, LONGEST_JAPANESE)
    for (let i = 0; i < length; i++) CODES[i] = whole.charCodeAt(i)
    countPiecesOf(length, 1, 4)
    return
  }
  CODES[0] = MARK
  for (const token of text.tokens) {
    const length = Math.min(token.length, LONGEST_WORD)
    for (let i = 0; i < length; i++) CODES[i + 1] = token.charCodeAt(i)
    CODES[length + 1] = MARK
    countPiecesOf(length + 2, 3, 5)
  }
}

function countPiecesOf(size: number, shortest: number, longest: number): void {
  for (let start = 0; start + shortest <= size; start++) {
    let state = PIECE
    const end = Math.min(size, start + longest)
    const first = start + shortest - 1
    for (let at = start; at < end; at++) {
      state = step(state, CODES[at]!)
      if (at >= first) SCRATCH.add(finish(state))
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
  SCRATCH.add(hashNumbers(9, Math.min(6, Math.floor(Math.log2(1 + text.length / 6))), 0))
  if (text.isQuestion) SCRATCH.add(hashNumbers(10, 1, 0))
}

const finish = (state: number): number => bucketOf(state, BUCKETS)

function hashWord(word: string): number {
  let hashed = WORD
  const length = Math.min(word.length, LONGEST_WORD)
  for (let i = 0; i < length; i++) hashed = step(hashed, word.charCodeAt(i))
  return hashed
}

const hashNumbers = (salt: number, a: number, b: number): number => finish(step(step(seed(salt), a + 1), b + 1))
