import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openConversation, receiveMessage } from '#features/conversations'
import { subscribers as orderSubscribers, recordOrders } from '#features/orders'
import { subscribers as promiseSubscribers } from '#features/promises'
import { wireId } from '#shared/ids'
import { testWorld } from '../../../test/support/database.ts'
import { storeOrder } from '../../../test/support/store-order.ts'
import { answerMessage } from './index.ts'
import type { Told } from './model/conversation/told.ts'

const world = await testWorld({ subscribers: [...orderSubscribers, ...promiseSubscribers], now: '2026-11-25T10:00:00Z' })
const at = { placedAt: '2026-11-23T09:00:00Z', updatedAt: '2026-11-23T09:00:00Z' }
const IDA = 'ida.kvist@example.org'

const recorded = await world.ctx((ctx) =>
  recordOrders(ctx, { connectionId: '0192a000-0000-7000-8000-000000000001' }, [
    storeOrder({ ...at, externalId: '1', name: '#1001', number: '1001' }),
    storeOrder({ ...at, externalId: '2', name: '#1013', number: '1013', placedAt: '2026-11-24T09:00:00Z' }),
    storeOrder({ ...at, externalId: '3', name: '#1016', number: '1016', email: 'olaf.brandt@example.net', customer: null }),
  ]),
)
const [first, second] = recorded.map(({ orderId }) => wireId('order', orderId))
await world.drain()

async function chat(language: string | null = null) {
  const { conversationId } = await world.ctx((ctx) => openConversation(ctx, { channel: 'web_chat', language }))
  return async (text: string): Promise<Told> => {
    const { messageId } = await world.ctx((ctx) => receiveMessage(ctx, { channel: 'web_chat', conversationId, text }))
    return (await world.ctx((ctx) => answerMessage(ctx, { conversationId, messageId })))!.answer
  }
}

/** Wrong tries that were counted while `work` ran. */
async function triesIn(work: () => Promise<unknown>): Promise<number> {
  const before = await tries()
  await work()
  return (await tries()) - before
}

const tries = (): Promise<number> =>
  world.ctx(async (ctx) => {
    const counted = sql<{
      hits: number
    }>`select coalesce(sum(hits), 0)::int as hits from rate_counter where merchant_id = ${ctx.merchantId} and counter_key like 'look-up-contact:%'`
    return (await ctx.db.first(counted))?.hits ?? 0
  })

describe('a postcode beside an order number', () => {
  test.each([
    'where is 1001 and is it late, zip 07743',
    'where is 1001 and is it late, 07743',
    '1001 not received 07743',
    'PLZ 07743 1001 nicht da',
    'zip 07743 where is 1001',
    `1001 not received, 07743 Jena, ${IDA}`,
    `07743 Jena: 1001 not received. ${IDA}`,
  ])('proves it and is no order of its own: %s', async (text) => {
    let told: Told | undefined
    expect(await triesIn(async () => (told = await (await chat())(text)))).toBe(0)
    expect(told).toMatchObject({ about: [first] })
    expect(told!.text).not.toMatch(/no order with this number|Bestellung mit dieser Nummer/)
  })
  test('proves two as well', async () => {
    const told = await (await chat())('where are 1001 and 1013, 07743')
    expect(told).toMatchObject({ about: [first, second] })
  })
})

describe('two numbers', () => {
  test('joined by "and" are two orders, and neither is tried as the postcode of the other', async () => {
    const say = await chat('fr')
    expect(await triesIn(() => say('1001 et 1016'))).toBe(0)
    expect(await triesIn(async () => expect((await say(IDA)).about).toEqual([first]))).toBe(0)
  })
  test('of which one is not hers cost none of her tries, and she is told', async () => {
    const say = await chat()
    let told: Told | undefined
    expect(await triesIn(async () => (told = await say(`Where are 1001 and 1016? ${IDA}`)))).toBe(0)
    expect(told).toMatchObject({ about: [first] })
    expect(told!.text).toMatch(/no order with this number/)
  })
  test('have spare tries, not endless ones', async () => {
    let tried = 0
    for (let i = 0; i < 8; i++)
      tried += await triesIn(async () => (await chat())(`Where are ${3001 + i} and ${4001 + i}? olga@example.org`))
    expect(tried).toBeGreaterThan(8)
  })
})

describe('a quoted line', () => {
  test.each([
    '> 1013\n\nWhere is 1001?',
    'Where is 1001?\n\n> Your order 1013 is on its way',
    'On Tuesday the shop wrote:\n> 1013\nwhere is 1001',
  ])('names no order beside her own words: %s', async (text) => {
    const say = await chat()
    await say(`Where are 1001 and 1013? ${IDA}`)
    expect(await say(text)).toMatchObject({ about: [first] })
  })
  test('counts when she names none herself', async () => {
    const say = await chat()
    await say(`Where are 1001 and 1013? ${IDA}`)
    expect(await say('> Your order 1013 is on its way\n\nWhen does it arrive?')).toMatchObject({ about: [second] })
  })
})

describe('a number that is not written as one', () => {
  test.each([
    `1OO1 ${IDA}`,
    `where is l001? ${IDA}`,
    `order 1OO1, zip 07743, where is it`,
    `one zero zero one ${IDA}`,
    `Wo ist meine Bestellung eins null null eins? ${IDA}`,
  ])('is found when a look-up finds it: %s', async (text) => {
    let told: Told | undefined
    expect(await triesIn(async () => (told = await (await chat())(text)))).toBe(0)
    expect(told).toMatchObject({ about: [first] })
    expect(told!.text).not.toMatch(/no order with this number/)
  })
  test('is one in two messages, too, and among those she has proved', async () => {
    const say = await chat('de')
    expect(await say('eins null null eins')).toMatchObject({ asked: 'contact', language: 'de' })
    expect((await say(IDA)).about).toEqual([first])
    expect((await say('und 1O13?')).about).toEqual([second])
  })
  test('costs no try when it is wrong, and is refused alike whether there is such an order or not', async () => {
    const tell = async (text: string): Promise<string> => {
      let told: Told | undefined
      expect(await triesIn(async () => (told = await (await chat())(text)))).toBe(0)
      return JSON.stringify(told)
    }
    const foreign = await tell('where is 1O16? ida.k@example.org')
    expect(await tell('where is 1O99? ida.kv@example.org')).toBe(foreign)
  })
  test('is not looked for beside one that is', async () => {
    expect((await (await chat())(`where is 1001, by the way 1O16 times? ${IDA}`)).about).toEqual([first])
  })
})

test('a wrong pair costs one try, also when it is the one that brings a person', async () => {
  const say = await chat()
  for (const text of ['where is my order', '1016']) await say(text)
  for (const [mail, outcome] of [
    ['no1@example.org', 'needs_detail'],
    ['no2@example.org', 'handed_over'],
  ] as const)
    expect(await triesIn(async () => expect((await say(mail)).outcome).toBe(outcome)), mail).toBe(1)
})
