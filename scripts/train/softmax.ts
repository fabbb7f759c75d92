/** Multinomial logistic regression on sparse features, trained with AdaGrad, one pace for each row. Few passes and a strong L2: the lines are few, the messages of tomorrow are not. */
import { type Random, shuffled } from './random.ts'

/** `targets`: the classes it belongs to, with their shares of one. */
export type Example = { buckets: Int32Array; values: Float32Array; targets: readonly Target[]; weight: number }
export type Target = readonly [target: number, share: number]
export type Weights = { matrix: Float32Array; bias: Float32Array; classes: number }
export type Settings = { passes: number; rate: number; l2: number; smoothing: number }

export function trainSoftmax(
  examples: readonly Example[],
  size: { rows: number; classes: number },
  settings: Settings,
  random: Random,
): Weights {
  const { classes } = size
  const matrix = new Float32Array(size.rows * classes)
  const squares = new Float32Array(size.rows)
  const bias = new Float32Array(classes)
  const biasSquares = new Float32Array(classes)
  const errors = new Float64Array(classes)
  for (let pass = 0; pass < settings.passes; pass++) {
    for (const { buckets, values, targets, weight } of shuffled(examples, random)) {
      scoresInto(errors, { matrix, bias, classes }, buckets, values)
      softmaxInPlace(errors)
      for (const [target, share] of targets) errors[target]! -= (1 - settings.smoothing) * share
      let square = 0
      for (let k = 0; k < classes; k++) {
        errors[k] = (errors[k]! - settings.smoothing / classes) * weight
        square += errors[k]! ** 2
      }
      for (let i = 0; i < buckets.length; i++) {
        const bucket = buckets[i]!
        const row = bucket * classes
        const value = values[i]!
        squares[bucket]! += value * value * square
        const pace = settings.rate / Math.sqrt(squares[bucket]! + 1e-8)
        const step = pace * value
        const decay = 1 - pace * settings.l2
        for (let k = 0; k < classes; k++) matrix[row + k] = matrix[row + k]! * decay - step * errors[k]!
      }
      for (let k = 0; k < classes; k++) {
        biasSquares[k]! += errors[k]! ** 2
        bias[k]! -= (settings.rate * errors[k]!) / Math.sqrt(biasSquares[k]! + 1e-8)
      }
    }
  }
  return { matrix, bias, classes }
}

export function scoresInto(scores: Float64Array, weights: Weights, buckets: Int32Array, values: Float32Array): void {
  const { matrix, bias, classes } = weights
  for (let k = 0; k < classes; k++) scores[k] = bias[k]!
  let i = 0
  for (; i + 3 < buckets.length; i += 4) {
    const [a, b, c, d] = [buckets[i]! * classes, buckets[i + 1]! * classes, buckets[i + 2]! * classes, buckets[i + 3]! * classes]
    const [u, v, w, x] = [values[i]!, values[i + 1]!, values[i + 2]!, values[i + 3]!]
    for (let k = 0; k < classes; k++) scores[k]! += u * matrix[a + k]! + v * matrix[b + k]! + w * matrix[c + k]! + x * matrix[d + k]!
  }
  for (; i < buckets.length; i++) {
    const row = buckets[i]! * classes
    for (let k = 0; k < classes; k++) scores[k]! += values[i]! * matrix[row + k]!
  }
}

export function softmaxInPlace(scores: Float64Array): void {
  let highest = -Infinity
  for (const score of scores) highest = Math.max(highest, score)
  let sum = 0
  for (let k = 0; k < scores.length; k++) sum += scores[k] = Math.exp(scores[k]! - highest)
  for (let k = 0; k < scores.length; k++) scores[k]! /= sum
}
