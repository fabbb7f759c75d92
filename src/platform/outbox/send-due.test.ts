import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { Channel, OutgoingMessage, SendResult } from '#contracts/channel'
import type { EffectHandler, EffectOutcome } from '#platform/context'
import { dbOn } from '#platform/database'
import { newId } from '#shared/ids'
import { testWorld } from '../../../test/support/database.ts'
import { sendDue } from './send-due.ts'

// A channel that keeps its contract and lets the test choose what the outside answers.
const taken: OutgoingMessage[] = []
let answer: () => Promise<SendResult> = async () => ({ outcome: 'sent', providerId: 'p' })
let found: 'sent' | 'not_sent' | 'unknown' = 'unknown'
const channel: Channel = {
  id: 'probe',
  name: 'Probe',
  kind: 'email',
  settings: [],
  send: async (message) => {
    taken.push(message)
    return await answer()
  },
  lookUp: async () => found,
}
const settled: EffectOutcome[] = []
let stale: string | null = null
const handler: EffectHandler = {
  kind: 'note',
  compose: async (_ctx, payload) =>
    stale
      ? { superseded: stale }
      : { to: { address: 'a@b.example', name: null }, subject: payload.subject ?? null, text: 'hello', html: null, language: 'en' },
  settled: async (_ctx, _payload, outcome) => void settled.push(outcome),
}
const world = await testWorld({ effects: [handler], channels: new Map([['probe', channel]]) })
const options = {
  handlers: [handler],
  channels: new Map([['probe', channel]]),
  worker: dbOn(world.database.worker),
  withMerchant: world.withMerchant,
  http: async () => ({ status: 200, headers: {}, body: new Uint8Array() }),
  now: world.clock.now,
  log: world.log,
}
const queue = (key: string) => world.ctx((ctx) => ctx.send({ businessKey: key, kind: 'note', channel: 'email', payload: { subject: key } }))
const states = () =>
  dbOn(world.database.worker).all(
    sql<{
      business_key: string
      state: string
      code: string | null
    }>`select business_key, state, code from effect order by created_at, business_key`,
  )

await world.ctx((ctx) =>
  ctx.db.run(
    sql`insert into connection (merchant_id, id, kind, adapter, name, sealed_settings, created_at) values (${ctx.merchantId}, ${newId(1)}, 'channel', 'probe', 'Probe', ${ctx.secrets.seal(Buffer.from('{}'))}, now())`,
  ),
)
beforeEach(async () => {
  await dbOn(world.database.worker).run(sql`delete from effect`)
  taken.length = 0
  settled.length = 0
  stale = null
  found = 'unknown'
  answer = async () => ({ outcome: 'sent', providerId: 'p' })
})

test('one business key is one message, however often and by however many senders', async () => {
  expect([await queue('a'), await queue('a')]).toEqual([true, false])
  await Promise.all([sendDue(options), sendDue(options), sendDue(options)])
  await sendDue(options)
  expect(taken.map((message) => message.subject)).toEqual(['a'])
  expect(settled.map((one) => one.outcome)).toEqual(['sent'])
})

test('what the state has left behind is superseded and never sent', async () => {
  await queue('a')
  stale = 'delivered_meanwhile'
  await sendDue(options)
  expect(taken).toEqual([])
  expect(await states()).toEqual([{ business_key: 'a', state: 'superseded', code: 'delivered_meanwhile' }])
})

test('a refusal for now is tried again later, ten times at most, with the same Message-ID', async () => {
  answer = async () => ({ outcome: 'failed', retry: true, code: 'greylisted', text: 'later' })
  await queue('a')
  for (let i = 0; i < 15; i++) {
    await sendDue(options)
    world.clock.advance({ hours: 2 })
  }
  expect(taken.length).toBe(10)
  expect(new Set(taken.map((message) => message.messageId)).size).toBe(1)
  expect((await states())[0]?.state).toBe('failed')
})

test('a connection lost after the text was given is in doubt: not sent again, shown to a person', async () => {
  answer = async () => ({ outcome: 'in_doubt', code: 'lost_after_data', text: '' })
  await queue('a')
  await sendDue(options)
  world.clock.advance({ hours: 48 })
  await sendDue(options)
  expect(taken.length).toBe(1)
  expect(await states()).toEqual([{ business_key: 'a', state: 'in_doubt', code: 'lost_after_data' }])
})

test.each([
  ['sent', 'sent', 1],
  ['not_sent', 'sent', 2],
  ['unknown', 'in_doubt', 1],
] as const)('a sender that died while sending: the provider says %s → %s', async (says, state, sends) => {
  found = says
  // The process ends in the middle of the call: its promise never resolves.
  answer = () => new Promise(() => {})
  await queue('a')
  void sendDue(options)
  while (taken.length === 0) await new Promise((done) => setTimeout(done, 5))
  answer = async () => ({ outcome: 'sent', providerId: null })
  world.clock.advance({ seconds: 61 })
  await sendDue(options)
  await sendDue(options)
  expect((await states())[0]?.state).toBe(state)
  expect(taken.length).toBe(sends)
})

test('a sender that died before it reached the outside loses nothing: the row is taken again', async () => {
  await queue('a')
  await dbOn(world.database.worker).run(
    sql`update effect set lease_until = ${world.clock.now().add({ seconds: 60 }).toString()}, fence = fence + 1`,
  )
  await sendDue(options)
  expect(taken).toEqual([])
  world.clock.advance({ seconds: 61 })
  await sendDue(options)
  expect(taken.length).toBe(1)
})

test('without a connection the message waits and says why', async () => {
  await dbOn(world.database.worker).run(sql`update connection set enabled = false`)
  await queue('a')
  await sendDue(options)
  expect(await states()).toEqual([{ business_key: 'a', state: 'queued', code: 'no_connection' }])
  await dbOn(world.database.worker).run(sql`update connection set enabled = true`)
  world.clock.advance({ seconds: 61 })
  await sendDue(options)
  expect(taken.length).toBe(1)
})
