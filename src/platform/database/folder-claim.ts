/** One server per data folder: a file with the process that holds it, checked against the processes that live. */
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Throws with one sentence when a living process holds the folder; else holds it until the returned function is called. */
export function claimFolder(folder: string): () => void {
  const file = join(folder, 'whereabouts.pid')
  const mine = `${process.pid} ${startOf(process.pid)}`
  if (existsSync(file)) {
    const [pid, start] = readFileSync(file, 'utf8').trim().split(' ')
    const held = pid && Number(pid) !== process.pid && isAlive(Number(pid)) && startOf(Number(pid)) === start
    if (held)
      throw new Error(`Another Whereabouts (process ${pid}) already uses ${folder}. Stop it, or give this one another folder with --data.`)
  }
  writeFileSync(file, `${mine}\n`, { mode: 0o600 })
  return () => rmSync(file, { force: true })
}

/** A zombie is dead: it only waits to be reaped. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const stat = statOf(pid)
  return stat === null || stat.state !== 'Z'
}

/** Processes whose working directory is the folder: every PostgreSQL process has its data directory as one. Empty where there is no /proc. */
export function processesIn(folder: string): number[] {
  if (!existsSync('/proc/self/stat') || !existsSync(folder)) return []
  const real = realpathSync(folder)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && cwdOf(name) === real)
    .map(Number)
}

function cwdOf(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null // ended meanwhile, a zombie, or not ours to see
  }
}

/** Start time in clock ticks: a recycled pid has another one. */
const startOf = (pid: number): string => statOf(pid)?.start ?? '0'

function statOf(pid: number): { state: string; start: string } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return { state: fields[0] ?? '?', start: fields[19] ?? '0' }
  } catch {
    return null // no /proc, or ended meanwhile
  }
}
