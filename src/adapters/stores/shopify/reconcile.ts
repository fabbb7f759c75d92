/** Orders that changed since an instant, over the REST Admin API: the net under lost webhooks. */
import { AdapterError, type Http, type RawDocument, type Settings } from '#contracts/adapter'
import { contentHash } from '#shared/signature'

export const API_VERSION = '2025-07'
const PAGE_SIZE = 50
const MAX_PAGES = 10_000

/** Yields one raw page after another, oldest change first, so that a broken run can go on from what it had. */
export async function* reconcileShopify(since: string, settings: Settings, http: Http): AsyncIterable<RawDocument> {
  const base = apiBase(settings)
  const first = new URL(`${base}/orders.json`)
  first.search = new URLSearchParams({ status: 'any', updated_at_min: since, order: 'updated_at asc', limit: String(PAGE_SIZE) }).toString()
  let url: string | null = first.href
  for (let page = 0; url !== null && page < MAX_PAGES; page++) {
    const answer = await http({
      url,
      headers: { 'x-shopify-access-token': settings.accessToken ?? '', accept: 'application/json' },
      timeoutMs: 30_000,
    })
    refuse(answer.status, answer.headers)
    yield { topic: 'orders/list', body: answer.body, contentType: 'application/json', dedupeKey: `orders/list:${contentHash(answer.body)}` }
    url = nextPage(answer.headers.link, first.origin)
  }
}

function apiBase(settings: Settings): string {
  if (!settings.accessToken) throw new AdapterError('auth', 'access_token_missing', 'The connection has no access token')
  if (settings.apiUrl) return settings.apiUrl.replace(/\/+$/, '')
  const shop = settings.shopDomain?.trim().toLowerCase() ?? ''
  if (!/^[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)+$/.test(shop))
    throw new AdapterError(
      'invalid_request',
      'shop_domain_missing',
      'The connection needs the shop’s domain, such as example.myshopify.com',
    )
  return `https://${shop}/admin/api/${API_VERSION}`
}

function refuse(status: number, headers: Record<string, string>): void {
  if (status >= 200 && status < 300) return
  if (status === 429) throw new AdapterError('rate_limited', 'shopify_429', 'Shopify asks to slow down', retryAfter(headers['retry-after']))
  if (status === 401 || status === 403) throw new AdapterError('auth', `shopify_${status}`, 'Shopify refused the access token')
  if (status === 404) throw new AdapterError('not_found', 'shopify_404', 'There is no such shop or API version')
  if (status >= 500) throw new AdapterError('service', `shopify_${status}`, 'Shopify has trouble', retryAfter(headers['retry-after']))
  throw new AdapterError('invalid_request', `shopify_${status}`, 'Shopify refused the request')
}

/** Seconds, at most an hour; Shopify writes `2.0`. */
function retryAfter(header: string | undefined): number | undefined {
  const seconds = Number(header)
  return header && Number.isFinite(seconds) && seconds >= 0 ? Math.min(3600, Math.ceil(seconds)) : undefined
}

/** The `next` link. It gets our access token, so it must lead to the same server. */
function nextPage(link: string | undefined, origin: string): string | null {
  const target = /<([^<>]+)>\s*;\s*rel="?next"?/i.exec(link ?? '')?.[1]
  if (target === undefined || !URL.canParse(target)) return null
  if (new URL(target).origin !== origin) throw new AdapterError('unreadable', 'foreign_next_page', 'The next page lies on another server')
  return target
}
