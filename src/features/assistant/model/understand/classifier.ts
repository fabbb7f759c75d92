/** A linear classifier in eight-bit weights: one row for each bucket that training met often enough, one column and one scale for each class. */
import type { Features } from './features.ts'

export type Classifier = {
  classes: readonly string[]
  /** By bucket: its row, counted from one; 0 where there is none. Most of a large space is empty, so that strange words meet no weights of others. */
  rows: Uint32Array
  weights: Int8Array
  scales: Float32Array
  bias: Float32Array
}

/** A message is cut at some thousand characters; it has no more pieces than this. */
export const MOST_BUCKETS = 1 << 13
const KNOWN = new Int32Array(MOST_BUCKETS)
const VALUES = new Float64Array(MOST_BUCKETS)

/** Probabilities by class, in the order of `classes`. `sharpness` multiplies the scores. */
export function probabilitiesOf(classifier: Classifier, { buckets, values }: Features, sharpness = 1): Float64Array {
  const scores = new Float64Array(classifier.classes.length)
  addRows(scores, classifier, buckets, values, buckets.length)
  return toProbabilities(scores, classifier, sharpness)
}

/** Adds to `scores` the rows of the first `size` buckets, each by its value; four at a time, so that a score is loaded once for four. */
export function addRows(
  scores: Float64Array,
  { rows, weights }: Classifier,
  buckets: Int32Array,
  values: Float32Array | Float64Array,
  size: number,
): void {
  const count = scores.length
  let known = 0
  for (let i = 0; i < size; i++) {
    const row = rows[buckets[i]!]!
    if (row === 0) continue
    KNOWN[known] = (row - 1) * count
    VALUES[known++] = values[i]!
  }
  let i = 0
  for (; i + 3 < known; i += 4) {
    const [a, b, c, d] = [KNOWN[i]!, KNOWN[i + 1]!, KNOWN[i + 2]!, KNOWN[i + 3]!]
    const [u, v, w, x] = [VALUES[i]!, VALUES[i + 1]!, VALUES[i + 2]!, VALUES[i + 3]!]
    for (let k = 0; k < count; k++) scores[k]! += u * weights[a + k]! + v * weights[b + k]! + w * weights[c + k]! + x * weights[d + k]!
  }
  for (; i < known; i++) {
    const row = KNOWN[i]!
    const value = VALUES[i]!
    for (let k = 0; k < count; k++) scores[k]! += value * weights[row + k]!
  }
}

/** In place. `priors` are added to the scores. */
export function toProbabilities(
  scores: Float64Array,
  { scales, bias }: Classifier,
  sharpness: number,
  priors: readonly number[] | null = null,
): Float64Array {
  const count = scores.length
  let highest = Number.NEGATIVE_INFINITY
  for (let k = 0; k < count; k++) {
    const score = sharpness * (scores[k]! * scales[k]! + bias[k]!) + (priors === null ? 0 : priors[k]!)
    scores[k] = score
    if (score > highest) highest = score
  }
  let sum = 0
  for (let k = 0; k < count; k++) sum += scores[k] = Math.exp(scores[k]! - highest)
  for (let k = 0; k < count; k++) scores[k]! /= sum
  return scores
}
