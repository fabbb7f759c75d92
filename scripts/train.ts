/**
 * `npm run train`: builds the model of understanding again, byte for byte, from the labelled lines, and measures it on lines
 * that it has not seen. `-- --measure` only measures; the question sets are read from `WHEREABOUTS_DATA`.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeModel } from '../src/features/assistant/model/understand/model-file.ts'
import { understandWith } from '../src/features/assistant/model/understand/understand.ts'
import { dataFolder } from '../test/support/data-folder.ts'
import { foldsOf, sharpnessOf } from './train/cross-validate.ts'
import { trainIntents, trainLanguages } from './train/fit.ts'
import { type Line, mayTrain, ownLines, readLines } from './train/lines.ts'
import { measure } from './train/measure.ts'

const data = dataFolder()
if (!data) throw new Error('The question sets are missing: set WHEREABOUTS_DATA to the folder that holds questions/.')
const sets = ['train', 'dev'].map((name) => join(data, 'questions', `${name}.jsonl`))
const lines: Line[] = sets.flatMap(readLines)
const own = ownLines()

const folds = [...foldsOf(lines, own)]
const sharpness = sharpnessOf(folds)
const figures = measure(
  folds.flatMap(({ model, held }) => held.map((line) => ({ line, understood: understandWith({ ...model, sharpness }, line.text) }))),
)
process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`)

if (!process.argv.includes('--measure')) {
  const training = [...lines, ...own].filter(mayTrain)
  const model = writeModel({ intents: trainIntents(training), sharpness, languages: trainLanguages(training) })
  const folder = join(import.meta.dirname, '../src/features/assistant/understanding')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'model.bin'), model)
  const card = {
    method: 'Hashed words, pieces of words and concepts into a linear model in eight bits; see README.md beside this file.',
    lines: { questionSets: lines.filter(mayTrain).length, own: own.length },
    dataSha256: Object.fromEntries(sets.map((file) => [file.slice(data.length + 1), sha256(readFileSync(file))])),
    modelSha256: sha256(model),
    bytes: model.length,
    sharpness,
    heldOut: figures,
  }
  writeFileSync(join(folder, 'model-card.json'), `${JSON.stringify(card, null, 2)}\n`)
  process.stderr.write(`Written: ${model.length} bytes.\n`)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
