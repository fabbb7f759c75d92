import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ConfigInput, describeProblem, loadConfig, masterKeyOf } from './config.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whereabouts-config-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('without any setting everything has a default', () => {
  expect(good({})).toMatchObject({
    databaseUrl: null,
    host: '127.0.0.1',
    port: 4280,
    role: ['web', 'worker'],
    demo: null,
    metricsPort: null,
  })
})

test('the command line wins over the environment, the environment over the file', () => {
  write({ port: 1000, host: '10.1.1.1', logLevel: 'warn' })
  const config = good({ flags: { port: '3000' }, environment: { WHEREABOUTS_PORT: '2000', WHEREABOUTS_HOST: '0.0.0.0' } })
  expect(config).toMatchObject({ port: 3000, host: '0.0.0.0', logLevel: 'warn' })
})

test('relative data folders are read from the working folder, trailing slashes of the base URL go', () => {
  expect(good({ environment: { WHEREABOUTS_DATA_DIR: 'here', WHEREABOUTS_BASE_URL: 'https://shop.example/' } })).toMatchObject({
    dataFolder: join(folder, 'here'),
    baseUrl: 'https://shop.example',
  })
})

test('an unknown variable is refused with the one that was meant', () => {
  expect(bad({ environment: { WHEREABOUTS_PROT: '80' } })).toEqual([
    'WHEREABOUTS_PROT (variable WHEREABOUTS_PROT): is not a setting; did you mean WHEREABOUTS_PORT? Example: WHEREABOUTS_PORT=8080',
  ])
})

test('an unknown key in the file is refused with the one that was meant', () => {
  write({ baseURL: 'https://shop.example' })
  expect(bad({})[0]).toMatch(/^baseURL \(file .*whereabouts\.config\.json\): is not a setting; did you mean baseUrl\? Example: "baseUrl": /)
})

test('every wrong value is named with its source, its reason and an example', () => {
  write({ demo: 'maybe' })
  const problems = bad({
    flags: { port: 'eighty' },
    environment: { DATABASE_URL: 'mysql://x', WHEREABOUTS_MASTER_KEY: 'short', WHEREABOUTS_ROLE: 'web,cook' },
  })
  expect(problems.join('\n')).toMatch(
    /databaseUrl \(variable DATABASE_URL\): must be a postgres:\/\/ URL\. Example: DATABASE_URL=postgres:/,
  )
  expect(problems.join('\n')).toMatch(/port \(option --port\): must be a number\. Example: --port 8080/)
  expect(problems.join('\n')).toMatch(/role \(variable WHEREABOUTS_ROLE\): must be web, worker or both/)
  expect(problems.join('\n')).toMatch(/demo \(file .*\): must be true or false/)
  expect(problems).toHaveLength(5)
})

test('trusted proxies are addresses and networks, never everybody', () => {
  expect(good({}).trustedProxies).toEqual([])
  const given = (list: string) => ({ environment: { WHEREABOUTS_TRUSTED_PROXIES: list } })
  expect(good(given(' 127.0.0.1, 10.0.0.0/8,::1 ')).trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8', '::1'])
  for (const wrong of ['true', '*', '0.0.0.0/0', '10.0.0.0/33', '10.0.0.0/8/8', 'proxy.example'])
    expect(bad(given(wrong))).toEqual([
      'trustedProxies (variable WHEREABOUTS_TRUSTED_PROXIES): must be addresses or networks (10.0.0.0/8), separated by commas. Example: WHEREABOUTS_TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8',
    ])
  write({ trustedProxies: ['127.0.0.1'] })
  expect(good({}).trustedProxies).toEqual(['127.0.0.1'])
})

test('a secret is not repeated in the complaint about it', () => {
  expect(bad({ environment: { WHEREABOUTS_MASTER_KEY: 'hunter2hunter2' } }).join()).not.toContain('hunter2')
})

test('a file that is not JSON is refused by name', () => {
  writeFileSync(join(folder, 'whereabouts.config.json'), '{ port: 1 }')
  expect(bad({})[0]).toMatch(/whereabouts\.config\.json\): is not valid JSON/)
})

test('the master key is made once, for the owner only, and read again', () => {
  const config = good({ environment: { WHEREABOUTS_DATA_DIR: 'new/folder' } })
  const key = masterKeyOf(config)
  expect(key).toHaveLength(32)
  expect(masterKeyOf(config)).toEqual(key)
  expect(statSync(join(config.dataFolder, 'master.key')).mode & 0o777).toBe(0o600)
})

test('a damaged master key is never replaced', () => {
  const config = good({ environment: { WHEREABOUTS_DATA_DIR: '.' } })
  writeFileSync(join(folder, 'master.key'), 'oops')
  expect(() => masterKeyOf(config)).toThrow(/put back the one from your backup/)
})

function good(input: ConfigInput) {
  const result = loadConfig({ environment: {}, folder, ...input })
  if ('problems' in result) throw new Error(result.problems.map(describeProblem).join('\n'))
  return result.config
}

function bad(input: ConfigInput): string[] {
  const result = loadConfig({ environment: {}, folder, ...input })
  return 'problems' in result ? result.problems.map(describeProblem) : []
}

const write = (values: Record<string, unknown>): void => writeFileSync(join(folder, 'whereabouts.config.json'), JSON.stringify(values))
