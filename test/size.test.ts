/** What a shopper's phone has to load, held to a budget. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildWeb } from '../scripts/build-web.ts'
import { pageLanguages } from '../src/features/tracking-page/model/languages.ts'
import { renderTrackingPage } from '../src/features/tracking-page/model/tracking-document.ts'
import { sampleViews } from './browser/sample-views.ts'

const KB = 1024
const built = (path: string): number => gzipped(readFileSync(fileURLToPath(new URL(`../web/${path}`, import.meta.url))))
const gzipped = (bytes: Uint8Array | string): number => gzipSync(bytes, { level: 6 }).length

beforeAll(() => buildWeb({ onlyIfStale: true }), 60_000)

test('the widget loader is at most 2 KB', () => {
  expect(built('widget/dist/widget.js')).toBeLessThanOrEqual(2 * KB)
})

test('the widget panel with the words of any language is at most 20 KB', () => {
  const words = readdirSync(new URL('../web/widget/words', import.meta.url)).map((file) => built(`widget/words/${file}`))
  expect(words).toHaveLength(12)
  expect(built('widget/dist/widget-panel.js') + Math.max(...words)).toBeLessThanOrEqual(20 * KB)
})

test('the promise element is at most 3 KB, the form behind "change" and the list of options with any language 3 KB more', () => {
  expect(built('promise/dist/promise.js')).toBeLessThanOrEqual(3 * KB)
  const words = readdirSync(new URL('../web/promise/words', import.meta.url)).map((file) => built(`promise/words/${file}`))
  expect(words).toHaveLength(12)
  expect(built('promise/dist/promise-more.js') + Math.max(...words)).toBeLessThanOrEqual(3 * KB)
})

describe('the tracking page with its script is at most 20 KB', () => {
  test.each(Object.keys(sampleViews))('%s', (name) => {
    const view = sampleViews[name]
    expect(view).toBeDefined()
    for (const language of pageLanguages) {
      const page = view ? gzipped(renderTrackingPage(view, language)) : 0
      expect(page).toBeGreaterThan(1 * KB)
      expect(page + built('tracking-page/dist/tracking-page.js')).toBeLessThanOrEqual(20 * KB)
    }
  })
})
