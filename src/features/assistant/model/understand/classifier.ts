/** A linear classifier in eight-bit weights: one row for each bucket, one column for each class, one scale for each class. */
import type { Features } from './features.ts'

export type Classifier = { classes: readonly string[]; weights: Int8Array; scales: Float32Array; bias: Float32Array }

/** Probabilities by class, in the order of `classes`. `sharpness` multiplies the scores. */
export function probabilitiesOf(classifier: Classifier, { buckets, values }: Features, sharpness = 1): Float64Array {
  const scores = new Float64Array(classifier.classes.length)
  addRows(scores, classifier.weights, buckets, values, buckets.length)
  return toProbabilities(scores, classifier, sharpness)
}

/** Adds to `scores` the rows of the first `size` buckets, each by its value; four at a time, so that a score is loaded once for four. */
export function addRows(
  scores: Float64Array,
  weights: Int8Array,
  buckets: Int32Array,
  values: Float32Array | Float64Array,
  size: number,
): void {
  const count = scores.length
  let i = 0
  for (; i + 3 < size; i += 4) {
    const [a, b, c, d] = [buckets[i]! * count, buckets[i + 1]! * count, buckets[i + 2]! * count, buckets[i + 3]! * count]
    const [u, v, w, x] = [values[i]!, values[i + 1]!, values[i + 2]!, values[i + 3]!]
    for (let k = 0; k < count; k++) scores[k]! += u * weights[a + k]! + v * weights[b + k]! + w * weights[c + k]! + x * weights[d + k]!
  }
  for (; i < size; i++) {
    const row = buckets[i]! * count
    const value = values[i]!
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
