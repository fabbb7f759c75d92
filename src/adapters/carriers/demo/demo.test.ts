import { describe, expect, it } from 'vitest'
import { carrierContract, carrierFixtures } from '#contracts/carrier.contract'
import { demo, signatureOf } from './demo.ts'

const at = (instant: string) => String(Date.parse(instant) / 1000)
const headersAt = (instant: string, body: Uint8Array) => ({
  'x-demo-timestamp': at(instant),
  'x-demo-signature': signatureOf('n0t-a-real-secret', at(instant), body),
})

carrierContract(demo, {
  fixtures: carrierFixtures(new URL('./fixtures', import.meta.url)),
  settings: { secret: 'n0t-a-real-secret' },
  sign: (body) => headersAt('2026-11-25T09:58:00Z', body),
  numbers: { yes: ['DEMO500000000012', 'demo500000000029'], no: ['DEMO500000000013', '500000000012', ''] },
})

describe('the demo carrier', () => {
  it('refuses a signature that is older or newer than five minutes, and a timestamp that is none', () => {
    const body = Buffer.from('{}')
    const verify = (instant: string) =>
      demo.webhook?.verify(
        { body, headers: headersAt(instant, body), query: {}, receivedAt: '2026-11-25T10:00:00Z' },
        { secret: 'n0t-a-real-secret' },
      )
    expect(verify('2026-11-25T09:55:00Z')).toEqual({ valid: true })
    expect(verify('2026-11-25T09:54:59Z')).toEqual({ valid: false, reason: 'timestamp_too_old' })
    expect(verify('2026-11-25T10:05:01Z')).toEqual({ valid: false, reason: 'timestamp_in_future' })
    expect(verify('never')).toMatchObject({ valid: false })
  })
})
