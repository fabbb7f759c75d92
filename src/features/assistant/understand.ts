import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readModel, type UnderstandingModel } from './model/understand/model-file.ts'
import { type Hints, type Understanding, understandWith } from './model/understand/understand.ts'

let model: UnderstandingModel | null = null

/** What a message wants, in which language, which numbers it names. No network, no order is looked up here; below a few milliseconds for any text. */
export function understand(text: string, hints: Hints = {}): Understanding {
  model ??= readModel(readFileSync(join(import.meta.dirname, 'understanding', 'model.bin')))
  return understandWith(model, text, hints)
}
