import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { carrierContract, carrierFixtures } from '#contracts/carrier.contract'
import { plainHttp, replayServer } from '../../../../test/support/plain-http.ts'
import { easypost } from './easypost.ts'

const SECRET = 'Schlüssel\u2126'
const sign = (body: Uint8Array) => ({
  'x-hmac-signature': `hmac-sha256-hex=${createHmac('sha256', SECRET.normalize('NFKD')).update(body).digest('hex')}`,
})

carrierContract(easypost, {
  fixtures: carrierFixtures(new URL('./fixtures', import.meta.url)),
  settings: { webhookSecret: SECRET },
  sign,
  numbers: { maybe: ['EZ1000000001'], no: ['1Z7W43X00361200451', '9400100110368099912345', ''] },
})

describe('what EasyPost writes', () => {
  const event = (over: object) =>
    Buffer.from(
      JSON.stringify({
        id: 'evt_0a1b2c3d4e',
        object: 'Event',
        description: 'tracker.updated',
        result: { object: 'Tracker', tracking_code: 'A1', status: 'unknown', tracking_details: [] },
        ...over,
      }),
    )
  const request = (body: Uint8Array) => ({ body, headers: {}, query: {}, receivedAt: '2026-11-25T10:00:00Z' })
  it('keys an event by its id, whatever else changed between two tries', () => {
    expect(easypost.webhook?.dedupeKey(request(event({ pending_urls: ['a'] })))).toBe(
      easypost.webhook?.dedupeKey(request(event({ status: 'retry' }))),
    )
  })
  it('has nothing to say about events of other things, and no problem with them', () => {
    expect(easypost.read(event({ description: 'batch.created', result: { object: 'Batch' } }), {})).toEqual({ shipments: [], problems: [] })
  })
  it('says which carrier it speaks of, and nothing for a name that it does not know', () => {
    const carrierOf = (carrier: string) =>
      easypost.read(event({ result: { object: 'Tracker', tracking_code: 'A1', carrier } }), {}).shipments[0]?.carrier
    expect(['UPSDAP', 'FedExDefault', 'DHLExpress', 'LaserShipV2', 'Otter Couriers'].map(carrierOf)).toEqual([
      'ups',
      'fedex',
      'dhl_express',
      'lasership',
      null,
    ])
  })
  it('asks by tracking code', async () => {
    const server = await replayServer(() => ({ body: readFileSync(new URL('./fixtures/tracker-list.json', import.meta.url)) }))
    try {
      const documents = await easypost.fetch?.(['9400100110368099912345'], { apiKey: 'k', baseUrl: server.url }, plainHttp)
      expect(documents?.flatMap((document) => easypost.read(document.body, {}).shipments)).toHaveLength(2)
      expect(server.asked).toEqual(['GET /v2/trackers?tracking_code=9400100110368099912345&page_size=5'])
    } finally {
      await server.close()
    }
  })
})
