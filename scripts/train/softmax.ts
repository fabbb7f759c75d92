/** Multinomial logistic regression on sparse features, trained with AdaGrad. Few passes and a strong L2: the lines are few, the messages of tomorrow are not. */
import { type Random, shuffled } from './random.ts'

/** `targets`: the classes it belongs to, with their shares of one. */
export type Example = { buckets: Int32Array; values: Float32Array; targets: readonly Target[]; weight: number }
export type Target = readonly [target: number, share: number]
export type Weights = { matrix: Float32Array; bias: Float32Array; classes: number }
export type Settings = { passes: number; rate: number; l2: number; smoothing: number }

export function trainSoftmax(
  examples: readonly Example[],
  size: { buckets: number; classes: number },
  settings: Settings,
  random: Random,
): Weights {
  const { classes } = size
  const matrix = new Float32Array(size.buckets * classes)
  const squares = new Float32Array(size.buckets * classes)
  const bias = new Float32Array(classes)
  const biasSquares = new Float32Array(classes)
  const errors = new Float64Array(classes)
  for (let pass = 0; pass < settings.passes; pass++) {
    for (const { buckets, values, targets, weight } of shuffled(examples, random)) {
      scoresInto(errors, { matrix, bias, classes }, buckets, values)
      softmaxInPlace(errors)
      for (const [target, share] of targets) errors[target]! -= (1 - settings.smoothing) * share
      for (let k = 0; k < classes; k++) errors[k] = (errors[k]! - settings.smoothing / classes) * weight
      for (let i = 0; i < buckets.length; i++) {
        const row = buckets[i]! * classes
        const value = values[i]!
        for (let k = 0; k < classes; k++) {
          const at = row + k
          const gradient = errors[k]! * value + settings.l2 * matrix[at]!
          squares[at]! += gradient * gradient
          matrix[at]! -= (settings.rate * gradient) / Math.sqrt(squares[at]! + 1e-8)
        }
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
  for (let i = 0; i < buckets.length; i++) {
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
