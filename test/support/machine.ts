/** What this machine has for the tests that need more than Node: a browser and a mail server. `scripts/test-setup.ts` installs them. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

/** A Chrome or Chromium that starts: the one named by WHEREABOUTS_CHROMIUM, an installed one, or Playwright's own; null when there is none. */
export function chromiumPath(): string | null {
  const candidates = [process.env.WHEREABOUTS_CHROMIUM, ...BROWSERS.map(onPath), ...APPLICATIONS, chromium.executablePath()]
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path) && starts(path)) ?? null
}

/** Dovecot's main program, or null. */
export function dovecotPath(): string | null {
  const path = onPath('dovecot') ?? '/usr/sbin/dovecot'
  return existsSync(path) && existsSync('/usr/lib/dovecot/imap') ? path : null
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const APPLICATIONS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

function onPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))
}

// Some distributions install a stub under the browser's name that only says where to get it.
function starts(path: string): boolean {
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}
