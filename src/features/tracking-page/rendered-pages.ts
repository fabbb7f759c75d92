/** Pages as they went out, kept until the order changes or the minute is over ("checked 4 min ago" is part of the page). */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

export type RenderedPage = { html: Buffer; gzip: Buffer; etag: string; brandColor: string; language: string }

const compress = promisify(gzip)
const kept = new Map<string, RenderedPage>()
const MAX_PAGES = 2_000

export const keptPage = (key: string): RenderedPage | undefined => kept.get(key)

/** Compressed once, here. The oldest pages go first. */
export async function keepPage(key: string, page: { html: string; brandColor: string; language: string }): Promise<RenderedPage> {
  const html = Buffer.from(page.html)
  const rendered = {
    ...page,
    html,
    gzip: await compress(html, { level: 6 }),
    etag: `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`,
  }
  if (kept.size >= MAX_PAGES) kept.delete(kept.keys().next().value as string)
  kept.set(key, rendered)
  return rendered
}
