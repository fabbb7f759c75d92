/** One LISTEN connection per process; keys only, fan-out in memory. After a loss everybody is told to look again. */
import pg from 'pg'
import { type Address, connectionOptions } from '#platform/database'
import type { Log } from '#platform/log'

/** `subscribe` calls back with each topic of the merchant that changed; the topic `*` means: anything may have. */
export type LiveFeed = {
  subscribe(merchantId: string, topics: readonly string[], onChange: (topic: string) => void): () => void
  listeners(): number
  close(): Promise<void>
}

export async function openLiveFeed(address: Address, log: Log): Promise<LiveFeed> {
  const listeners = new Map<string, Set<(topic: string) => void>>()
  let client: pg.Client | null = null
  let closed = false
  let retry: NodeJS.Timeout | undefined

  const tell = (key: string, topic: string): void => {
    for (const listener of listeners.get(key) ?? []) listener(topic)
  }
  const hear = (payload: string): void => {
    const [merchantId, ...topics] = JSON.parse(payload) as string[]
    for (const topic of topics) tell(`${merchantId} ${topic}`, topic)
  }
  const lost = (err: unknown): void => {
    if (closed || !client) return
    client = null
    log.warn({ err }, 'the live feed lost its connection')
    reconnect()
  }
  const reconnect = (): void => {
    retry = setTimeout(() => {
      listen().then(
        () => {
          for (const key of listeners.keys()) tell(key, '*')
        },
        () => reconnect(),
      )
    }, 500)
  }
  async function listen(): Promise<void> {
    const fresh = new pg.Client({ ...connectionOptions(address), application_name: 'whereabouts live', keepAlive: true })
    fresh.on('error', lost)
    fresh.on('end', () => lost(new Error('connection ended')))
    fresh.on('notification', (message) => hear(message.payload ?? '[]'))
    await fresh.connect()
    await fresh.query('listen whereabouts_live')
    client = fresh
  }
  await listen()

  return {
    listeners: () => [...listeners.values()].reduce((sum, set) => sum + set.size, 0),
    subscribe: (merchantId, topics, onChange) => {
      const keys = topics.map((topic) => `${merchantId} ${topic}`)
      for (const key of keys) listeners.set(key, (listeners.get(key) ?? new Set()).add(onChange))
      return () => {
        for (const key of keys) {
          listeners.get(key)?.delete(onChange)
          if (listeners.get(key)?.size === 0) listeners.delete(key)
        }
      }
    },
    close: async () => {
      closed = true
      clearTimeout(retry)
      await client?.end()
    },
  }
}
