/**
 * Understanding against nlp.js and tinyld: both learn from the same lines in the same run, and read the same messages that were
 * held out. Needs the question sets (`WHEREABOUTS_DATA`).
 */

import { join } from 'node:path'
import { foldsOf } from '../scripts/train/cross-validate.ts'
import { type Line, mayTrain, ownLines, readLines } from '../scripts/train/lines.ts'
import { understandWith } from '../src/features/assistant/model/understand/understand.ts'
import { dataFolder } from '../test/support/data-folder.ts'
import { nlpJs, tinyld } from './peers/index.ts'

const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'sv', 'tr', 'ja', 'ar']

export async function benchUnderstand(): Promise<Record<string, number>> {
  const folder = dataFolder()
  if (!folder) return {}
  const lines = ['train', 'dev'].flatMap((name) => readLines(join(folder, 'questions', `${name}.jsonl`)))
  const [fold] = foldsOf(lines, ownLines())
  const { model, held } = fold!
  const heldIds = new Set(held.map((line) => line.id))
  const peer = await nlpJs(
    lines.filter((line) => !heldIds.has(line.id) && mayTrain(line)).map(({ lang, text, intents }) => ({ lang, text, intent: intents[0]! })),
    languages,
  )
  const warmUp = lines.filter((line) => !heldIds.has(line.id))
  const ready = { ...model, sharpness: 1.5 }
  const ours = await timed(warmUp, held, (line) => understandWith(ready, line.text))
  const theirs = await timed(warmUp, held, (line) => peer(line.text))
  const again = {
    ours: (await timed(held, held, (line) => understandWith(ready, line.text))).perSecond,
    theirs: (await timed(held, held, (line) => peer(line.text))).perSecond,
  }
  const share = (list: readonly boolean[]) => list.filter(Boolean).length / list.length
  return {
    understandPerSecond: ours.perSecond,
    understandRatio: ours.perSecond / theirs.perSecond,
    understandRatioReadBefore: again.ours / again.theirs,
    understandP50Ms: ours.p50,
    understandP99Ms: ours.p99,
    understandAccuracy: share(held.map((line, at) => line.intents.includes(ours.results[at]!.intents[0]!.name))),
    nlpJsAccuracy: share(held.map((line, at) => line.intents.includes(theirs.results[at]!))),
    languageAccuracy: share(held.map((line, at) => line.lang === ours.results[at]!.lang)),
    tinyldAccuracy: share(held.map((line) => line.lang === tinyld(line.text, languages))),
  }
}

type Timed<T> = { results: T[]; perSecond: number; p50: number; p99: number }

/**
 * Rates by processor time, so that what else the machine does counts for neither side. Warm, but not on the same messages:
 * nlp.js keeps what it made of a sentence, and no shop gets each message twice.
 */
async function timed<T>(warmUp: readonly Line[], lines: readonly Line[], work: (line: Line) => T | Promise<T>): Promise<Timed<T>> {
  for (const line of warmUp) await work(line)
  const results: T[] = []
  const times: number[] = []
  const before = process.cpuUsage()
  for (const line of lines) {
    const startedAt = performance.now()
    const result = work(line)
    results.push(result instanceof Promise ? await result : result)
    times.push(performance.now() - startedAt)
  }
  const { user, system } = process.cpuUsage(before)
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
  return { results, perSecond: (1e6 * lines.length) / (user + system), p50: at(0.5), p99: at(0.99) }
}
