/** The architecture, as a test: docs/architecture.md says why, this file holds it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { acquaintances, FEATURE_KNOWS } from './layout/areas.ts'
import { checkTree, printedKnowledge } from './layout/check-tree.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

test('the source tree follows the architecture', () => {
  const report = checkTree(root)
  expect(report.files, 'the checker saw no files').toBeGreaterThan(30)
  expect(report.imports, 'the checker saw no imports').toBeGreaterThan(60)
  expect(report.complaints.join('\n')).toBe('')
})

test('what features may know has no cycle and is what docs/architecture.md prints', () => {
  for (const feature of Object.keys(FEATURE_KNOWS)) expect(() => acquaintances(feature)).not.toThrow()
  expect(printedKnowledge(root)).toEqual(FEATURE_KNOWS)
})

test('the lock file names no host', () => {
  expect(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')).not.toMatch(/"resolved"/)
})

test('a broken tree is refused, each breach with a sentence that says what to do', () => {
  const { complaints } = checkTree(fileURLToPath(new URL('./fixtures/broken-tree', import.meta.url)))
  for (const breach of BREACHES) expect(complaints, String(breach)).toContainEqual(expect.stringMatching(breach))
  expect(complaints).toHaveLength(BREACHES.length)
})

const BREACHES = [
  /adapters\/carriers\/post\/read\.ts imports #features\/orders: adapters know only contracts/,
  /adapters\/carriers\/post\/read\.ts imports \.\.\/rail\/read\.ts: an adapter imports no other adapter/,
  /adapters\/carriers\/rail is not listed: add its line/,
  /contracts\/parcel\.ts imports #platform\/clock: src\/contracts\/ imports only/,
  /imports src\/features\/orders\/place-order\.ts imports src\/adapters\/carriers\/index\.ts: a circle/,
  /features\/gossip is not declared: add it to FEATURE_KNOWS/,
  /features\/gossip has no door/,
  /orders\/model\/order\.ts imports node:fs: a model is pure/,
  /orders\/model\/order\.ts imports #platform\/clock: a model is pure/,
  /orders\/place-order\.ts imports #features\/shipments: orders may not know shipments/,
  /orders\/place-order\.ts imports \.\.\/customers\/queries\.ts: enter by the door/,
  /orders\/place-order\.ts imports #adapters\/carriers: features never import adapters/,
  /orders\/place-order\.ts: reads the clock of the machine: use ctx\.now\(\)/,
  /orders\/place-order\.ts: holds SQL: move the statement to queries\.ts/,
  /orders\/queries\.ts: a statement without merchant_id/,
  /orders\/order-utils\.ts: "utils" says nothing/,
  /orders\/order-utils\.ts: the name OrderManager says nothing/,
  /orders\/long\.ts: has 401 lines/,
  /platform\/clock\/index\.ts imports #features\/orders: src\/platform\/ knows no features/,
  /platform\/clock\/index\.ts: reads process\.env: add the setting to src\/config\.ts/,
  /shared\/Money\.ts: file names are kebab-case/,
  /shared\/Money\.ts: has an open TODO/,
  /shared\/Money\.ts imports #contracts\/parcel: src\/shared\/ imports only/,
  /web\/page\/main\.ts imports \.\.\/\.\.\/src\/shared\/Money\.ts: browser code may import only types/,
]
