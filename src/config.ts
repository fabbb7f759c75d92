/**
 * The one place that reads the environment. Command line over environment over file over default; whatever is unknown or
 * wrong is refused with key, source, reason and an example.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Config, type SettingKey, settings, testVariables } from './config/settings.ts'

export { masterKeyOf } from './config/master-key.ts'
export type { Config } from './config/settings.ts'

export type ConfigProblem = { key: string; source: string; reason: string; example: string }
export type ConfigResult = { config: Config; sources: Record<SettingKey, string> } | { problems: ConfigProblem[] }
export type ConfigInput = {
  /** Already parsed flags, `--port 8080` as `{ port: '8080' }`. */
  flags?: Partial<Record<SettingKey, string>>
  environment?: Readonly<Record<string, string | undefined>>
  /** Where `whereabouts.config.json` is looked for. */
  folder?: string
}

export function loadConfig({ flags = {}, environment = process.env, folder = process.cwd() }: ConfigInput = {}): ConfigResult {
  const file = readConfigFile(environment, folder)
  if ('problem' in file) return { problems: [file.problem] }
  const problems = [...unknownVariables(environment), ...unknownFileKeys(file.values, file.path)]
  const config: Record<string, unknown> = {}
  const sources: Record<string, string> = {}
  for (const key of Object.keys(settings) as SettingKey[]) {
    const setting = settings[key]
    const given = firstGiven(key, flags, environment, file)
    const parsed = setting.schema.safeParse(given?.value)
    sources[key] = given?.source ?? 'default'
    if (parsed.success) config[key] = parsed.data
    else
      problems.push({
        key,
        source: sources[key],
        reason: parsed.error.issues[0]?.message ?? 'is not valid',
        example: exampleFor(key, given?.source),
      })
  }
  if (problems.length > 0) return { problems }
  config.dataFolder = resolve(folder, String(config.dataFolder))
  return { config: config as Config, sources }
}

/** One problem as a sentence for people. */
export const describeProblem = ({ key, source, reason, example }: ConfigProblem): string =>
  `${key} (${source}): ${reason}${reason.endsWith('?') ? '' : '.'} Example: ${example}`

type Given = { value: unknown; source: string }
type ConfigFile = { path: string; values: Record<string, unknown> }

function firstGiven(
  key: SettingKey,
  flags: ConfigInput['flags'],
  environment: Readonly<Record<string, string | undefined>>,
  file: ConfigFile,
): Given | undefined {
  const flag = flags?.[key]
  if (flag !== undefined) return { value: flag, source: `option --${settings[key].flag ?? key}` }
  for (const variable of settings[key].variables) {
    const value = environment[variable]
    if (value !== undefined && value !== '') return { value, source: `variable ${variable}` }
  }
  const value = file.values[key]
  return value === undefined ? undefined : { value, source: `file ${file.path}` }
}

function readConfigFile(
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
): ConfigFile | { problem: ConfigProblem } {
  const named = environment.WHEREABOUTS_CONFIG
  const path = named ? resolve(folder, named) : join(folder, 'whereabouts.config.json')
  if (!named && !existsSync(path)) return { path, values: {} }
  const example = '{ "port": 8080, "baseUrl": "https://parcels.example.com" }'
  try {
    const values: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof values === 'object' && values !== null && !Array.isArray(values)) return { path, values: values as Record<string, unknown> }
    return { problem: { key: 'the file', source: `file ${path}`, reason: 'is not a JSON object', example } }
  } catch (error) {
    const reason = error instanceof SyntaxError ? `is not valid JSON (${error.message})` : 'cannot be read'
    return { problem: { key: 'the file', source: `file ${path}`, reason, example } }
  }
}

const knownVariables = [...Object.values(settings).flatMap((setting) => setting.variables), 'WHEREABOUTS_CONFIG', ...testVariables]

function unknownVariables(environment: Readonly<Record<string, string | undefined>>): ConfigProblem[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith('WHEREABOUTS_') && !knownVariables.includes(name))
    .map((name) => {
      const near = nearest(name, knownVariables)
      return { key: name, source: `variable ${name}`, reason: `is not a setting; did you mean ${near}?`, example: exampleOf(near) }
    })
}

function unknownFileKeys(values: Record<string, unknown>, path: string): ConfigProblem[] {
  const known = Object.keys(settings)
  return Object.keys(values)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const near = nearest(key, known) as SettingKey
      return {
        key,
        source: `file ${path}`,
        reason: `is not a setting; did you mean ${near}?`,
        example: `"${near}": ${JSON.stringify(settings[near].example)}`,
      }
    })
}

function exampleFor(key: SettingKey, source = ''): string {
  if (source.startsWith('option')) return `--${settings[key].flag ?? key} ${settings[key].example}`
  return source.startsWith('file') ? `"${key}": ${JSON.stringify(settings[key].example)}` : exampleOf(settings[key].variables[0] ?? key)
}

function exampleOf(variable: string): string {
  const setting = Object.values(settings).find((one) => one.variables.includes(variable))
  return `${variable}=${setting?.example ?? '…'}`
}

function nearest(word: string, known: readonly string[]): string {
  return known.map((one) => ({ one, far: distance(word.toLowerCase(), one.toLowerCase()) })).sort((a, b) => a.far - b.far)[0]?.one ?? ''
}

/** Levenshtein distance, for two short words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
