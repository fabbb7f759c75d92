/** `npm run check`: everything that can be said about the code without running the product. Run by `npm test` too. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const steps: [name: string, command: string, ...args: string[]][] = [
  ['types', 'tsc', '--noEmit'],
  ['types in the browser', 'tsc', '--noEmit', '-p', 'web'],
  ['style', 'biome', 'check', '--error-on-warnings', '--no-errors-on-unmatched'],
  ['unused code', 'knip', '--no-progress'],
]

/** Runs every step, also after one failed, so that one run shows everything; the names of those that failed. */
export function runChecks(): string[] {
  return steps.filter(([name, command, ...args]) => !passes(name, command, args)).map(([name]) => name)
}

function passes(name: string, command: string, args: string[]): boolean {
  const started = performance.now()
  const { status } = spawnSync(command, args, { stdio: 'inherit', cwd: root, shell: process.platform === 'win32' })
  process.stdout.write(`${status === 0 ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`)
  return status === 0
}

const root = fileURLToPath(new URL('..', import.meta.url))

if (import.meta.main) {
  const failed = runChecks()
  if (!passes('layout', 'vitest', ['run', '--reporter=dot', 'test/layout.test.ts'])) failed.push('layout')
  if (failed.length > 0)
    process.stdout.write(`\nFailed: ${failed.join(', ')}. \`npm run format\` mends most of what is said about style.\n`)
  process.exitCode = failed.length > 0 ? 1 : 0
}
