/** Shopify signs the raw body (HMAC-SHA-256, base64) and nothing else: no header and no time is proved by the signature. */
import type { RawRequest, Settings, Verification } from '#contracts/adapter'
import { contentHash, equalSecrets, hmacSha256 } from '#shared/signature'
import { cleanLine } from '#shared/text'

/** `secret` may hold several, separated by commas: the old and the new one while they are exchanged. */
export function verifyWebhook(request: RawRequest, settings: Settings): Verification {
  const signature = request.headers['x-shopify-hmac-sha256']
  if (!signature) return { valid: false, reason: 'header_missing' }
  const secrets = (settings.secret ?? '')
    .split(',')
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '')
  if (secrets.length === 0) return { valid: false, reason: 'secret_missing' }
  let matches = false
  // All are tried, so that the time does not tell which one it was.
  for (const secret of secrets) matches = equalSecrets(signature, hmacSha256(secret, 'base64', request.body)) || matches
  if (!matches) return { valid: false, reason: 'hmac_mismatch' }
  // One app's secret signs for all shops that installed it: another shop's webhook is not ours.
  const shop = request.headers['x-shopify-shop-domain']
  if (settings.shopDomain && shop && shop.toLowerCase() !== settings.shopDomain.trim().toLowerCase())
    return { valid: false, reason: 'foreign_shop' }
  return { valid: true }
}

export const webhookTopic = (request: RawRequest): string => cleanLine(request.headers['x-shopify-topic'] ?? '', 100).toLowerCase()

/** Retries and doubled subscriptions carry the same event id; one event may be told under several topics. */
export function webhookDedupeKey(request: RawRequest): string {
  const topic = webhookTopic(request)
  const eventId = cleanLine(request.headers['x-shopify-event-id'] ?? request.headers['x-shopify-webhook-id'] ?? '', 200)
  return eventId === '' ? `${topic}:${contentHash(topic, request.body)}` : `${topic}:${eventId}`
}
