/**
 * `npm run train`: builds the model of understanding again, byte for byte, from the labelled lines, and measures it on lines
 * that it has not seen. `-- --measure` writes nothing and prints every bar; the question sets are read from `WHEREABOUTS_DATA`.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type UnderstandingModel, writeModel } from '../src/features/assistant/model/understand/model-file.ts'
import { understandWith } from '../src/features/assistant/model/understand/understand.ts'
import { dataFolder } from '../test/support/data-folder.ts'
import type { Beside } from './train/bars.ts'
import { languageWithLocale, seedsRight, timesOf, tricked } from './train/beside.ts'
import { bySource, foldsOf, type Held, sharpnessOf } from './train/cross-validate.ts'
import { trainIntents, trainLanguages } from './train/fit.ts'
import { type Line, mayTrain, ownLines, readLines } from './train/lines.ts'
import { type Outcome, report } from './train/report.ts'
import { scoreOf } from './train/score.ts'

const data = dataFolder()
if (!data) throw new Error('The question sets are missing: set WHEREABOUTS_DATA to the folder that holds questions/.')
const questions = join(data, 'questions')
const sets = ['train', 'dev'].map((name) => join(questions, `${name}.jsonl`))
const lines: Line[] = sets.flatMap(readLines)
const own = ownLines()
const folder = join(import.meta.dirname, '../src/features/assistant/understanding')
const [binary, card] = [join(folder, 'model.bin'), join(folder, 'model-card.json')]

const before = process.cpuUsage()
const folds = [...foldsOf(lines, own)]
const sharpness = sharpnessOf(folds)
const training = [...lines, ...own].filter(mayTrain)
const model = { intents: trainIntents(training), sharpness, languages: trainLanguages(training) }
const bytes = writeModel(model)
const trainingSeconds = secondsSince(before)
const kept = {
  seeds: seedsRight(model, readLines(join(questions, 'seeds.jsonl'))),
  ...timesOf(model, lines),
  modelMb: bytes.length / 1_000_000,
  trainingSeconds,
}
const outcomes = [outcomeOf('similar lines apart', folds, kept)]

if (process.argv.includes('--measure')) {
  outcomes.push(outcomeOf('sources apart', [...foldsOf(lines, own, bySource)], kept))
  const isSame = sha256(bytes) === sha256(readFileSync(binary))
  process.stdout.write(`${report(outcomes)}\n\nThe committed model is ${isSame ? '' : 'NOT '}what these lines give, byte for byte.\n`)
} else {
  writeFileSync(binary, bytes)
  writeFileSync(card, `${JSON.stringify(cardOf(bytes, outcomes[0]!), null, 2)}\n`)
  process.stdout.write(`${report(outcomes)}\n\nWritten: ${bytes.length} bytes, ${sha256(bytes)}.\n`)
}

function outcomeOf(name: string, held: readonly Held[], same: Omit<Beside, 'tricked' | 'languageWithLocale'>): Outcome {
  const ready = held.map((fold): Held => ({ ...fold, model: { ...fold.model, sharpness } satisfies UnderstandingModel }))
  const judged = ready.flatMap((fold) => fold.held.map((line) => ({ line, understood: understandWith(fold.model, line.text) })))
  return {
    name,
    score: scoreOf(judged, questions),
    beside: { ...same, tricked: tricked(judged), languageWithLocale: languageWithLocale(ready) },
  }
}

/** Nothing that another machine would measure otherwise. */
function cardOf(model: Uint8Array, { score, beside }: Outcome): object {
  const { overall, ece, entities, by_lang, by_source } = score
  return {
    method: 'Hashed words, pieces of words and concepts into a linear model in eight bits; see README.md beside this file.',
    lines: { questionSets: lines.filter(mayTrain).length, own: own.length },
    dataSha256: Object.fromEntries(sets.map((file) => [file.slice(data!.length + 1), sha256(readFileSync(file))])),
    modelSha256: sha256(model),
    bytes: model.length,
    sharpness,
    heldOut: { ...overall, calibrationError: ece, tricked: beside.tricked, seeds: beside.seeds, entities },
    heldOutByLanguage: by_lang,
    heldOutBySource: by_source,
  }
}

/** Of the processor, so that what else the machine does does not count. */
function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000_000
}

function sha256(file: Uint8Array): string {
  return createHash('sha256').update(file).digest('hex')
}
