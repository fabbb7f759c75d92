import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { carriers } from '#adapters/carriers'
import { type Answer, evidence } from '#features/answers'
import { messagesOf, openConversation, receiveMessage } from '#features/conversations'
import { subscribers as orderSubscribers, recordFulfillments, recordOrders } from '#features/orders'
import { subscribers as promiseSubscribers } from '#features/promises'
import { recordReadings, subscribers as shipmentSubscribers } from '#features/shipments'
import { dataFolder, notRun } from '../../../test/support/data-folder.ts'
import { testWorld } from '../../../test/support/database.ts'
import { departureScan } from '../../../test/support/departure-scan.ts'
import { storeFulfillment, storeOrder } from '../../../test/support/store-order.ts'
import { answerMessage, ask, suggestAnswer } from './index.ts'

const world = await testWorld({
  subscribers: [...orderSubscribers, ...shipmentSubscribers, ...promiseSubscribers],
  carriers,
  now: '2026-11-25T10:00:00Z',
})
const shop = { connectionId: '0192a000-0000-7000-8000-000000000001' }
const at = { placedAt: '2026-11-23T09:00:00Z', updatedAt: '2026-11-23T09:00:00Z' }

await world.ctx((ctx) =>
  recordOrders(ctx, shop, [
    storeOrder({ ...at, externalId: '1', name: '#1001', number: '1001' }),
    storeOrder({ ...at, externalId: '2', name: '#1002', number: '1002', email: 'olaf.brandt@example.net', customer: null }),
  ]),
)
await world.ctx((ctx) =>
  recordFulfillments(ctx, shop, [
    storeFulfillment({
      orderExternalId: '1',
      createdAt: '2026-11-24T09:00:00Z',
      updatedAt: '2026-11-24T09:00:00Z',
      lines: [
        { externalId: '901', quantity: 1 },
        { externalId: '902', quantity: 2 },
      ],
    }),
  ]),
)
await world.drain()
await world.ctx((ctx) => recordReadings(ctx, { source: 'ups:webhook', carrier: 'ups' }, [departureScan()]))
await world.drain()

const chat = async () => {
  const { conversationId } = await world.ctx((ctx) => openConversation(ctx, { channel: 'web_chat' }))
  const say = async (text: string): Promise<Answer> => {
    const { messageId } = await world.ctx((ctx) => receiveMessage(ctx, { channel: 'web_chat', conversationId, text }))
    return (await world.ctx((ctx) => answerMessage(ctx, { conversationId, messageId })))!.answer
  }
  return { conversationId, say }
}

test('a stranger is asked for number and contact once, and then gets the answer to what she asked', async () => {
  const { say } = await chat()
  const asked = await say('Where is my parcel?')
  expect(asked).toMatchObject({ outcome: 'needs_detail', claims: [], question: expect.stringContaining('number') })
  const answer = await say('#1001, ida.kvist@example.org')
  expect(answer).toMatchObject({ outcome: 'answered', assurance: 'L1', intents: ['where_is_it'] })
  expect(answer.text).toContain('Leipzig')
  expect(answer.text).not.toContain('1Z999AA10123456784')
  expect((await say('And when can I expect delivery?')).intents).toEqual(['when_arrives'])
})

test('number and contact may come in two messages, in German', async () => {
  const { say } = await chat()
  expect((await say('Ist meine Bestellung #1001 verspätet?')).question).toContain('#1001')
  const answer = await say('ida.kvist@example.org')
  expect(answer).toMatchObject({ outcome: 'answered', intents: ['is_it_delayed'] })
})

test('a wrong contact and an unknown order get the same words', async () => {
  const [a, b] = [await chat(), await chat()]
  const wrong = await a.say('Where is order #1002? My mail is ida.kvist@example.org')
  const unknown = await b.say('Where is order #8888? My mail is ida.kvist@example.org')
  expect(wrong).toEqual(unknown)
})

test('every evidence id of the five questions resolves, in both languages', async () => {
  for (const text of [
    'How far away is my delivery?',
    'Is my order delayed?',
    "Why don't I have my item yet?",
    'When can I expect delivery?',
    "What's the status of my order?",
  ]) {
    for (const language of ['en', 'de']) {
      const answer = await world.ctx((ctx) => ask(ctx, { text, orderNumber: '1001', language }))
      expect(answer).toMatchObject({ outcome: 'answered', language, assurance: 'L3' })
      expect(answer.claims.length).toBeGreaterThan(1)
      for (const id of new Set(answer.claims.flatMap((claim) => claim.evidence)))
        expect(await world.ctx((ctx) => evidence(ctx, id)), id).not.toBeNull()
    }
  }
})

test('asking for a person opens one ticket, and the assistant then stays silent', async () => {
  const { say, conversationId } = await chat()
  const handed = await say('I want to talk to a human')
  expect(handed).toMatchObject({ outcome: 'handed_over', ticketId: expect.stringMatching(/^tic_/) })
  expect(handed.text).toMatch(/within \d+ hours/)
  expect((await say('Where is my order #1001?')).outcome).toBe('handed_over')
  const said = await world.ctx((ctx) => messagesOf(ctx, conversationId))
  expect(said.filter((message) => message.author === 'assistant')).toHaveLength(1)
})

test('an agent who asks without a number means the order of the conversation; a number that nobody has is never taken for it', async () => {
  const { say, conversationId } = await chat()
  await say('Where is my order #1001? ida.kvist@example.org')
  const about = (question: string) => world.ctx((ctx) => suggestAnswer(ctx, { conversationId, question }))
  expect((await about('Wo ist das Paket?'))?.text).toContain('Leipzig')
  expect((await about('Where is it?'))?.text).toContain('1Z999AA10123456784')
  expect(await about('Where is #9999?')).toBeNull()
  expect((await about('Where is #1002?'))?.text).not.toContain('Leipzig')
  const stranger = (await chat()).conversationId
  expect(await world.ctx((ctx) => suggestAnswer(ctx, { conversationId: stranger, question: 'Where is it?' }))).toBeNull()
})

test('the third turn without progress goes to a person', async () => {
  const { say } = await chat()
  expect([(await say('blub')).outcome, (await say('blub blub')).outcome, (await say('blub blub blub')).outcome]).toEqual([
    'needs_detail',
    'needs_detail',
    'handed_over',
  ])
})

const folder = dataFolder()
if (!folder) notRun('hostile messages to the assistant')
test.skipIf(!folder)(
  'hostile messages are only text: no order, no promise, no instructions come out',
  async () => {
    const read = (name: string) =>
      readFileSync(`${folder}/attack-inputs/${name}.jsonl`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { value?: string })
    const texts = [...read('wismo-injection'), ...read('prompt-injection'), ...read('unicode-order-number')].flatMap(
      (line) => line.value ?? [],
    )
    for (const text of texts) {
      const { say } = await chat()
      const answer = await say(text)
      expect(
        answer.claims.filter((claim) => claim.kind !== 'policy'),
        text,
      ).toEqual([])
      expect(`${answer.text}`).not.toMatch(/Jena|Anger|Leipzig|Kvist|Brandt|1Z999|refund(ed)?|guarantee/i)
    }
  },
  120_000,
)
