/** One payload through its adapter. Adapters are loaded by kind, so that reading carriers does not load channels. */
import type { Problem } from '#contracts/tracking'
import { describeChannel } from './describe-channel.ts'
import { describeShipments } from './describe-shipments.ts'
import { describeStore } from './describe-store.ts'

export type PayloadRequest = { adapter: string; body: Uint8Array; topic?: string; contentType?: string }

/** Never throws: what an adapter cannot bear is our fault, told as a problem of its payload. */
export async function normalizePayload(request: PayloadRequest): Promise<{ problems: Problem[] } & Record<string, unknown>> {
  const [kind = '', id = ''] = request.adapter.split(/:(.*)/s)
  try {
    return (await READERS[kind]?.(id, request)) ?? { problems: [unknown(request.adapter)] }
  } catch (error) {
    return {
      problems: [{ kind: 'unreadable', code: 'reader_failed', text: `The adapter failed on this payload (${(error as Error).name}).` }],
    }
  }
}

const unknown = (adapter: string): Problem => ({
  kind: 'unknown_adapter',
  code: 'unknown_adapter',
  text: `There is no adapter ${adapter}.`,
})

type Reader = (id: string, request: PayloadRequest) => Promise<({ problems: Problem[] } & Record<string, unknown>) | undefined>

const READERS: Record<string, Reader> = {
  async carrier(id, { body, topic, contentType }) {
    const { carriers } = await import('#adapters/carriers')
    const reading = carriers.get(id)?.read(body, { topic, contentType })
    return reading && { shipments: describeShipments(reading.shipments, id), problems: reading.problems }
  },
  async store(id, { body, topic, contentType }) {
    const { stores } = await import('#adapters/stores')
    const reading = stores.get(id)?.read(body, { topic, contentType })
    return reading && describeStore(reading)
  },
  async channel(id, { body, topic, contentType }) {
    const { channels } = await import('#adapters/channels')
    const reading = await channels.get(id)?.read?.(body, { topic, contentType })
    return reading && describeChannel(reading)
  },
}
