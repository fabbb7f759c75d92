/** One Chromium for a test file, and what tests ask of a page. */
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumPath } from '../support/machine.ts'

/** No sandbox as root: the kernel would refuse it. The other flags keep the browser from looking for the internet. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error('There is no Chrome or Chromium: `npm test` installs one, or name one in WHEREABOUTS_CHROMIUM.')
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

/** Violations of WCAG 2.2 A and AA and of good practice, each as one readable line; shadow roots included. */
export async function axeViolations(page: Page): Promise<string[]> {
  // By the debugger, not by a script tag: the pages' own content security policy stays as it is.
  await page.evaluate(axe.source)
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
