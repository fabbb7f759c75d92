/** A linear classifier in eight-bit weights: one row for each bucket, one column for each class, one scale for each class. */
import type { Features } from './features.ts'

export type Classifier = { classes: readonly string[]; weights: Int8Array; scales: Float32Array; bias: Float32Array }

/** Probabilities by class, in the order of `classes`. `sharpness` multiplies the scores; `priors` are added to them. */
export function probabilitiesOf(classifier: Classifier, features: Features, sharpness = 1, priors: readonly number[] = []): Float64Array {
  const { classes, weights, scales, bias } = classifier
  const count = classes.length
  const scores = new Float64Array(count)
  const { buckets, values } = features
  for (let i = 0; i < buckets.length; i++) {
    const row = buckets[i]! * count
    const value = values[i]!
    for (let k = 0; k < count; k++) scores[k]! += value * weights[row + k]!
  }
  let highest = Number.NEGATIVE_INFINITY
  for (let k = 0; k < count; k++) {
    scores[k] = sharpness * (scores[k]! * scales[k]! + bias[k]!) + (priors[k] ?? 0)
    highest = Math.max(highest, scores[k]!)
  }
  let sum = 0
  for (let k = 0; k < count; k++) sum += scores[k] = Math.exp(scores[k]! - highest)
  for (let k = 0; k < count; k++) scores[k]! /= sum
  return scores
}
