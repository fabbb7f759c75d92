import { type CodeTable, codeTable, type Meaning, meaningIn, meaningOfRow } from '#contracts/code-table'
import { activityCodes, leftAt, statusCodes, statusTypes } from './statuses.ts'

/** What an activity says: its code, else its three digits, else its words, else its type. */
export function meaningOfActivity(activity: { code: string; statusCode?: string; type: string; text: string; leftAt?: string }): Meaning {
  const meaning = meaningIn(ALL, [activity.code, activity.statusCode ?? ''], activity.text)
  const type = statusTypes[activity.type]
  if (meaning.guessed && meaning.status === 'unknown' && type) return meaningOfRow(type, true)
  if (meaning.status === 'delivered' && !meaning.detail && activity.leftAt) {
    meaning.detail = leftAt.find(([words]) => words.test(activity.leftAt ?? ''))?.[1] ?? null
  }
  return meaning
}

/** Codes as lists of codes write them: `OT`, `021`, `type:MV`. */
export const meaningOfCode = (rawCode: string, rawText: string): Meaning =>
  meaningIn(ALL, [rawCode.trim().toUpperCase(), rawCode.trim()], rawText)

const ALL: CodeTable = new Map([
  ...activityCodes,
  ...statusCodes,
  ...codeTable(Object.fromEntries(Object.entries(statusTypes).map(([type, row]) => [`TYPE:${type}`, row]))),
])
