/** One yes or no for each intent: what else a message means, beside its main intent. */
import { type Random, shuffled } from './random.ts'
import { type Settings, scoresInto, type Weights } from './softmax.ts'

export type MultiExample = { buckets: Int32Array; values: Float32Array; targets: readonly number[]; weight: number }

export function trainSigmoids(
  examples: readonly MultiExample[],
  size: { buckets: number; classes: number },
  settings: Omit<Settings, 'smoothing'>,
  random: Random,
): Weights {
  const { classes } = size
  const matrix = new Float32Array(size.buckets * classes)
  const squares = new Float32Array(size.buckets * classes)
  const bias = new Float32Array(classes).fill(-2)
  const errors = new Float64Array(classes)
  for (let pass = 0; pass < settings.passes; pass++)
    for (const { buckets, values, targets, weight } of shuffled(examples, random)) {
      scoresInto(errors, { matrix, bias, classes }, buckets, values)
      for (let k = 0; k < classes; k++) errors[k] = (1 / (1 + Math.exp(-errors[k]!)) - (targets.includes(k) ? 1 : 0)) * weight
      for (let i = 0; i < buckets.length; i++) {
        const row = buckets[i]! * classes
        for (let k = 0; k < classes; k++) {
          const at = row + k
          const gradient = errors[k]! * values[i]! + settings.l2 * matrix[at]!
          squares[at]! += gradient * gradient
          matrix[at]! -= (settings.rate * gradient) / Math.sqrt(squares[at]! + 1e-8)
        }
      }
      for (let k = 0; k < classes; k++) bias[k]! -= settings.rate * 0.05 * errors[k]!
    }
  return { matrix, bias, classes }
}
