import { expect, test } from 'vitest'
import { openConversation, receiveMessage } from '#features/conversations'
import { subscribers as orderSubscribers, recordOrders } from '#features/orders'
import { subscribers as promiseSubscribers } from '#features/promises'
import { wireId } from '#shared/ids'
import { testWorld } from '../../../test/support/database.ts'
import { storeOrder } from '../../../test/support/store-order.ts'
import { answerMessage, ask } from './index.ts'
import type { Told } from './model/conversation/told.ts'

const world = await testWorld({ subscribers: [...orderSubscribers, ...promiseSubscribers], now: '2026-11-25T10:00:00Z' })
const at = { placedAt: '2026-11-23T09:00:00Z', updatedAt: '2026-11-23T09:00:00Z' }
const IDA = 'ida.kvist@example.org'
const ids = await world.ctx((ctx) =>
  recordOrders(
    ctx,
    { connectionId: '0192a000-0000-7000-8000-000000000001' },
    ['1009', '1010', '1011'].map((number) => storeOrder({ ...at, externalId: number, name: `#B${number}`, number })),
  ),
)
const orders = ids.map(({ orderId }) => wireId('order', orderId))
await world.drain()

async function chat() {
  const { conversationId } = await world.ctx((ctx) => openConversation(ctx, { channel: 'web_chat', language: 'en' }))
  return async (text: string): Promise<Told> => {
    const { messageId } = await world.ctx((ctx) => receiveMessage(ctx, { channel: 'web_chat', conversationId, text }))
    return (await world.ctx((ctx) => answerMessage(ctx, { conversationId, messageId })))!.answer
  }
}

test.each([`B1010 ${IDA}`, `wo ist meine bestelung b1010? ${IDA}`, `hvor? B-1010, ${IDA}`, `注文B1010はどこですか ${IDA}`])(
  'a number is read as the shop itself writes it: %s',
  async (text) => {
    expect(await (await chat())(text)).toMatchObject({ outcome: 'answered', about: [orders[1]] })
  },
)

test('a product’s number is none, and the agent’s own questions know the shop’s, too', async () => {
  const say = await chat()
  await say(`B1010 ${IDA}`)
  expect(await say('my RX6700 has not arrived')).toMatchObject({ outcome: 'answered', about: [orders[1]] })
  expect(await world.ctx((ctx) => ask(ctx, { text: 'where is b1011' }))).toMatchObject({ outcome: 'answered' })
})

test('another order than the one before is told by its name', async () => {
  const say = await chat()
  expect((await say(`where is B1010? ${IDA}`)).text).not.toContain('B1010')
  const told = await say('and 1011?')
  expect(told).toMatchObject({ outcome: 'answered', about: [orders[2]] })
  expect(told.text).toContain('#B1011')
})

test.each([
  `I have 3 orders 1009 1010 and 1011, where are they ${IDA}`,
  'I have 3 orders 1009 1010 and 1011, all 07743, where are they',
  `B1009, B1010 and B1011 please ${IDA}`,
  `1009 1010, 1011 ${IDA}`,
])('all of a list are told: %s', async (text) => {
  const told = await (await chat())(text)
  expect(told).toMatchObject({ outcome: 'answered', about: orders })
})
