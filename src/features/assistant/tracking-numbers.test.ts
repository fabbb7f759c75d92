import { describe, expect, test } from 'vitest'
import { carriers } from '#adapters/carriers'
import type { IncomingMessage } from '#contracts/channel'
import { effects as accessEffects, lookUpOrder } from '#features/access'
import { openConversation, receiveMessage } from '#features/conversations'
import { subscribers as orderSubscribers, recordFulfillments, recordOrders } from '#features/orders'
import { subscribers as promiseSubscribers } from '#features/promises'
import { subscribers as shipmentSubscribers } from '#features/shipments'
import { wireId } from '#shared/ids'
import { testWorld } from '../../../test/support/database.ts'
import { storeFulfillment, storeOrder } from '../../../test/support/store-order.ts'
import { answerMessage, ask } from './index.ts'
import type { Told } from './model/conversation/told.ts'

const world = await testWorld({
  subscribers: [...orderSubscribers, ...shipmentSubscribers, ...promiseSubscribers],
  effects: accessEffects,
  carriers,
  now: '2026-11-25T10:00:00Z',
})
const shop = { connectionId: '0192a000-0000-7000-8000-000000000001' }
const at = { placedAt: '2026-11-23T09:00:00Z', updatedAt: '2026-11-23T09:00:00Z' }
const [HERS, SHARED, FOREIGN, UNKNOWN] = ['1Z999AA10123456784', 'QX4455667788', '1Z999AA10123456775', '1Z999AA10123456766']
const IDA = 'ida.kvist@example.org'
const OLAF = 'olaf.brandt@example.net'

const recorded = await world.ctx((ctx) =>
  recordOrders(ctx, shop, [
    storeOrder({ ...at, externalId: '1', name: '#3001', number: '3001' }),
    storeOrder({ ...at, externalId: '2', name: '#3002', number: '3002' }),
    storeOrder({ ...at, externalId: '3', name: '#3003', number: '3003' }),
    storeOrder({ ...at, externalId: '4', name: '#3004', number: '3004', email: OLAF, customer: null }),
  ]),
)
const [first, second, third] = recorded.map(({ orderId }) => wireId('order', orderId))
await world.ctx((ctx) =>
  recordFulfillments(
    ctx,
    shop,
    [HERS, SHARED, SHARED, FOREIGN].map((number, index) =>
      storeFulfillment({
        externalId: `f${index}`,
        orderExternalId: String(index + 1),
        trackingNumbers: [number],
        createdAt: '2026-11-24T09:00:00Z',
        updatedAt: '2026-11-24T09:00:00Z',
      }),
    ),
  ),
)
await world.drain()

async function chat(language: string | null = null) {
  const { conversationId } = await world.ctx((ctx) => openConversation(ctx, { channel: 'web_chat', language }))
  return async (text: string): Promise<Told> => {
    const { messageId } = await world.ctx((ctx) => receiveMessage(ctx, { channel: 'web_chat', conversationId, text }))
    return (await world.ctx((ctx) => answerMessage(ctx, { conversationId, messageId })))!.answer
  }
}

