import { expect, test } from 'vitest'
import { storeContract, storeFixtures } from '#contracts/store.contract'
import { hmacSha256 } from '#shared/signature'
import { demo } from './index.ts'

const AT = String(Temporal.Instant.from('2026-11-25T10:00:00Z').epochMilliseconds / 1000)
const sign = (body: Uint8Array, secret: string, timestamp = AT) => ({
  'webhook-id': 'msg_1',
  'webhook-timestamp': timestamp,
  'webhook-signature': `v1,${hmacSha256(secret, 'base64', `msg_1.${timestamp}.`, body)}`,
})

storeContract(demo, { fixtures: storeFixtures(new URL('./fixtures', import.meta.url)), sign })

test('a webhook that is too old, or from tomorrow, is refused', () => {
  const body = Buffer.from('{}')
  for (const [seconds, valid] of [
    [-301, false],
    [-299, true],
    [299, true],
    [301, false],
  ] as const) {
    const request = { body, headers: sign(body, 's', String(Number(AT) + seconds)), query: {}, receivedAt: '2026-11-25T10:00:00Z' }
    expect(demo.webhook!.verify(request, { secret: 's' }).valid, `${seconds} s`).toBe(valid)
  }
})
