import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { carrierContract, carrierFixtures } from '#contracts/carrier.contract'
import { plainHttp, replayServer } from '../../../../test/support/plain-http.ts'
import { dhlUnified } from './dhl-unified.ts'

carrierContract(dhlUnified, {
  fixtures: carrierFixtures(new URL('./fixtures', import.meta.url)),
  settings: { webhookSecret: 'push:n0t-real' },
  sign: () => ({ authorization: `Basic ${btoa('push:n0t-real')}` }),
  numbers: {
    yes: ['00340434712300045185', '0034 0434 7123 0004 5192', 'RR471234509DE'],
    maybe: ['JJD0099999999', '8487135506'],
    no: ['00340434712300045186', 'RR471234508DE', '1Z7W43X00361200451', '8487135507', ''],
  },
})

describe('what DHL writes', () => {
  it('lets words make a code finer but never contradict it', () => {
    expect(dhlUnified.meaningOf('transit', 'The parcel is out for delivery')).toMatchObject({ status: 'out_for_delivery', guessed: false })
    expect(dhlUnified.meaningOf('transit', 'The shipment has been delivered')).toMatchObject({ status: 'in_transit' })
    expect(dhlUnified.meaningOf('delivered', 'Arrived at facility')).toMatchObject({ status: 'delivered' })
    expect(dhlUnified.meaningOf('failure', 'Annahme verweigert')).toMatchObject({ status: 'exception', reason: 'recipient_refused' })
  })
  it('takes the secret as Bearer, as Basic password or in its own header', () => {
    const verify = (headers: Record<string, string>) =>
      dhlUnified.webhook?.verify(
        { body: Buffer.from('{}'), headers, query: {}, receivedAt: '2026-11-25T10:00:00Z' },
        { webhookSecret: 's3cret' },
      )
    const good: Record<string, string>[] = [
      { authorization: 'Bearer s3cret' },
      { authorization: `Basic ${btoa('anyone:s3cret')}` },
      { 'dhl-webhook-secret': 's3cret' },
    ]
    for (const headers of good) expect(verify(headers)).toEqual({ valid: true })
    expect(verify({ authorization: 'Bearer S3cret' })).toEqual({ valid: false, reason: 'credential_mismatch' })
  })
  it('asks with its key and brings a 404 back as an answer', async () => {
    const server = await replayServer((request) =>
      request.headers['dhl-api-key'] !== 'k3y'
        ? { status: 401, body: '{}' }
        : { status: 404, body: readFileSync(new URL('./fixtures/problem-not-found.json', import.meta.url)) },
    )
    try {
      const documents = await dhlUnified.fetch?.(['00340434712300045192'], { apiKey: 'k3y', baseUrl: server.url }, plainHttp)
      expect(documents?.map((document) => dhlUnified.read(document.body, {}).problems[0]?.kind)).toEqual(['not_found'])
      await expect(dhlUnified.fetch?.(['1'], { apiKey: 'other', baseUrl: server.url }, plainHttp)).rejects.toMatchObject({ kind: 'auth' })
    } finally {
      await server.close()
    }
  })
})
