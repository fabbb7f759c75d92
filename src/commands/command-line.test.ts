import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'whereabouts-cli-'))
const fixture = fileURLToPath(new URL('../adapters/carriers/ups/fixtures/track-delivered.json', import.meta.url))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('help names every command and ends with 0', () => {
  const { status, stdout } = whereabouts(['--help'])
  expect(status).toBe(0)
  for (const name of ['start', 'connect', 'ask', 'normalize', 'import', 'doctor', 'config', 'backup', 'restore'])
    expect(stdout).toContain(name)
})

test.each([
  ['an unknown command', ['dance'], 'There is no command "dance".'],
  ['no command at all', [], 'Which command?'],
  ['an unknown option', ['doctor', '--datta', 'x'], 'There is no option "--datta".'],
  ['an option without its value', ['start', '--port'], 'The option --port needs a value.'],
  ['a wrong value', ['start', '--port', 'eighty'], 'port (option --port): must be a number.'],
  ['a missing argument', ['ask'], 'Missing required positional argument: TEXT'],
  ['an empty question', ['ask', ''], 'There is no question:'],
  ['a wrong adapter', ['normalize', 'ups', 'x.json'], 'Which adapter?'],
])('%s is wrong use: exit 2, a sentence and a pointer to the help', (_name, args, sentence) => {
  const { status, stdout, stderr } = whereabouts(args)
  expect(status).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain(sentence)
  expect(stderr).toMatch(/See: whereabouts .*--help/)
})

test('a wrong variable is a failure, exit 1, and nothing is started', () => {
  const { status, stderr } = whereabouts(['doctor'], { WHEREABOUTS_LOG_LEVEL: 'loud' })
  expect(status).toBe(1)
  expect(stderr).toContain('logLevel (variable WHEREABOUTS_LOG_LEVEL): must be debug, info, warn, error or silent.')
})

test.each([
  ['ask', ['ask', 'Where is it?']],
  ['mcp', ['mcp']],
  ['backup', ['backup', join(folder, 'copy')]],
  ['promise verify', ['promise', 'verify']],
])('%s makes no data folder where there is none: exit 1, and a sentence that names it', (_name, args) => {
  const missing = join(folder, 'mistyped')
  const { status, stdout, stderr } = whereabouts([...args, '--data', missing])
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain(`There is no Whereabouts in ${missing}`)
  expect(existsSync(missing)).toBe(false)
  expect(existsSync(join(folder, 'copy'))).toBe(false)
})

test('config check shows values with their sources, secrets only as set', () => {
  const { status, stdout } = whereabouts(['config', 'check', '--json'], { WHEREABOUTS_MASTER_KEY: 'ab'.repeat(32) })
  const { settings } = JSON.parse(stdout) as { settings: unknown[] }
  expect(status).toBe(0)
  expect(settings).toContainEqual({ key: 'masterKey', value: '(set)', source: 'variable WHEREABOUTS_MASTER_KEY' })
  expect(stdout).not.toContain('abab')
})

test('normalize reads each file on a line of its own, bad ones among them', () => {
  const broken = join(folder, 'broken.json')
  writeFileSync(broken, '{"trackResponse":')
  const lines = [
    JSON.stringify({ adapter: 'carrier:ups', file: fixture, sender: 'ignored' }),
    JSON.stringify({ adapter: 'carrier:ups', file: broken }),
    JSON.stringify({ adapter: 'carrier:nobody', file: fixture }),
    JSON.stringify({ adapter: 'carrier:ups', file: join(folder, 'missing.json') }),
    'not json',
  ]
  const { status, stdout } = whereabouts(['normalize', '--jsonl'], {}, lines.join('\n'))
  const out = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { shipments?: { status: string }[]; problems: { kind: string }[] })
  expect(status).toBe(0)
  expect(out[0]?.shipments?.map((shipment) => shipment.status)).toContain('delivered')
  expect(out.map((line) => line.problems.map((problem) => problem.kind))).toEqual([
    [],
    ['unreadable'],
    ['unknown_adapter'],
    ['invalid_request'],
    ['invalid_request'],
  ])
})

function whereabouts(args: string[], environment: Record<string, string> = {}, input = '') {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url))
  const env = { PATH: process.env.PATH, WHEREABOUTS_DATA_DIR: join(folder, 'data'), ...environment }
  return spawnSync(process.execPath, [main, ...args], { cwd: folder, env, input, encoding: 'utf8', timeout: 30_000 })
}
