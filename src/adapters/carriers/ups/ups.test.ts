import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AdapterError } from '#contracts/adapter'
import { carrierContract, carrierFixtures } from '#contracts/carrier.contract'
import { plainHttp, replayServer } from '../../../../test/support/plain-http.ts'
import { ups } from './ups.ts'

const folder = new URL('./fixtures', import.meta.url)

carrierContract(ups, {
  fixtures: carrierFixtures(folder),
  settings: { webhookCredential: 'n0t-a-real-credential' },
  sign: () => ({ credential: 'n0t-a-real-credential' }),
  numbers: {
    yes: ['1Z7W43X00361200451', ' 1z 7w43x0 03 6120 0451', '1Z7W43X0YW44129073'],
    maybe: ['1Z7W43X00361200452'],
    no: ['1A7W43X00361200451', 'K30418827', '794612008845', ''],
  },
})

describe('what UPS writes', () => {
  it('decides a code that is not in the table by its words, then by its type, and calls both a guess', () => {
    expect(ups.meaningOf('Q7', 'Your parcel is out for delivery')).toMatchObject({ status: 'out_for_delivery', guessed: true })
    expect(ups.meaningOf('type:MV', '')).toMatchObject({ status: 'cancelled', guessed: false })
    expect(ups.meaningOf('021', '')).toMatchObject({ status: 'out_for_delivery', guessed: false })
  })
  it('keeps a time local when its GMT fields cannot be the same instant', () => {
    const alert = {
      trackingNumber: '1Z7W43X00361200451',
      localActivityDate: '20261118',
      localActivityTime: '170544',
      gmtActivityDate: '20261125',
      gmtActivityTime: '210544',
      activityStatus: { code: 'AR' },
    }
    const [shipment] = ups.read(Buffer.from(JSON.stringify(alert)), {}).shipments
    expect(shipment?.events[0]?.at).toEqual({ value: '2026-11-18T17:05:44', provenance: 'carrier_local' })
  })
  it('gives an alert that is sent again with its fields in another order the same key', () => {
    const request = (body: string) => ({ body: Buffer.from(body), headers: {}, query: {}, receivedAt: '2026-11-25T10:00:00Z' })
    expect(ups.webhook?.dedupeKey(request('{"a":1,"b":2}'))).toBe(ups.webhook?.dedupeKey(request('{ "b": 2, "a": 1 }')))
  })
})

describe('asking UPS', () => {
  let server: Awaited<ReturnType<typeof replayServer>>
  let refuse = 0
  beforeAll(async () => {
    server = await replayServer((request) => {
      if (refuse) return { status: refuse, headers: { 'retry-after': '30' }, body: '{}' }
      if (request.path.startsWith('/security'))
        return request.headers.authorization === `Basic ${btoa('me:mine')}`
          ? { body: '{"access_token":"t0ken"}' }
          : { status: 401, body: '{}' }
      if (request.headers.authorization !== 'Bearer t0ken') return { status: 401, body: '{}' }
      const file = request.path.includes('00361200451') ? 'track-delivered.json' : 'track-not-found.json'
      return { status: file.includes('not-found') ? 404 : 200, body: readFileSync(new URL(`./fixtures/${file}`, import.meta.url)) }
    })
  })
  afterAll(() => server.close())

  it('takes one token and brings each answer back raw, the not found one too', async () => {
    const settings = { clientId: 'me', clientSecret: 'mine', baseUrl: `${server.url}/` }
    const documents = await ups.fetch?.(['1Z7W43X00361200451', '1Z7W43X00361200460'], settings, plainHttp)
    expect(documents?.map((document) => ups.read(document.body, {}).shipments.length)).toEqual([2, 0])
    expect(server.asked.filter((line) => line.startsWith('POST'))).toHaveLength(1)
    expect(new Set(documents?.map((document) => document.dedupeKey)).size).toBe(2)
  })
  it('throws for wrong credentials, limits and trouble, with the kind that decides the retry', async () => {
    const ask = (clientSecret: string) =>
      ups.fetch?.(['1Z7W43X00361200451'], { clientId: 'me', clientSecret, baseUrl: server.url }, plainHttp)
    await expect(ask('wrong')).rejects.toMatchObject({ kind: 'auth' })
    refuse = 429
    await expect(ask('mine')).rejects.toMatchObject({ kind: 'rate_limited', retryAfterSeconds: 30 })
    refuse = 503
    await expect(ask('mine')).rejects.toBeInstanceOf(AdapterError)
    refuse = 0
  })
})
