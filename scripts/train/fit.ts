/** Trains the classifiers from labelled lines; the same lines give the same bytes. */
import type { Classifier } from '../../src/features/assistant/model/understand/classifier.ts'
import { BUCKETS } from '../../src/features/assistant/model/understand/features.ts'
import { intentNames } from '../../src/features/assistant/model/understand/intents.ts'
import { LANGUAGE_BUCKETS, languageFeatures } from '../../src/features/assistant/model/understand/language-features.ts'
import { examplesOf, joinedPairs } from './augment.ts'
import type { Line } from './lines.ts'
import { type Random, seededRandom } from './random.ts'
import { type Example, type Settings, type Target, trainSoftmax, type Weights } from './softmax.ts'

/** The languages that words tell apart; Japanese and Arabic are told by their script. */
export const spelledLanguages = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'sv', 'tr']

const SEED = 20_261_125
// What is not ours has more ways to be said than there are lines of it.
const OUTSIDE = 1.3
// Messages with two wishes are rare among the lines, not among messages.
const PAIRED = 0.15
const MAIN = 0.6
const FEWEST = 3
const MOST_ROWS = 120_000
const MOST_LANGUAGE_ROWS = 16_000

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
  const settings = { passes: 4, rate: 0.2, l2: 2e-4, smoothing: 0.05 }
  return classifierFrom(examples, { buckets: BUCKETS, most: MOST_ROWS, classes: intentNames }, settings, random)
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
  const settings = { passes: 6, rate: 0.15, l2: 1e-5, smoothing: 0.02 }
  const size = { buckets: LANGUAGE_BUCKETS, most: MOST_LANGUAGE_ROWS, classes: spelledLanguages }
  return classifierFrom(examples, size, settings, seededRandom(SEED))
}

/** Weights for the features that examples share most; the others are dropped, as a feature of one example says nothing of the next. */
function classifierFrom(
  examples: readonly Example[],
  { buckets, most, classes }: { buckets: number; most: number; classes: readonly string[] },
  settings: Settings,
  random: Random,
): Classifier {
  const rows = rowsOf(examples, buckets, most)
  const count = rows.reduce((sum, row) => sum + Number(row > 0), 0)
  const known = examples.map((example) => inRows(example, rows))
  return { rows, ...inBytes(trainSoftmax(known, { rows: count, classes: classes.length }, settings, random), classes) }
}

function rowsOf(examples: readonly Example[], buckets: number, most: number): Uint32Array {
  const rows = new Uint32Array(buckets)
  for (const example of examples) for (const bucket of example.buckets) rows[bucket]!++
  const fewest = Math.max(FEWEST, rows.toSorted().at(-most - 1)! + 1)
  let row = 0
  for (const [bucket, count] of rows.entries()) rows[bucket] = count < fewest ? 0 : ++row
  return rows
}

function inRows({ buckets, values, ...example }: Example, rows: Uint32Array): Example {
  const known = { buckets: new Int32Array(buckets.length), values: new Float32Array(buckets.length) }
  let length = 0
  for (let i = 0; i < buckets.length; i++) {
    const row = rows[buckets[i]!]!
    if (row === 0) continue
    known.buckets[length] = row - 1
    known.values[length++] = values[i]!
  }
  return { ...example, values: known.values.slice(0, length), buckets: known.buckets.slice(0, length) }
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

function inBytes({ matrix, bias }: Weights, classes: readonly string[]): Omit<Classifier, 'rows'> {
  const count = classes.length
  const highest = new Float64Array(count)
  for (const [at, weight] of matrix.entries()) highest[at % count] = Math.max(highest[at % count]!, Math.abs(weight))
  const scales = Float32Array.from(highest, (most) => (most || 1) / 127)
  return { classes, scales, bias, weights: Int8Array.from(matrix, (weight, at) => Math.round(weight / scales[at % count]!)) }
}
