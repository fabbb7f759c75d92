/** The sample payloads lie outside the repository; without them conformance tests are counted NOT RUN, and CI demands that nothing is. */
import { appendFileSync, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the samples, or null. */
export function dataFolder(): string | null {
  const folder = process.env.WHEREABOUTS_DATA ?? resolve(fileURLToPath(new URL('../../..', import.meta.url)), 'shared/data')
  return existsSync(folder) ? folder : null
}

/** Counts a group of tests as not run; the runner prints the list at the end and fails when CI is set. */
export function notRun(name: string): void {
  if (process.env.WHEREABOUTS_NOT_RUN_FILE) appendFileSync(process.env.WHEREABOUTS_NOT_RUN_FILE, `${name}\n`)
}
