/** Options that several commands share, and reading them into a configuration. */
import { type Config, type ConfigInput, describeProblem, loadConfig } from '../config.ts'
import { Failed, WrongUse } from './wrong-use.ts'

export const jsonOption = {
  json: { type: 'boolean', description: 'Machine-readable output on stdout; progress and logs on stderr' },
} as const

export const dataOption = {
  data: { type: 'string', valueHint: 'DIR', description: 'Data folder (default: `data` in the checkout)' },
} as const

/** The configuration, or a sentence for each thing that is wrong with it. */
export function configOf(flags: ConfigInput['flags']): Config {
  const result = loadConfig({ flags })
  if ('config' in result) return result.config
  const sentences = result.problems.map(describeProblem).join('\n')
  throw result.problems.every((problem) => problem.source.startsWith('option')) ? new WrongUse(sentences) : new Failed(sentences)
}

/** Every value of an option that may be given several times: `--set a=1 --set b=2`. */
export function repeated(rawArgs: readonly string[], flag: string): string[] {
  return rawArgs.flatMap((argument, index) => {
    if (argument === `--${flag}`) return [rawArgs[index + 1] ?? '']
    return argument.startsWith(`--${flag}=`) ? [argument.slice(flag.length + 3)] : []
  })
}

/** One JSON line on stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

/** One line about work in progress, on stderr. */
export const progress = (text: string): void => void process.stderr.write(`${text}\n`)
