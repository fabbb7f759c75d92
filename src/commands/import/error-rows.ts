/** The rows that could not be used, as they were written, each with its reason: to be mended and imported again. */
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { Problem } from '#contracts/tracking'

type RawRecord = { raw: string; info: { lines: number } }

/** Works on the bytes as Latin-1, so that whatever encoding the file has goes through unchanged. */
export function errorRows(body: Buffer, problems: readonly Problem[]): { count: number; csv: Buffer } {
  const reasons = reasonsByLine(problems)
  if (reasons.size === 0) return { count: 0, csv: Buffer.alloc(0) }
  const options = { raw: true, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, delimiter: DELIMITERS }
  const records = parse(body.toString('latin1'), options) as unknown as RawRecord[]
  const delimiter = delimiterOf(records[0]?.raw ?? '')
  const line = ({ raw, info }: RawRecord, index: number): string[] => {
    const reason = index === 0 ? 'reason' : reasons.get(info.lines)
    return reason === undefined ? [] : [raw.replace(/\r?\n$/, '') + delimiter + stringify([[asLatin1(reason)]], { delimiter, eof: false })]
  }
  return { count: reasons.size, csv: Buffer.from(`${records.flatMap(line).join('\n')}\n`, 'latin1') }
}

const DELIMITERS = [',', ';', '\t', '|']

const delimiterOf = (heading: string): string =>
  DELIMITERS.reduce((best, one) => (heading.split(one).length > heading.split(best).length ? one : best))

/** A problem begins with "Row N, "; several of one row become one reason. */
function reasonsByLine(problems: readonly Problem[]): Map<number, string> {
  const reasons = new Map<number, string>()
  for (const { text } of problems) {
    const [, line, reason = ''] = /^Row (\d+), (.*)$/s.exec(text) ?? []
    if (line) reasons.set(Number(line), [reasons.get(Number(line)), reason].filter(Boolean).join('; '))
  }
  return reasons
}

const asLatin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')
