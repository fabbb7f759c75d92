/** Trains the classifiers from labelled lines; the same lines give the same bytes. */
import type { Classifier } from '../../src/features/assistant/model/understand/classifier.ts'
import { BUCKETS } from '../../src/features/assistant/model/understand/features.ts'
import { intentNames } from '../../src/features/assistant/model/understand/intents.ts'
import { LANGUAGE_BUCKETS, languageFeatures } from '../../src/features/assistant/model/understand/language-features.ts'
import { examplesOf, joinedPairs } from './augment.ts'
import type { Line } from './lines.ts'
import { seededRandom } from './random.ts'
import { type Target, trainSoftmax, type Weights } from './softmax.ts'

/** The languages that words tell apart; Japanese and Arabic are told by their script. */
export const spelledLanguages = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'sv', 'tr']

const SEED = 20_261_125
// What is not ours has more ways to be said than there are lines of it.
const OUTSIDE = 1.3
// Messages with two wishes are rare among the lines, not among messages.
const PAIRED = 0.15
const MAIN = 0.6

export function trainIntents(lines: readonly Line[]): Classifier {
  const random = seededRandom(SEED)
  const balanced = balance(
    lines.map((line) => line.intents[0]!),
    intentNames.length,
    0.25,
  )
  const weightOf = (intent: string): number => balanced(intent) * (intent === 'out_of_scope' ? OUTSIDE : 1)
  const pairs = joinedPairs(lines, PAIRED, random)
  const examples = [...lines, ...pairs].flatMap((line) => examplesOf(line, targetsOf(line.intents), weightOf(line.intents[0]!), random))
  return inBytes(
    trainSoftmax(examples, { buckets: BUCKETS, classes: intentNames.length }, { passes: 5, rate: 0.1, l2: 6e-5, smoothing: 0.05 }, random),
    intentNames,
  )
}

export function trainLanguages(lines: readonly Line[]): Classifier {
  const spelled = lines.filter((line) => spelledLanguages.includes(line.lang))
  const weightOf = balance(
    spelled.map((line) => line.lang),
    spelledLanguages.length,
    0.5,
  )
  const examples = spelled.map((line) => ({
    ...languageFeatures(line.text),
    targets: [[spelledLanguages.indexOf(line.lang), 1]] as const,
    weight: weightOf(line.lang),
  }))
  const settings = { passes: 6, rate: 0.1, l2: 1e-5, smoothing: 0.02 }
  return inBytes(
    trainSoftmax(examples, { buckets: LANGUAGE_BUCKETS, classes: spelledLanguages.length }, settings, seededRandom(SEED)),
    spelledLanguages,
  )
}

/** The main intent keeps the larger share. */
function targetsOf(intents: readonly string[]): Target[] {
  const numbers = intents.map((intent) => intentNames.indexOf(intent as (typeof intentNames)[number]))
  if (numbers.length === 1) return [[numbers[0]!, 1]]
  return numbers.map((number, index) => [number, index === 0 ? MAIN : (1 - MAIN) / (numbers.length - 1)])
}

/** Rare classes weigh more, but not so much that their few lines shout. */
function balance(labels: readonly string[], classes: number, power: number): (label: string) => number {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return (label) => (labels.length / classes / counts.get(label)!) ** power
}

function inBytes({ matrix, bias }: Weights, classes: readonly string[]): Classifier {
  const count = classes.length
  const highest = new Float64Array(count)
  for (const [at, weight] of matrix.entries()) highest[at % count] = Math.max(highest[at % count]!, Math.abs(weight))
  const scales = Float32Array.from(highest, (most) => (most || 1) / 127)
  return { classes, scales, bias, weights: Int8Array.from(matrix, (weight, at) => Math.round(weight / scales[at % count]!)) }
}
