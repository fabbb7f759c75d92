import { type Meaning, meaningIn } from '#contracts/code-table'
import { statusFromText } from '#contracts/status-from-text'
import { finer, statuses } from './statuses.ts'

/** The code, made finer by words that can be read in one way only; words never contradict the code. */
export function meaningOfDhl(rawCode: string, rawText: string): Meaning {
  const code = rawCode.trim().toLowerCase()
  const coarse = meaningIn(statuses, [code], rawText)
  if (coarse.guessed) return coarse
  const said = statusFromText(rawText)
  return said && finer[code]?.includes(said.status) ? { ...said, detail: said.detail ?? coarse.detail, guessed: false } : coarse
}
