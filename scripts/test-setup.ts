/**
 * Installs what the tests need beside the packages: Chromium and, for the mail tests, Dovecot as a real IMAP server.
 * Without a browser the tests stop here; mail tests without Dovecot are counted as NOT RUN.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromiumPath, dovecotPath } from '../test/support/machine.ts'

function main(): void {
  if (!chromiumPath()) installChromium()
  if (!chromiumPath()) {
    say(
      '\nThe tests need Chromium or Chrome, and none could be installed: install one (Debian: `apt-get install chromium` as root), or name it in WHEREABOUTS_CHROMIUM, and run the tests again.',
    )
    process.exit(1)
  }
  if (!dovecotPath()) installPackages('Dovecot for the mail tests', ['dovecot-core', 'dovecot-imapd'])
  if (!dovecotPath())
    say('Dovecot (Debian: `apt-get install dovecot-imapd` as root) is not here: tests that read mail by IMAP are counted as NOT RUN.')
}

function installChromium(): void {
  installPackages('Chromium', ['chromium'])
  if (chromiumPath()) return
  say('Installing the browser of Playwright …')
  spawnSync(process.execPath, [fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url)), 'install', 'chromium'], {
    stdio: ['ignore', 2, 2],
    timeout: 600_000,
  })
}

/** Debian and its kin, as root only; false when that is not this machine. */
function installPackages(what: string, names: string[]): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  say(`Installing ${what} …`)
  withoutServices(() => {
    if (aptGet('install', ...names)) return
    aptGet('update')
    aptGet('install', ...names)
  })
}

function aptGet(...args: string[]): boolean {
  const options = ['-y', '-q', '-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=300', '--no-install-recommends']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', DEBCONF_NOWARNINGS: 'yes' }
  const { status, stdout, stderr } = spawnSync('apt-get', [...options, ...args], { env, encoding: 'utf8', timeout: 900_000 })
  if (status !== 0) say(`${stdout}\n${stderr}`.trim().split('\n').slice(-5).join('\n'))
  return status === 0
}

/** A package's own server must not start: the tests start theirs, on ports of their own. */
function withoutServices(work: () => void): void {
  const policy = '/usr/sbin/policy-rc.d'
  if (existsSync(policy)) {
    work()
    return
  }
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    work()
  } finally {
    rmSync(policy, { force: true })
  }
}

const say = (text: string): boolean => process.stderr.write(`${text}\n`)

main()