describe('a typed tracking number', () => {
  test.each([
    ['en', `Where is my parcel ${HERS}?`],
    ['de', `Wo ist mein Paket ${HERS}?`],
    ['ja', `荷物 ${HERS} はどこですか`],
    ['ar', `أين الشحنة ${HERS}؟`],
  ])('in %s it is a wish: a contact opens the order at the first level, and no more', async (language, question) => {
    const say = await chat(language)
    expect(await say(question)).toMatchObject({ outcome: 'needs_detail', asked: 'contact', claims: [], language })
    const answer = await say(IDA)
    expect(answer).toMatchObject({ outcome: 'answered', assurance: 'L1', about: [first] })
    expect(answer.text).not.toContain(HERS)
  })
  test.each([
    ['lower case and blanks', HERS.toLowerCase().replaceAll(/(.{4})/g, '$1 ')],
    ['full-width', [...HERS].map((char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('')],
    ['zero-width between', [...HERS].join('\u200b')],
  ])('it may be written in any way: %s', async (_how, number) => {
    const say = await chat()
    expect(await say(`Where is ${number}? ${IDA}`)).toMatchObject({ about: [first] })
  })
  test('of a carrier whose form nobody knows, beside a postcode, and with the number of the order in one breath', async () => {
    expect(await (await chat())(`Where is my parcel ${HERS}? postcode 07743`)).toMatchObject({ about: [first] })
    expect(await (await chat())(`Where is order 3001, tracking number ${HERS}? ${IDA}`)).toMatchObject({ about: [first] })
  })
  test('a box with two orders is asked about, and either may be named', async () => {
    const say = await chat('de')
    const asked = await say(`Wo ist mein Paket ${SHARED}? ${IDA}`)
    expect(asked).toMatchObject({ outcome: 'needs_detail', asked: 'which_one' })
    expect([...asked.listed!].sort()).toEqual([second, third].sort())
    expect(asked.choices!.map((choice) => choice.label).sort()).toEqual(['#3002', '#3003'])
    expect(await say('#3003')).toMatchObject({ about: [third], assurance: 'L1', intents: ['where_is_it'] })
    expect(await say(`und ${SHARED}?`)).toMatchObject({ outcome: 'needs_detail', asked: 'which_one' })
  })
  test('a foreign one and an unknown one are refused in the same words, with a code asked for or not', async () => {
    const turns = async (number: string) => {
      const say = await chat()
      const told = [await say(`Where is ${number}? ${IDA}`), await say('send me a code'), await say('123456'), await say(`and ${number}?`)]
      return JSON.stringify(told).replaceAll(number, '')
    }
    expect(await turns(FOREIGN)).toBe(await turns(UNKNOWN))
  })
  test('guessing contacts by both names of an order counts as one', async () => {
    const ask = (number: string, contact: string) => world.ctx((ctx) => lookUpOrder(ctx, { number, contact }))
    for (let i = 0; i < 3; i++) await ask('3004', `a${i}@guess.example`)
    for (let i = 0; i < 2; i++) await ask(FOREIGN, `b${i}@guess.example`)
    expect(await ask(FOREIGN, OLAF)).toEqual({ outcome: 'refused' })
    expect(await ask('3004', OLAF)).toEqual({ outcome: 'refused' })
  })
  test('an agent names a parcel as well as an order', async () => {
    const answer = await world.ctx((ctx) => ask(ctx, { text: `Where is ${HERS}?` }))
    expect(answer).toMatchObject({ outcome: 'answered', assurance: 'L3' })
    expect(await world.ctx((ctx) => ask(ctx, { text: 'Where is it?', orderNumber: HERS }))).toMatchObject({ outcome: 'answered' })
  })
})

describe('in a mail', () => {
  test('it tells which of her orders is meant; a foreign one tells nothing', async () => {
    let mails = 0
    const mail = async (text: string) => {
      const id = `<mail-${++mails}@mail.example>`
      const message: IncomingMessage = {
        externalId: id,
        from: { address: IDA, name: 'Ida Kvist' },
        to: ['help@shop.example'],
        subject: null,
        text,
        newText: text,
        sentAt: null,
        threadKeys: [],
        attachments: [],
        autoReply: false,
        bounce: false,
        doNotAnswer: false,
        senderProved: false,
      }
      const received = await world.ctx((ctx) => receiveMessage(ctx, { ...shop, channel: 'email', message }))
      return (await world.ctx((ctx) => answerMessage(ctx, received)))?.answer
    }
    expect(await mail(`Hello, where is my parcel ${HERS}?\n\nKind regards\nIda`)).toMatchObject({ about: [first], assurance: 'L0' })
    const [foreign, unknown] = [await mail(`Where is ${FOREIGN}?`), await mail(`Where is ${UNKNOWN}?`)]
    expect(foreign).toMatchObject({ outcome: 'needs_detail', claims: [] })
    expect(JSON.stringify(foreign).replaceAll(FOREIGN, '')).toBe(JSON.stringify(unknown).replaceAll(UNKNOWN, ''))
  })
})
