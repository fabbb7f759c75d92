/** One real PostgreSQL for a test run, and a migrated database that each test file copies (a copy takes some 50 ms). */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connect, openCluster } from '#platform/database'
import { createLog } from '#platform/log'

declare module 'vitest' {
  interface ProvidedContext {
    socketFolder: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'whereabouts-test-'))
  const cluster = await openCluster(folder, 'serve')
  const client = new pg.Client({ host: cluster.socketFolder, user: 'postgres', database: 'postgres' })
  await client.connect()
  await client.query('create database whereabouts_template')
  const database = await connect(
    { socketFolder: cluster.socketFolder, database: 'whereabouts_template' },
    { log: createLog('warn'), poolSize: 2 },
    async () => {},
  )
  await database.close()
  await client.end()
  project.provide('socketFolder', cluster.socketFolder)
  return async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
