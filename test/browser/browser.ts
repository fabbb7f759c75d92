/** One Chromium for a test file, and what tests ask of a page. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'

const CANDIDATES = [
  process.env.WHEREABOUTS_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** An installed Chromium or Chrome, else Playwright's own. No sandbox as root: the kernel would refuse it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = CANDIDATES.find((path) => path && existsSync(path))
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Violations of WCAG 2.2 A and AA and of good practice, each as one readable line; shadow roots included. */
export async function axeViolations(page: Page): Promise<string[]> {
  // By the debugger, not by a script tag: the pages' own content security policy stays as it is.
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const axe = (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; help: string; nodes: { target: unknown; failureSummary?: string }[] }[] }> }
      }
    ).axe
    const { violations } = await axe.run()
    return violations.flatMap((v) =>
      v.nodes.map((node) => `${v.id}: ${v.help} at ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
    )
  })
}
