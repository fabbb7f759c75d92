/** Five folds over whole groups of similar sentences: what the model makes of sentences whose like it has not seen. */
import { probabilitiesOf } from '../../src/features/assistant/model/understand/classifier.ts'
import { featuresOf } from '../../src/features/assistant/model/understand/features.ts'
import type { UnderstandingModel } from '../../src/features/assistant/model/understand/model-file.ts'
import { normalise } from '../../src/features/assistant/model/understand/normalise.ts'
import { clustersOf } from './clusters.ts'
import { trainIntents, trainLanguages } from './fit.ts'
import { type Line, mayTrain } from './lines.ts'

export const FOLDS = 5

export type Held = { model: UnderstandingModel; held: Line[] }

/** `groupOf` puts lines that must not be parted into one group; default: clusters of similar sentences. Our own lines only train. */
export function* foldsOf(
  lines: readonly Line[],
  own: readonly Line[],
  groupOf: (all: readonly Line[]) => number[] = clustersOf,
): Generator<Held> {
  const all = [...lines, ...own]
  const groups = groupOf(all)
  const foldOf = (index: number): number => ((Math.imul(groups[index]! + 1, 2654435761) >>> 8) & 0xffff) % FOLDS
  for (let fold = 0; fold < FOLDS; fold++) {
    const training = all.filter((line, index) => foldOf(index) !== fold && mayTrain(line))
    yield {
      model: { intents: trainIntents(training), sharpness: 1, languages: trainLanguages(training) },
      held: lines.filter((_, index) => foldOf(index) === fold),
    }
  }
}

/** What the scores must be multiplied by for the least surprise on sentences that were held out. */
export function sharpnessOf(folds: readonly Held[]): number {
  const tries = Array.from({ length: 21 }, (_, step) => 1 + step * 0.05)
  const losses = tries.map((sharpness) => {
    let loss = 0
    for (const { model, held } of folds)
      for (const line of held) {
        const p = probabilitiesOf(model.intents, featuresOf(normalise(line.text)), sharpness)
        loss -= Math.log(Math.max(1e-6, ...line.intents.map((intent) => p[model.intents.classes.indexOf(intent)] ?? 0)))
      }
    return loss
  })
  return tries[losses.indexOf(Math.min(...losses))]!
}
