import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const script = join(root, 'scripts/new-adapter.ts')
let copy = ''

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'new-adapter-'))
  for (const part of ['src/adapters', 'src/contracts', 'src/shared', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('a new adapter of each kind passes its own suite before a line is written', () => {
  for (const kind of ['carrier', 'store', 'channel']) execFileSync(process.execPath, [script, kind, 'swift-parcel', copy])
  const folders = ['carriers/swift_parcel', 'stores/swift-parcel', 'channels/swift-parcel']
  for (const folder of folders) {
    const [kind, id] = folder.split('/')
    expect(readFileSync(join(copy, 'src/adapters', `${kind}/index.ts`), 'utf8')).toMatch(new RegExp(`'\\./${id}/.+swiftParcel\\]`, 's'))
  }
  const ran = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...folders.map((folder) => `src/adapters/${folder}`)],
    { cwd: copy, encoding: 'utf8' },
  )
  expect(ran.status, ran.stdout + ran.stderr).toBe(0)
  expect(ran.stdout).toMatch(/Test Files.+3 passed/s)
}, 60_000)

test('names that are no names and folders that are there are refused with a sentence', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, [script, ...args, copy], { encoding: 'utf8' })
  expect([run('carrier', '../evil').status, run('pigeon', 'x').status, run('carrier', 'ups').status]).toEqual([2, 2, 1])
  expect(run('carrier', 'ups').stderr).toMatch(/there already/)
})
