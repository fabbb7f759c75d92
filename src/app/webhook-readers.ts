/** What the door asks of each kind of adapter. */
import type { Carrier } from '#contracts/carrier'
import type { Channel } from '#contracts/channel'
import type { Store } from '#contracts/store'
import type { KnownConnection, WebhookReader } from '#platform/inbox'

type Adapters = { carriers: ReadonlyMap<string, Carrier>; channels: ReadonlyMap<string, Channel>; stores: ReadonlyMap<string, Store> }

export function webhookReaderOf(adapters: Adapters, connection: KnownConnection): WebhookReader | null {
  switch (connection.kind) {
    case 'store':
      return adapters.stores.get(connection.adapter)?.webhook ?? null
    case 'carrier':
      return withTopic(adapters.carriers.get(connection.adapter)?.webhook)
    case 'channel':
      return withTopic(adapters.channels.get(connection.adapter)?.webhook)
    case 'language_model':
      return null
  }
}

const withTopic = (webhook: Omit<WebhookReader, 'topic'> | undefined): WebhookReader | null =>
  webhook ? { ...webhook, topic: () => 'webhook' } : null
