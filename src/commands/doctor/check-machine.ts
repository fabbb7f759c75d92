/** What can be seen without the database: the runtime, the data folder, the master key. */
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config } from '../../config.ts'
import type { Finding } from './finding.ts'

export function checkMachine(config: Config): Finding[] {
  return [checkRuntime(process.versions.node), ...checkFolder(config), checkKey(config), ...(isEmpty(config) ? [notBegun] : [])]
}

const notBegun: Finding = {
  check: 'database',
  state: 'warning',
  text: 'there is none in the data folder yet: `whereabouts start` makes it.',
}

const isEmpty = ({ databaseUrl, dataFolder }: Config): boolean => databaseUrl === null && !existsSync(dataFolder)

export function checkRuntime(version: string): Finding {
  const current = Number.parseInt(version, 10) >= 26
  return {
    check: 'runtime',
    state: current ? 'ok' : 'failed',
    text: current
      ? `Node ${version}`
      : `Node ${version} is too old: start through bin/whereabouts or npm, which use the Node 26 of the installation.`,
  }
}

function checkFolder({ dataFolder }: Config): Finding[] {
  const existing = nearestExisting(dataFolder)
  try {
    accessSync(existing, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    return [
      {
        check: 'data folder',
        state: 'failed',
        text: `${existing} cannot be written: give it to the user that runs Whereabouts, or name another with --data.`,
      },
    ]
  }
  const { bavail, bsize } = statfsSync(existing)
  const freeGigabytes = (bavail * bsize) / 2 ** 30
  const space: Finding = {
    check: 'disk',
    state: freeGigabytes < 1 ? 'failed' : freeGigabytes < 5 ? 'warning' : 'ok',
    text: `${freeGigabytes.toFixed(1)} GB free${freeGigabytes < 5 ? ': make room before the database stops' : ''}`,
  }
  return [{ check: 'data folder', state: 'ok', text: dataFolder }, space]
}

function nearestExisting(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestExisting(dirname(folder))
}

function checkKey({ masterKey, dataFolder }: Config): Finding {
  const file = join(dataFolder, 'master.key')
  if (masterKey) return { check: 'master key', state: 'ok', text: 'from the settings' }
  if (!existsSync(file)) return { check: 'master key', state: 'warning', text: 'there is none yet: `whereabouts start` makes it.' }
  const readableByOthers = (statSync(file).mode & 0o077) !== 0
  if (readableByOthers) return { check: 'master key', state: 'failed', text: `${file} can be read by others: chmod 600 it.` }
  return { check: 'master key', state: 'ok', text: `${file}; keep a copy outside of this machine, no backup holds it` }
}
