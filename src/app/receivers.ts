/** Keeps a receiver running for each connection that fetches its messages (IMAP), also for those made while we run. */
import type { Channel, Receiver } from '#contracts/channel'
import type { WithMerchant } from '#platform/context'
import { type KnownConnection, keepDocument } from '#platform/inbox'
import type { Log } from '#platform/log'

export type ReceiverOptions = {
  withMerchant: WithMerchant
  merchants(): Promise<string[]>
  connectionsOf(merchantId: string): Promise<KnownConnection[]>
  channels: ReadonlyMap<string, Channel>
  log: Log
  onStored(): void
}

export function keepReceiving(options: ReceiverOptions): { round(): Promise<number>; stop(): Promise<void> } {
  const running = new Map<string, { settings: string; receiver: Receiver }>()
  return {
    /** Starts what is new, restarts what was changed, stops what is gone. */
    round: async () => {
      const wanted = new Map<string, KnownConnection>()
      for (const merchantId of await options.merchants()) {
        for (const connection of await options.connectionsOf(merchantId))
          if (connection.enabled && connection.kind === 'channel' && options.channels.get(connection.adapter)?.receive)
            wanted.set(connection.id, connection)
      }
      for (const [id, { settings, receiver }] of running) {
        const connection = wanted.get(id)
        if (connection && JSON.stringify(connection.settings) === settings) continue
        running.delete(id)
        await receiver.stop()
      }
      for (const [id, connection] of wanted) if (!running.has(id)) await start(id, connection)
      return 0
    },
    stop: async () => {
      await Promise.all([...running.values()].map(({ receiver }) => receiver.stop()))
    },
  }

  async function start(id: string, connection: KnownConnection): Promise<void> {
    const channel = options.channels.get(connection.adapter)
    try {
      const receiver = await channel?.receive?.(
        connection.settings,
        (raw) => store(connection, raw),
        (text) => options.log.warn({ channel: connection.adapter, connectionId: id }, text),
      )
      if (receiver) running.set(id, { settings: JSON.stringify(connection.settings), receiver })
    } catch (err) {
      options.log.warn({ err, channel: connection.adapter, connectionId: id }, 'a mailbox cannot be read; tried again soon')
    }
  }

  async function store(connection: KnownConnection, raw: { body: Uint8Array; dedupeKey: string; contentType: string }): Promise<void> {
    await options.withMerchant(connection.merchantId, (ctx) => keepDocument(ctx, connection, { ...raw, topic: 'message' }))
    options.onStored()
  }
}
