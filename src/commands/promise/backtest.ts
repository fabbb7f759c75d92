/** `whereabouts promise backtest FILE.csv`: every order of a file promised with what was known the evening before, and judged. */
import { defineCommand } from 'citty'
import { Failed } from '../wrong-use.ts'

export const backtest = defineCommand({
  meta: { name: 'backtest', description: 'Promise every order of a CSV file with what was known the evening before, and count how true it was' },
  args: { file: { type: 'positional', required: true, description: 'The CSV file; its first row names the columns' } },
  run() {
    throw new Failed('The engine is not there yet.')
  },
})
