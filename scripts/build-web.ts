/** Builds the browser code into the `dist` folders under `web`. With `--if-stale` only when an output is missing or older than a source. */
import { readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** One file each: the page must not wait for a second request. `iife` runs as a plain script tag, `es` is imported on demand. */
const bundles = [
  { entry: 'web/tracking-page/main.ts', outDir: 'web/tracking-page/dist', fileName: 'tracking-page.js', format: 'es' },
  { entry: 'web/widget/loader.ts', outDir: 'web/widget/dist', fileName: 'widget.js', format: 'iife' },
  { entry: 'web/widget/panel.tsx', outDir: 'web/widget/dist', fileName: 'widget-panel.js', format: 'es' },
  { entry: 'web/promise/element.ts', outDir: 'web/promise/dist', fileName: 'promise.js', format: 'iife' },
  { entry: 'web/promise/more/main.ts', outDir: 'web/promise/dist', fileName: 'promise-more.js', format: 'es' },
] as const

/** Brings all bundles up to date; false when they were already. */
export async function buildWeb(options: { onlyIfStale?: boolean } = {}): Promise<boolean> {
  if (options.onlyIfStale && !isStale()) return false
  for (const { entry, outDir, fileName, format } of bundles) {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: {
        target: 'es2022',
        outDir,
        emptyOutDir: false,
        minify: true,
        modulePreload: false,
        lib: { entry, formats: [format], name: 'whereaboutsWidget', fileName: () => fileName },
      },
    })
  }
  return true
}

function isStale(): boolean {
  const built = bundles.map(({ outDir, fileName }) => modifiedAt(`${root}${outDir}/${fileName}`))
  const sources = readdirSync(`${root}web`, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(tsx?|json)$/.test(path) && !path.includes('dist'),
  )
  const newest = Math.max(modifiedAt(fileURLToPath(import.meta.url)), ...sources.map((path) => modifiedAt(`${root}web/${path}`)))
  return built.some((time) => time < newest)
}

const modifiedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await buildWeb({ onlyIfStale: process.argv.includes('--if-stale') })
  process.stderr.write(built ? 'web: built\n' : 'web: up to date\n')
}
