/** Labelled messages: the question sets outside the repository and our own lines inside. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Line = {
  id: string
  text: string
  lang: string
  intents: string[]
  entities?: { type: string; value: string }[]
  origin: string
  source: string
}

const OWN = join(import.meta.dirname, '../../training/lines')

// Real chats of a shop: for measuring, never for training.
const MEASURE_ONLY = 'lpschaub'

export const readLines = (file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))

export const mayTrain = (line: Line): boolean => !line.source.startsWith(MEASURE_ONLY)

/** Our own, `training/lines/<language>.jsonl`: `{"text","intents"}` a line. */
export function ownLines(): Line[] {
  if (!existsSync(OWN)) return []
  return readdirSync(OWN)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => {
      const lang = name.slice(0, 2)
      return readLines(join(OWN, name)).map((line, index) => ({ ...line, id: `${name}:${index}`, lang, origin: 'own', source: 'own' }))
    })
}
