/**
 * `npm test`: checks, then all tests, then what could not be run on this machine. `npm test -- PATH…` runs only those tests;
 * `--full` (npm run trust) runs the slow ones at full size. In CI nothing may be left out.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runChecks } from './check.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

async function main(): Promise<void> {
  const filters = process.argv.slice(2).filter((argument) => argument !== '--full')
  const full = process.argv.includes('--full')
  const failedChecks = filters.length > 0 || full ? [] : runChecks()
  const { passed, failed, skipped, ok, notRun } = await runTests(filters, full)

  if (notRun.length > 0) say(`\nNOT RUN on this machine (${notRun.length}):\n${notRun.map((name) => `  - ${name}`).join('\n')}`)
  const notRunFails = notRun.length > 0 && isSet(process.env.CI)
  if (notRunFails)
    say(
      'With CI set, everything has to run: install what is missing (scripts/test-setup.ts), and name the folder of sample payloads in WHEREABOUTS_DATA.',
    )
  if (failedChecks.length > 0) say(`\nChecks failed: ${failedChecks.join(', ')}`)
  const failures = failed + failedChecks.length + (notRunFails ? notRun.length : 0) + (ok || failed > 0 ? 0 : 1)
  say(`\n${passed} passed, ${failures} failed, ${skipped + (notRunFails ? 0 : notRun.length)} skipped`)
  process.exitCode = failures === 0 && passed > 0 ? 0 : 1
}

type Result = { passed: number; failed: number; skipped: number; ok: boolean; notRun: string[] }

async function runTests(filters: string[], full: boolean): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'whereabouts-test-'))
  const report = join(folder, 'report.json')
  const notRunFile = process.env.WHEREABOUTS_NOT_RUN_FILE ?? join(folder, 'not-run.txt')
  const child = spawn('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, WHEREABOUTS_NOT_RUN_FILE: notRunFile, ...(full ? { WHEREABOUTS_FULL: '1' } : {}) },
  })
  const ok = await endOf(child, report)
  const counts = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>) : {}
  const notRun = existsSync(notRunFile) ? [...new Set(readFileSync(notRunFile, 'utf8').split('\n').filter(Boolean))].sort() : []
  rmSync(folder, { recursive: true, force: true })
  return {
    passed: counts.numPassedTests ?? 0,
    failed: counts.numFailedTests ?? 0,
    skipped: (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0),
    ok,
    notRun,
  }
}

/** A process that a failed test left behind can keep the runner from ending although its report is written: that is a failure, not a wait. */
function endOf(child: ChildProcess, report: string): Promise<boolean> {
  return new Promise((resolve) => {
    let seen = 0
    const watch = setInterval(() => {
      seen += existsSync(report) ? 1 : 0
      if (seen <= LATEST_END_SECONDS) return
      say(`The test runner did not end within ${LATEST_END_SECONDS} s after its last test: something that a test started is still running.`)
      child.kill('SIGKILL')
    }, 1_000)
    child.once('exit', (status) => {
      clearInterval(watch)
      resolve(status === 0)
    })
  })
}

const LATEST_END_SECONDS = 45

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== 'false' && value !== '0'

const say = (text: string): boolean => process.stdout.write(`${text}\n`)

await main()
