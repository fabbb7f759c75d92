import type { Store } from '#contracts/store'
import { rateCode } from './promise.ts'
import { readRatesQuestion, writeRates } from './rates.ts'
import { readShopify } from './read.ts'
import { API_VERSION, reconcileShopify } from './reconcile.ts'
import { verifyWebhook, webhookDedupeKey, webhookTopic } from './webhook.ts'

export const shopify: Store = {
  id: 'shopify',
  name: 'Shopify',
  settings: [
    { key: 'shopDomain', label: 'Shop domain', example: 'example.myshopify.com', help: 'Webhooks of other shops are refused.' },
    {
      key: 'secret',
      label: 'Webhook signing secret',
      secret: true,
      required: true,
      help: 'Settings → Notifications → Webhooks, or the client secret of your app. While you exchange it, give both, separated by a comma.',
    },
    {
      key: 'accessToken',
      label: 'Admin API access token',
      secret: true,
      help: 'With the scope read_orders. Needed to fetch what a lost webhook would have told.',
    },
    {
      key: 'apiUrl',
      label: 'Admin API address',
      help: `Only for a proxy or a test; otherwise made of the shop domain and version ${API_VERSION}.`,
    },
  ],
  read: readShopify,
  webhook: { verify: verifyWebhook, topic: webhookTopic, dedupeKey: webhookDedupeKey },
  rates: { read: readRatesQuestion, code: rateCode, write: writeRates },
  reconcile: reconcileShopify,
}
