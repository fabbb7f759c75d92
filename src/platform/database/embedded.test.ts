import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { createLog } from '#platform/log'
import { dbOn } from './db.ts'
import { isAlive } from './folder-claim.ts'
import { type Database, openDatabase } from './open-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'whereabouts-embedded-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = (purpose: 'serve' | 'command' = 'serve') =>
  openDatabase({ databaseUrl: null, dataFolder: folder, purpose, log: createLog('silent'), poolSize: 2 })
const postmaster = (): number => Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
const answers = async (database: Database): Promise<unknown> => dbOn(database.owner).first(sql`select 1 as one`)
const untilAnswers = async (database: Database): Promise<boolean> => {
  for (let tries = 0; tries < 100; tries++) {
    if (
      await answers(database).then(
        () => true,
        () => false,
      )
    )
      return true
    await sleep(50)
  }
  return false
}

test('an empty folder becomes a migrated database, and opens again after a clean stop', async () => {
  const first = await open()
  await first.close()
  const again = await open()
  expect(await answers(again)).toEqual({ one: 1 })
  await again.close()
})

test('a second server on the same folder is refused with one sentence; a command joins', async () => {
  const server = await open()
  const command = await open('command')
  expect(await answers(command)).toEqual({ one: 1 })
  await command.close()
  expect(await answers(server)).toEqual({ one: 1 })
  await server.close()
})

test('a postmaster that is killed under us is started again by itself', async () => {
  const server = await open()
  process.kill(postmaster(), 'SIGKILL')
  await sleep(100)
  expect(await untilAnswers(server)).toBe(true)
  await server.close()
})

test('after kill -9 of the program the next start takes over: the orphan is stopped, nothing acknowledged is lost', async () => {
  const script = `import { openDatabase } from '#platform/database'; import { createLog } from '#platform/log'; import { dbOn } from '#platform/database'; import { sql } from 'kysely'
    const d = await openDatabase({ databaseUrl: null, dataFolder: ${JSON.stringify(folder)}, purpose: 'serve', log: createLog('silent') })
    await dbOn(d.owner).run(sql\`create table if not exists kept (n int)\`); await dbOn(d.owner).run(sql\`insert into kept values (1)\`); console.log('stored'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((done) => child.stdout.once('data', done))
  const orphan = postmaster()
  const second = openDatabase({ databaseUrl: null, dataFolder: folder, purpose: 'serve', log: createLog('silent') })
  await expect(second).rejects.toThrow(/Another Whereabouts \(process \d+\) already uses/)
  child.kill('SIGKILL')
  await new Promise((done) => child.once('exit', done))
  expect(isAlive(orphan)).toBe(true)
  const next = await open()
  expect(postmaster()).not.toBe(orphan)
  expect(await dbOn(next.owner).first(sql`select count(*) as n from kept`)).toEqual({ n: 1 })
  await next.close()
})

test('a pid file and socket lock of a machine that went down stop nobody', async () => {
  const server = await open()
  const pid = postmaster()
  await server.close()
  const stale = [String(pid), join(folder, 'postgres'), '1', '5432', join(folder, 'socket'), '', '', 'ready'].join('\n')
  const { writeFileSync } = await import('node:fs')
  writeFileSync(join(folder, 'postgres/postmaster.pid'), stale)
  writeFileSync(join(folder, 'socket/.s.PGSQL.5432.lock'), stale)
  writeFileSync(join(folder, 'whereabouts.pid'), `${process.ppid} 12345\n`)
  const next = await open()
  expect(await answers(next)).toEqual({ one: 1 })
  await next.close()
})
