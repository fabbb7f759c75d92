/** The built browser code: page script, widget and promise element with their words. Read once, compressed once, told apart by content. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { type HttpApp, problem } from '#platform/http'
import { pageLanguages } from './model/languages.ts'

type Asset = { plain: Buffer; gzip: Buffer; brotli: Buffer; etag: string }

const FILES = {
  '/assets/tracking-page.js': 'tracking-page/dist/tracking-page.js',
  '/widget.js': 'widget/dist/widget.js',
  '/widget-panel.js': 'widget/dist/widget-panel.js',
  '/promise.js': 'promise/dist/promise.js',
  '/promise-more.js': 'promise/dist/promise-more.js',
}
/** The embeds load the words of one language each. */
const WORDS = Object.fromEntries(
  pageLanguages.flatMap((language) =>
    ['promise', 'widget'].map((embed) => [`/${embed}-words/${language}.json`, `${embed}/words/${language}.json`]),
  ),
)

/** A shop's page may be in any language: English where we do not speak it. */
const OTHER_WORDS = { '/widget-words/*': 'widget/words/en.json' }

export function assetRoutes(app: HttpApp): void {
  const read = new Map<string, Promise<Asset>>()
  for (const [url, file] of Object.entries({ ...FILES, ...WORDS, ...OTHER_WORDS })) {
    app.get(url, { schema: { hide: true } }, async (request, reply) => {
      const asset = await (read.get(file) ?? remember(read, file))
      // Shops include the loader by its plain name: a new version must reach them within minutes. Modules of other origins need CORS.
      reply.headers({
        'content-type': `${file.endsWith('.json') ? 'application/json' : 'text/javascript'}; charset=utf-8`,
        'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
        etag: asset.etag,
        vary: 'accept-encoding',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      })
      if (request.headers['if-none-match'] === asset.etag) return reply.code(304).send()
      const accepted = request.headers['accept-encoding'] ?? ''
      if (/\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(asset.brotli)
      return /\bgzip\b/.test(accepted) ? reply.header('content-encoding', 'gzip').send(asset.gzip) : reply.send(asset.plain)
    })
  }
}

function remember(read: Map<string, Promise<Asset>>, file: string): Promise<Asset> {
  const asset = load(file)
  read.set(file, asset)
  // Not yet built: the next request looks again.
  asset.catch(() => read.delete(file))
  return asset
}

async function load(file: string): Promise<Asset> {
  try {
    const plain = await readFile(new URL(`../../../web/${file}`, import.meta.url))
    return {
      plain,
      gzip: gzipSync(plain, { level: 9 }),
      brotli: brotliCompressSync(plain),
      etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw problem('unavailable', 'The browser code is not built yet: run `npm run build:web`.')
    throw error
  }
}
