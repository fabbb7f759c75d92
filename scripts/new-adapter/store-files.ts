import { readme } from './carrier-files.ts'
import { type AdapterNames, json, type NewFiles } from './names.ts'

export function storeFiles({ id, kebab, variable, title }: AdapterNames): NewFiles {
  return {
    'index.ts': `import type { Store } from '#contracts/store'
import { canonicalBody } from '#shared/bytes'
import { contentHash, equalSecrets, hmacSha256 } from '#shared/signature'
import { read } from './read.ts'

export const ${variable}: Store = {
  id: '${id}',
  name: '${title}',
  settings: [{ key: 'secret', label: 'Webhook signing secret', secret: true, required: true, help: 'Several, separated by commas, while it is exchanged.' }],
  read,
  webhook: {
    verify(request, settings) {
      const secrets = (settings.secret ?? '').split(',').map((secret) => secret.trim()).filter(Boolean)
      if (secrets.length === 0) return { valid: false, reason: 'secret_missing' }
      const given = request.headers['x-signature']
      if (!given) return { valid: false, reason: 'header_missing' }
      const valid = secrets.some((secret) => equalSecrets(given, hmacSha256(secret, 'base64', request.body)))
      return valid ? { valid } : { valid, reason: 'hmac_mismatch' }
    },
    topic: (request) => request.headers['x-topic']?.slice(0, 100) ?? 'orders',
    dedupeKey: (request) => contentHash(canonicalBody(request.body)),
  },
}
`,
    'read.ts': `import { orderDocument, storeOrderOf } from '#contracts/order-document'
import type { StoreHint, StoreReading } from '#contracts/store'
import { bodyText } from '#shared/bytes'
import { emptyReading, ignoredReading, problemReading } from '../reading.ts'

/** Pure, never throws. Begins with the product's own order document: put the store's format in its place. */
export function read(body: Uint8Array, hint: StoreHint): StoreReading {
  const topic = hint.topic?.toLowerCase().split(/[/.]/)[0] ?? ''
  if (!['', 'order', 'orders'].includes(topic)) return ignoredReading()
  try {
    const document = orderDocument.safeParse(JSON.parse(bodyText(body)))
    return document.success ? { ...emptyReading(), orders: [storeOrderOf(document.data)] } : problemReading('not_an_order', 'This is not an order')
  } catch {
    // JSON.parse throws on what is no JSON.
    return problemReading('malformed', 'This is not JSON')
  }
}
`,
    [`${kebab}.test.ts`]: `import { storeContract, storeFixtures } from '#contracts/store.contract'
import { hmacSha256 } from '#shared/signature'
import { ${variable} } from './index.ts'

storeContract(${variable}, {
  fixtures: storeFixtures(new URL('./fixtures', import.meta.url)),
  sign: (body, secret) => ({ 'x-signature': hmacSha256(secret, 'base64', body) }),
})
`,
    'fixtures/orders-create--one-line.json': json({
      id: '900719925474099312',
      name: '#2041',
      placedAt: '2026-11-20T09:00:00Z',
      email: 'ida@example.com',
      currency: 'EUR',
      total: '39.90',
      lines: [{ id: '1', title: 'Lantern', quantity: 1, price: '39.90' }],
    }),
    'fixtures/orders-create--one-line.expected.json': json({
      orders: [{ externalId: '900719925474099312', name: '#2041', email: 'ida@example.com', totalMinor: 3990 }],
    }),
    'README.md': readme(id, title, 'Which webhooks and which API, with links; what is peculiar about its ids, times and states.'),
  }
}
