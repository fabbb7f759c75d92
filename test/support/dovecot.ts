/** A private Dovecot on a loopback port: its own folder, any user, the password `secret`. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { dovecotPath } from './machine.ts'

export type Dovecot = {
  port: number
  settings: Record<string, string>
  stop(): Promise<void>
  start(): Promise<void>
  remove(): Promise<void>
}

/** Null when Dovecot is not on this machine. */
export async function startDovecot(): Promise<Dovecot | null> {
  const program = dovecotPath()
  if (!program) return null
  const folder = mkdtempSync(join(tmpdir(), 'dovecot-'))
  const port = await freePort()
  // As root the mails must belong to somebody else; Dovecot refuses to serve root's.
  const owner = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : { uid: userInfo().uid, gid: userInfo().gid }
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'mail'))
  if (process.getuid?.() === 0) chownSync(join(folder, 'mail'), owner.uid, owner.gid)
  writeFileSync(join(folder, 'dovecot.conf'), configuration(folder, port, owner))
  let running: ChildProcess | null = null
  const start = async (): Promise<void> => {
    running = spawn(program, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' })
    await listening(port, join(folder, 'log'))
  }
  const stop = async (): Promise<void> => {
    const program = running
    running = null
    if (!program || program.exitCode !== null) return
    const ended = new Promise((resolve) => program.once('exit', resolve))
    program.kill('SIGTERM')
    await ended
  }
  await start()
  const settings = { imapHost: '127.0.0.1', imapPort: String(port), imapSecure: 'none', imapUser: 'shop', imapPassword: 'secret' }
  return {
    port,
    settings,
    start,
    stop,
    remove: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configuration(folder: string, port: number, owner: { uid: number; gid: number }): string {
  const me = userInfo().username
  const asUser =
    process.getuid?.() === 0
      ? ''
      : `default_login_user = ${me}\ndefault_internal_user = ${me}\ndefault_internal_group = ${me}\nservice anvil {\n  chroot =\n}\n`
  return `base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail/%u
first_valid_uid = 0
${asUser}passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}/mail/%u
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    auto = create
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
}
`
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

async function listening(port: number, log: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await answers(port)) return
    await sleep(100)
  }
  throw new Error(`Dovecot does not listen: ${readFileSync(log, 'utf8').slice(-1_000)}`)
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('data', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
    socket.setTimeout(1_000, () => {
      socket.destroy()
      resolve(false)
    })
  })
