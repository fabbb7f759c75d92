/** Five folds: what the model makes of sentences whose like, or whose whole source, it has not seen. */
import { probabilitiesOf } from '../../src/features/assistant/model/understand/classifier.ts'
import { featuresOf } from '../../src/features/assistant/model/understand/features.ts'
import type { UnderstandingModel } from '../../src/features/assistant/model/understand/model-file.ts'
import { normalise } from '../../src/features/assistant/model/understand/normalise.ts'
import { clustersOf } from './clusters.ts'
import { trainIntents, trainLanguages } from './fit.ts'
import { type Line, mayTrain } from './lines.ts'

const FOLDS = 5

export type Held = { model: UnderstandingModel; held: Line[] }

/** Which fold each line is held out in, from the group of similar sentences that it is in. */
type Deal = (all: readonly Line[], clusters: readonly number[]) => readonly (number | null)[]

/** Whole groups of similar sentences are held out together. */
export const bySimilarity: Deal = (_, clusters) => clusters.map((cluster) => ((Math.imul(cluster + 1, 2654435761) >>> 8) & 0xffff) % FOLDS)

/** Whole sources are held out, as many lines in each fold as can be; our own lines only train. */
export const bySource: Deal = (all) => {
  const sources = [...Map.groupBy(all, ({ source }) => source)].filter(([source]) => source !== 'own')
  const sizes = new Array<number>(FOLDS).fill(0)
  const foldOf = new Map<string, number>()
  for (const [source, { length }] of sources.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))) {
    const smallest = sizes.indexOf(Math.min(...sizes))
    foldOf.set(source, smallest)
    sizes[smallest]! += length
  }
  return all.map(({ source }) => foldOf.get(source) ?? null)
}

/** No line trains that is held out, or like one that is. Our own lines only train. */
export function* foldsOf(lines: readonly Line[], own: readonly Line[], deal: Deal = bySimilarity): Generator<Held> {
  const all = [...lines, ...own]
  const clusters = clustersOf(all)
  const folds = deal(all, clusters)
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = lines.filter((_, index) => folds[index] === fold)
    const alike = new Set(clusters.filter((_, index) => index < lines.length && folds[index] === fold))
    const training = all.filter((line, index) => folds[index] !== fold && !alike.has(clusters[index]!) && mayTrain(line))
    yield { model: { intents: trainIntents(training), sharpness: 1, languages: trainLanguages(training) }, held }
  }
}

/** What the scores must be multiplied by for the least surprise on sentences that were held out. */
export function sharpnessOf(folds: readonly Held[]): number {
  const tries = Array.from({ length: 21 }, (_, step) => 1 + step * 0.05)
  const read = folds.flatMap(({ model: { intents }, held }) =>
    held.map((line) => ({ intents, features: featuresOf(normalise(line.text)), meant: line.intents })),
  )
  const losses = tries.map((sharpness) => {
    let loss = 0
    for (const { intents, features, meant } of read) {
      const p = probabilitiesOf(intents, features, sharpness)
      loss -= Math.log(Math.max(1e-6, ...meant.map((intent) => p[intents.classes.indexOf(intent)] ?? 0)))
    }
    return loss
  })
  return tries[losses.indexOf(Math.min(...losses))]!
}
