/** A carrier's codes as a table, and what a code means that the table may not know. */
import type { Detail, Reason } from './reason.ts'
import { statusFromText } from './status-from-text.ts'
import type { CodeMeaning, TrackingStatus } from './tracking.ts'

/** `overlay`: said about the parcel without moving it (a delay announced, a label printed again). */
export type CodeRow = readonly [status: TrackingStatus, detail?: Detail | null, reason?: Reason | null, overlay?: 'overlay']
export type CodeTable = ReadonlyMap<string, CodeRow>

export const codeTable = (rows: Record<string, CodeRow>): CodeTable => new Map(Object.entries(rows))

export type Meaning = CodeMeaning & { overlayOnly?: boolean }

/** The meaning of the first of the codes that the table knows; else of an unambiguous text; else `unknown`. The last two are guesses. */
export function meaningIn(table: CodeTable, codes: readonly string[], text: string): Meaning {
  for (const code of codes) {
    const row = table.get(code)
    if (row) return withWords(meaningOfRow(row, false), text)
  }
  return { ...(statusFromText(text) ?? UNKNOWN), guessed: true }
}

/** Codes for "not delivered" often leave the reason to the words beside them; the words may add to the code, never change it. */
function withWords(meaning: Meaning, text: string): Meaning {
  if (meaning.reason || !text || !(meaning.status === 'exception' || meaning.status === 'delivery_attempted')) return meaning
  const said = statusFromText(text)
  return said?.status === meaning.status ? { ...meaning, detail: said.detail ?? meaning.detail, reason: said.reason } : meaning
}

export function meaningOfRow(row: CodeRow, guessed: boolean): Meaning {
  const meaning: Meaning = { status: row[0], detail: row[1] ?? null, reason: row[2] ?? null, guessed }
  if (row[3]) meaning.overlayOnly = true
  return meaning
}

const UNKNOWN = { status: 'unknown', detail: null, reason: null } as const
