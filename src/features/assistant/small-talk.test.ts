import { describe, expect, test } from 'vitest'
import { grantConversation } from '#features/access'
import { openConversation, receiveMessage } from '#features/conversations'
import { subscribers as orderSubscribers, recordOrders } from '#features/orders'
import { subscribers as promiseSubscribers } from '#features/promises'
import { wireId } from '#shared/ids'
import { writtenLanguages } from '#shared/languages'
import { testWorld } from '../../../test/support/database.ts'
import { storeOrder } from '../../../test/support/store-order.ts'
import { answerMessage } from './index.ts'
import type { Told } from './model/conversation/told.ts'
import { tell } from './model/words/index.ts'
import { talk } from './model/words/talk.ts'

const world = await testWorld({ subscribers: [...orderSubscribers, ...promiseSubscribers], now: '2026-11-25T10:00:00Z' })
const at = { placedAt: '2026-11-23T09:00:00Z', updatedAt: '2026-11-23T09:00:00Z' }
const IDA = 'ida.kvist@example.org'
const [recorded] = await world.ctx((ctx) =>
  recordOrders(ctx, { connectionId: '0192a000-0000-7000-8000-000000000001' }, [
    storeOrder({ ...at, externalId: '1', name: '#1001', number: '1001' }),
  ]),
)
const order = wireId('order', recorded!.orderId)
await world.drain()

async function chat(language: string | null = null) {
  const { conversationId } = await world.ctx((ctx) => openConversation(ctx, { channel: 'web_chat', language }))
  return async (text: string): Promise<Told> => {
    const { messageId } = await world.ctx((ctx) => receiveMessage(ctx, { channel: 'web_chat', conversationId, text }))
    return (await world.ctx((ctx) => answerMessage(ctx, { conversationId, messageId })))!.answer
  }
}

describe('a handover', () => {
  test.each([...writtenLanguages])('in %s says once who sees to it', async (language) => {
    const say = await chat(language)
    await say(`1001 ${IDA}`)
    const told = await say('I want to send 1001 back, it arrived broken')
    expect(told).toMatchObject({ outcome: 'handed_over', claims: expect.arrayContaining([expect.objectContaining({ kind: 'person' })]) })
    expect(told.text).not.toContain(tell(told.language, 'passedOn'))
    expect((await (await chat())('I want to talk to a human')).text).toContain(tell('en', 'passedOn'))
  })
})

test.each([
  ['are you a bot?', 'en'],
  ['Rede ich mit einem Menschen?', 'de'],
  ['¿eres un robot?', 'es'],
] as const)('whoever asks whether a machine writes is told so, and a person comes: %s', async (text, language) => {
  const told = await (await chat(language))(text)
  expect(told.outcome).toBe('handed_over')
  expect(told.text.startsWith(talk(language, 'automatic'))).toBe(true)
  expect((await (await chat('en'))('I want to talk to a human')).text).not.toContain(talk('en', 'automatic'))
})

describe('"ok"', () => {
  test.each(['ok', 'okay', 'OK!', 'yes'])('as the first word is a greeting, and help is offered: %s', async (text) => {
    expect((await (await chat())(text)).text).toBe(tell('en', 'welcome'))
  })
  test('at the end is no greeting', async () => {
    const say = await chat()
    await say(`Where is 1001? ${IDA}`)
    expect((await say('ok')).text).not.toBe(tell('en', 'welcome'))
    expect((await (await chat())('thank you so much')).text).toBe(tell('en', 'thanks'))
  })
})

test('whoever declines a person is answered', async () => {
  const say = await chat()
  await say(`1001 ${IDA}`)
  expect(await say("I don't want a human, just tell me where it is")).toMatchObject({ outcome: 'answered', about: [order] })
  expect(await (await chat())("I don't want a human, just tell me where it is")).toMatchObject({ asked: 'order', intents: ['where_is_it'] })
  expect((await (await chat())('No human please')).outcome).not.toBe('handed_over')
})

describe('what is only asked', () => {
  test.each(['what is my delivery address for 1001?', 'how much did I pay for 1001?'])(
    'needs nobody, and is told by her level: %s',
    async (text) => {
      const told = await (await chat())(`${text} ${IDA}`)
      expect(told).toMatchObject({ outcome: 'answered', about: [order], assurance: 'L1' })
      expect(told.text).not.toMatch(/Mühlenweg|84/)
      expect(told.text).toMatch(/^(I do not tell addresses here|What was paid I tell only)/)
      expect(told.claims.map(({ kind }) => kind)).not.toContain('person')
    },
  )
  test('waits for the number and the contact', async () => {
    const say = await chat()
    expect((await say('how much did I pay?')).asked).toBe('order')
    expect((await say('1001')).asked).toBe('contact')
    expect(await say(IDA)).toMatchObject({ outcome: 'answered', text: expect.stringMatching(/^What was paid I tell only/) })
    expect((await say('change my delivery address')).outcome).toBe('handed_over')
  })
  test('is no secret from whoever has proved the mailbox', async () => {
    const { conversationId } = await world.ctx((ctx) =>
      openConversation(ctx, { channel: 'web_chat', level: 'L2', orderId: recorded!.orderId }),
    )
    await world.ctx((ctx) => grantConversation(ctx, conversationId, recorded!.orderId, 'L2'))
    const { messageId } = await world.ctx((ctx) =>
      receiveMessage(ctx, { channel: 'web_chat', conversationId, text: 'how much did I pay?' }),
    )
    const told = (await world.ctx((ctx) => answerMessage(ctx, { conversationId, messageId })))!.answer
    expect(told).toMatchObject({ outcome: 'answered', text: 'The payment has been received (€84.50).' })
  })
})
