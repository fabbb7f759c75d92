/** A shop of ours: the documented order of `POST /api/v1/orders`, signed by Standard Webhooks. For the demo, for tests, and as an example of a small adapter. */
import type { RawRequest, Settings, Verification } from '#contracts/adapter'
import { orderDocument, storeOrderOf } from '#contracts/order-document'
import type { Store, StoreReading } from '#contracts/store'
import { contentHash, equalSecrets, hmacSha256 } from '#shared/signature'
import { cleanLine } from '#shared/text'
import { asFields, listOf } from '../fields.ts'
import { bodyText, emptyReading, ignoredReading, problemReading } from '../reading.ts'

export const demo: Store = {
  id: 'demo',
  name: 'Demo shop',
  settings: [
    {
      key: 'secret',
      label: 'Webhook signing secret',
      secret: true,
      required: true,
      help: 'Several, separated by commas, while it is exchanged.',
    },
  ],
  read: (body, hint) => {
    const topic = hint.topic?.toLowerCase().split(/[/.]/)[0]
    return topic === undefined || topic === '' || topic === 'order' || topic === 'orders' ? readOrders(body) : ignoredReading()
  },
  webhook: {
    verify,
    topic: (request) => cleanLine(request.headers['webhook-topic'] ?? 'orders', 100),
    dedupeKey: (request) => cleanLine(request.headers['webhook-id'] ?? '', 200) || contentHash(request.body),
  },
}

// Standard Webhooks: a signed time, five minutes either way. https://www.standardwebhooks.com
const TOLERANCE_SECONDS = 300

function verify(request: RawRequest, settings: Settings): Verification {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = request.headers
  if (!id || !timestamp || !signatures) return { valid: false, reason: 'header_missing' }
  const secrets = (settings.secret ?? '')
    .split(',')
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '')
  if (secrets.length === 0) return { valid: false, reason: 'secret_missing' }
  const given = signatures.split(' ').slice(0, 10)
  let matches = false
  for (const secret of secrets) {
    const expected = `v1,${hmacSha256(secret, 'base64', `${id}.${timestamp}.`, request.body)}`
    for (const signature of given) matches = equalSecrets(signature, expected) || matches
  }
  if (!matches) return { valid: false, reason: 'hmac_mismatch' }
  const age = Temporal.Instant.from(request.receivedAt).epochMilliseconds / 1000 - Number(timestamp)
  return Math.abs(age) <= TOLERANCE_SECONDS ? { valid: true } : { valid: false, reason: 'timestamp_too_old' }
}

function readOrders(body: Uint8Array): StoreReading {
  let parsed: unknown
  try {
    parsed = JSON.parse(bodyText(body))
  } catch {
    return problemReading('json_malformed', 'The body is not JSON')
  }
  const fields = asFields(parsed)
  const documents = Array.isArray(fields?.orders) ? listOf(fields.orders) : [asFields(fields?.order) ?? fields ?? {}]
  const reading = emptyReading()
  for (const document of documents) {
    const order = orderDocument.safeParse(document)
    if (order.success) reading.orders.push(storeOrderOf(order.data))
    else
      reading.problems.push({
        kind: 'unreadable',
        code: 'order_invalid',
        text: `An order is not as documented: ${order.error.issues
          .slice(0, 3)
          .map((issue) => `${issue.path.join('.')} (${issue.code})`)
          .join(', ')}`,
      })
  }
  return reading
}
