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
    if (row) return meaningOfRow(row, false)
  }
  return { ...(statusFromText(text) ?? UNKNOWN), guessed: true }
}

export function meaningOfRow(row: CodeRow, guessed: boolean): Meaning {
  const meaning: Meaning = { status: row[0], detail: row[1] ?? null, reason: row[2] ?? null, guessed }
  if (row[3]) meaning.overlayOnly = true
  return meaning
}

const UNKNOWN = { status: 'unknown', detail: null, reason: null } as const
