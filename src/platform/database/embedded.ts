/**
 * The PostgreSQL that npm brings, run on the data directory: one postmaster, reachable by a unix socket only.
 * We start and stop the binaries ourselves; the package's own wrapper stops the database before our clean stop is done.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { assert } from '#shared/assert'
import { claimFolder, isAlive, processesIn } from './folder-claim.ts'
import { chooseLauncher, type Launcher } from './launcher.ts'

export type Cluster = {
  socketFolder: string
  /** True when this process started the postmaster and stops it. */
  owned: boolean
  stop(): Promise<void>
}

/**
 * `serve` claims the folder (a second server on it is refused with a sentence) and starts the postmaster anew, a healthy
 * orphan of a killed run included. `command` joins a running postmaster or starts one for the time of the command.
 */
export async function openCluster(dataFolder: string, purpose: 'serve' | 'command'): Promise<Cluster> {
  const folder = resolve(dataFolder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const launcher = await chooseLauncher(folder)
  const pgdata = join(launcher.folder, 'postgres')
  const socketFolder = socketFolderOf(launcher.folder)
  launcher.makeFolder(socketFolder)
  if (purpose === 'command' && postmasterReady(pgdata)) return { socketFolder, owned: false, stop: async () => {} }
  const release = claimFolder(folder)
  try {
    if (existsSync(pgdata)) await clearRemains(pgdata, socketFolder)
    if (!existsSync(join(pgdata, 'PG_VERSION'))) await initialise(launcher, pgdata)
    const stop = await keepPostmaster(launcher, pgdata, socketFolder, join(folder, 'postgres.log'))
    return { socketFolder, owned: true, stop: () => stop().finally(release) }
  } catch (error) {
    release()
    throw error
  }
}

// The path of a unix socket ends at 107 bytes.
function socketFolderOf(folder: string): string {
  const near = join(folder, 'socket')
  if (near.length < 85) return near
  return join(tmpdir(), `whereabouts-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`)
}

/** The same on every machine and after every upgrade of the system: builtin locale, UTF-8, socket without password, no TCP. */
async function initialise(launcher: Launcher, pgdata: string): Promise<void> {
  rmSync(pgdata, { recursive: true, force: true })
  launcher.makeFolder(pgdata)
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8']
  await launcher.run('initdb', ['-D', pgdata, '-U', 'postgres', '--auth-local=trust', '--auth-host=reject', '--no-instructions', ...locale])
}

/** Starts the postmaster and keeps it running: when it dies under us it is started again until it is stopped. */
async function keepPostmaster(launcher: Launcher, pgdata: string, socketFolder: string, logFile: string): Promise<() => Promise<void>> {
  let stopping = false
  let current = await startPostmaster(launcher, pgdata, socketFolder, logFile)
  const watch = (): void => {
    void current.exit.then(async () => {
      while (!stopping) {
        try {
          await clearRemains(pgdata, socketFolder)
          current = await startPostmaster(launcher, pgdata, socketFolder, logFile)
          return watch()
        } catch {
          await sleep(500) // the log file has the reason; readiness says that the database is away
        }
      }
    })
  }
  watch()
  return async () => {
    stopping = true
    await current.stop()
  }
}

async function startPostmaster(
  launcher: Launcher,
  pgdata: string,
  socketFolder: string,
  logFile: string,
): Promise<{ exit: Promise<void>; stop(): Promise<void> }> {
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${socketFolder}`,
    'unix_socket_permissions=0700',
    'shared_buffers=128MB',
    'max_wal_size=2GB',
    'min_wal_size=256MB',
    'max_connections=80',
    'jit=off',
    'timezone=UTC',
    'log_timezone=UTC',
    'synchronous_commit=on',
    'idle_in_transaction_session_timeout=60s',
    'log_min_error_statement=panic',
    'log_parameter_max_length_on_error=0',
    'log_min_messages=fatal',
  ]
  const { command, args, options } = launcher.command('postgres', ['-D', pgdata, ...settings.flatMap((setting) => ['-c', setting])])
  const log = openSync(logFile, 'a', 0o600)
  const child = spawn(command, args, { ...options, stdio: ['ignore', log, log] })
  closeSync(log)
  let exited = false
  const exit = new Promise<void>((done) => {
    child.once('exit', () => done())
    child.once('error', () => done())
  }).then(() => {
    exited = true
  })
  for (let waited = 0; !(postmasterReady(pgdata) && pidOf(pgdata) === child.pid); waited += 5) {
    if (exited || waited > 60_000) throw new Error(`The embedded PostgreSQL did not start: ${lastLine(logFile)} (see ${logFile})`)
    await sleep(5)
  }
  const stop = async (): Promise<void> => {
    if (exited) return
    child.kill('SIGINT')
    const late = setTimeout(() => child.kill('SIGQUIT'), 10_000)
    await exit
    clearTimeout(late)
  }
  return { exit, stop }
}

/** What a killed run leaves: an orphan that lives, backends that end by themselves, a stale pid file, a socket lock. */
async function clearRemains(pgdata: string, socketFolder: string): Promise<void> {
  const pid = pidOf(pgdata)
  if (pid && isAlive(pid) && processesIn(pgdata).includes(pid)) {
    process.kill(pid, 'SIGINT')
    for (let waited = 0; isAlive(pid) && waited < 20_000; waited += 10) await sleep(10)
    assert(!isAlive(pid), `the database process ${pid} of an earlier run does not end`)
  }
  // The pid file holds the interlock against backends that survived: it goes only when nobody is in the directory.
  for (let waited = 0; processesIn(pgdata).length > 0 && waited < 5_000; waited += 10) await sleep(10)
  if (processesIn(pgdata).length > 0)
    throw new Error(`Processes of an earlier run still use ${pgdata}: ${processesIn(pgdata).join(', ')}. End them and start again.`)
  rmSync(join(pgdata, 'postmaster.pid'), { force: true })
  rmSync(join(socketFolder, '.s.PGSQL.5432.lock'), { force: true })
  rmSync(join(socketFolder, '.s.PGSQL.5432'), { force: true })
}

function pidOf(pgdata: string): number | null {
  const line = pidFile(pgdata)[0]
  return line ? Number(line) : null
}

/** Line 8 of the pid file says `ready` once connections are taken. */
function postmasterReady(pgdata: string): boolean {
  const lines = pidFile(pgdata)
  return lines[7]?.trim() === 'ready' && isAlive(Number(lines[0]))
}

function pidFile(pgdata: string): string[] {
  const file = join(pgdata, 'postmaster.pid')
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

const lastLine = (file: string): string => readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? 'no log'
