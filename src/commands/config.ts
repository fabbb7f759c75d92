/** `whereabouts config check`: what is set, where it comes from, and what is wrong with it. */
import { defineCommand } from 'citty'
import { settings } from '../config/settings.ts'
import { describeProblem, loadConfig } from '../config.ts'
import { dataOption, jsonOption, printJson } from './options.ts'

const check = defineCommand({
  meta: { name: 'check', description: 'Show every setting with its source, and what is wrong' },
  args: { ...dataOption, ...jsonOption },
  run({ args }) {
    const result = loadConfig({ flags: { dataFolder: args.data } })
    if ('problems' in result) {
      if (args.json) printJson({ ok: false, problems: result.problems })
      else process.stderr.write(`${result.problems.map(describeProblem).join('\n')}\n`)
      return 1
    }
    const rows = (Object.keys(settings) as (keyof typeof settings)[]).map((key) => {
      const { secret } = settings[key] as { secret?: true }
      return { key, value: secret && result.config[key] !== null ? '(set)' : result.config[key], source: result.sources[key] }
    })
    if (args.json) printJson({ ok: true, settings: rows })
    else
      process.stdout.write(
        `${rows.map(({ key, value, source }) => `${key.padEnd(12)} ${String(value ?? '-').padEnd(30)} ${source}`).join('\n')}\n`,
      )
    return 0
  },
})

export const config = defineCommand({
  meta: { name: 'config', description: 'Look at the settings (`config check`)' },
  subCommands: { check: async () => check },
})
