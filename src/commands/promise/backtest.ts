/** `whereabouts promise backtest FILE.csv`: every order of a file promised with what was known the evening before, and judged. */
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { defineCommand } from 'citty'
import { readTableFile } from '../import/read-table-file.ts'
import { renameHeadings } from '../import/rename-headings.ts'
import { jsonOption, printJson, progress, repeated } from '../options.ts'
import { Failed, WrongUse } from '../wrong-use.ts'
import { progressBar } from './progress-bar.ts'
import { dayOf, readDeliveries } from './read-deliveries.ts'
import { replay } from './replay.ts'
import { report } from './report.ts'
import { type Scores, score } from './score.ts'

export const backtest = defineCommand({
  meta: {
    name: 'backtest',
    description: 'Promise every order of a CSV file with what was known the evening before, and count how true it was',
  },
  args: {
    file: { type: 'positional', required: true, description: 'The CSV file; its first row names the columns' },
    from: { type: 'string', valueHint: 'DAY', description: 'First day of order that is judged (default: six months after the first one)' },
    to: { type: 'string', valueHint: 'DAY', description: 'Last day of order that is judged (default: the last one)' },
    map: { type: 'string', valueHint: 'heading=column', description: 'A heading that is not known by itself; give it once for each' },
    html: { type: 'string', valueHint: 'FILE', description: 'Write a page with charts, for the merchant whose export it is' },
    ...jsonOption,
  },
  async run({ args, rawArgs }) {
    const [from, to] = [dayOption('from', args.from), dayOption('to', args.to)]
    const { rows, refused } = readDeliveries(renameHeadings(await readTableFile(args.file), repeated(rawArgs, 'map')))
    for (const { line, reason } of refused.slice(0, 20)) progress(`Row ${line}: ${reason}.`)
    if (refused.length > 0) progress(`${refused.length} of ${rows.length + refused.length} rows cannot be used.`)
    const first = rows[0]?.path.orderedOn
    const last = rows.at(-1)?.path.orderedOn
    if (first === undefined || last === undefined) throw new Failed('The file has no orders.')
    const scored = { from: from ?? Math.min(first + 180, last), to: to ?? last }
    const played = replay(rows, { ...scored, clock: () => performance.now(), onDay: progressBar('Replaying') })
    const scores = score(played, scored.from, scored.to)
    if (scores.n === 0) throw new Failed('No order of these days was delivered: nothing to judge.')
    if (args.html) await writeFile(args.html, report({ fileName: basename(args.file), scores, promises: played.promises, refused }))
    if (args.json) printJson(scores)
    else process.stdout.write(describe(scores))
    return 0
  },
})

function dayOption(name: string, text: string | undefined): number | null {
  if (text === undefined) return null
  const day = dayOf(text)
  if (day === null) throw new WrongUse(`--${name} ${text}: write a day like 2026-11-25.`)
  return day
}

function describe({ n, from, to, mae, levels }: Scores): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  const lines = Object.entries(levels).map(
    ([level, { coverage, width }]) =>
      `${percent(Number(level)).padStart(8)} ranges held ${percent(coverage)}, ${width.toFixed(1)} days wide on average`,
  )
  return `${n} promises from ${from} to ${to}; the middle was ${mae.toFixed(2)} days off on average.\n${lines.join('\n')}\n`
}
