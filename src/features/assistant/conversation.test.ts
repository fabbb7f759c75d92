import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { carriers } from '#adapters/carriers'
import { effects as accessEffects } from '#features/access'
import type { Answer } from '#features/answers'
import { listTickets, messagesOf, openConversation, receiveMessage, replyAsAgent, setStatus } from '#features/conversations'
import { subscribers as orderSubscribers, recordFulfillments, recordOrders } from '#features/orders'
import { subscribers as promiseSubscribers } from '#features/promises'
import { recordReadings, subscribers as shipmentSubscribers } from '#features/shipments'
import { wireId } from '#shared/ids'
import { testWorld } from '../../../test/support/database.ts'
import { departureScan } from '../../../test/support/departure-scan.ts'
import { storeFulfillment, storeOrder } from '../../../test/support/store-order.ts'
import { answerMessage } from './index.ts'
import type { Told } from './model/conversation/told.ts'

const world = await testWorld({
  subscribers: [...orderSubscribers, ...shipmentSubscribers, ...promiseSubscribers],
  effects: accessEffects,
  carriers,
  now: '2026-11-25T10:00:00Z',
  settings: { replyWithinHours: 4, timeZone: 'Europe/Berlin', supportHours: { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' } },
})
const shop = { connectionId: '0192a000-0000-7000-8000-000000000001' }
const at = { placedAt: '2026-11-23T09:00:00Z', updatedAt: '2026-11-23T09:00:00Z' }
const IDA = 'ida.kvist@example.org'

const recorded = await world.ctx((ctx) =>
  recordOrders(ctx, shop, [
    storeOrder({ ...at, externalId: '1', name: '#1001', number: '1001' }),
    storeOrder({ ...at, externalId: '2', name: '#1002', number: '1002', placedAt: '2026-11-24T09:00:00Z' }),
    storeOrder({ ...at, externalId: '3', name: '#2001', number: '2001', email: 'olaf.brandt@example.net', customer: null }),
  ]),
)
const orderIds = recorded.map(({ orderId }) => wireId('order', orderId))
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

async function chat(language: string | null = null) {
  const { conversationId } = await world.ctx((ctx) => openConversation(ctx, { channel: 'web_chat', language }))
  const receive = (text: string) => world.ctx((ctx) => receiveMessage(ctx, { channel: 'web_chat', conversationId, text }))
  const answer = (messageId: string) => world.ctx((ctx) => answerMessage(ctx, { conversationId, messageId }))
  const say = async (text: string): Promise<Told> => (await answer((await receive(text)).messageId))!.answer
  const said = () => world.ctx((ctx) => messagesOf(ctx, conversationId))
  const tickets = async () =>
    (await world.ctx((ctx) => listTickets(ctx, {}, null))).tickets.filter((one) => one.conversationId === conversationId)
  return { conversationId, say, receive, answer, said, tickets }
}

/** The code that was mailed for a conversation. */
const mailedCode = (conversationId: string): Promise<string> =>
  world.ctx(async (ctx) => {
    const proof = await ctx.db.first(
      sql<{
        id: string
      }>`select id from access_proof where merchant_id = ${ctx.merchantId} and conversation_id = ${conversationId} order by id desc limit 1`,
    )
    const mail = await accessEffects[0]!.compose(ctx, { proofId: proof?.id ?? '' })
    return 'superseded' in mail ? '' : (/\b\d{6}\b/.exec(mail.text)?.[0] ?? '')
  })

describe('short messages', () => {
  test('an order and its postcode are what was asked for, in her words, and no change of address', async () => {
    const french = await chat('fr')
    expect((await french.say('ou est mon colis svp')).asked).toBe('order')
    const told = await french.say('commande 1001, code postal 07743')
    expect([told.outcome, told.language, told.intents]).toEqual(['answered', 'fr', ['where_is_it']])
    const both = await (await chat()).say('Where is 1001, 07743?')
    expect(both.outcome).toBe('answered')
  })

  test('noise is answered in the language of the conversation, and leaves it as it was', async () => {
    const german = await chat('de')
    for (const noise of ['asdf', '???']) expect((await german.say(noise)).language).toBe('de')
    expect((await (await chat('fr')).say('😀')).language).toBe('fr')
    const turned = await chat('en')
    expect((await turned.say('Wo ist meine Bestellung?')).language).toBe('de')
    expect((await turned.say('ok')).language).toBe('de')
  })

  test('the number in pasted markup is the one that is meant', async () => {
    const { say } = await chat()
    expect((await say('Where is <a href="https://shop.example/account/orders/77001">#1001</a>?')).question).toContain('#1001')
    expect(await say(`<a href="mailto:${IDA}">${IDA}</a>`)).toMatchObject({ outcome: 'answered', about: [orderIds[0]] })
  })

  test('a number after a question is the answer to it, a corrected one takes its place', async () => {
    const { say } = await chat()
    expect((await say('Where is my order?')).asked).toBe('order')
    expect((await say(`48231 ${IDA}`)).asked).toBe('contact')
    const answer = await say('sorry, 1001')
    expect(answer).toMatchObject({ outcome: 'answered', intents: ['where_is_it'], about: [orderIds[0]] })
  })
  test('two orders named at once are both answered; "the other one" is the one not spoken of', async () => {
    const { say } = await chat()
    const both = await say(`Where are my orders 1001 and 1002? ${IDA}`)
    expect(both.about).toEqual([orderIds[0], orderIds[1]])
    expect(both.text).toMatch(/#1001[\s\S]*#1002/)
    expect((await say('When does 1001 arrive?')).about).toEqual([orderIds[0]])
    expect(await say('and the other one?')).toMatchObject({ about: [orderIds[1]], intents: ['when_arrives'] })
    expect(await say('no, I meant the other order')).toMatchObject({ about: [orderIds[0]] })
  })
  test('two orders without a word beside each, in her typos; the contact comes after, and opens both', async () => {
    for (const contact of [IDA, '07743']) {
      const { say } = await chat('de')
      expect(await say('hab zwei bestelungen 1001 und 1002, wann komen die an')).toMatchObject({ asked: 'contact' })
      expect(await say(contact)).toMatchObject({ outcome: 'answered', about: [orderIds[0], orderIds[1]] })
    }
  })
  test('a postcode that opened one order is tried for the next one, without asking again', async () => {
    const { say } = await chat()
    await say('Where is order 1001?')
    expect((await say('07743')).about).toEqual([orderIds[0]])
    expect(await say('and 1002?')).toMatchObject({ outcome: 'answered', about: [orderIds[1]], intents: ['where_is_it'] })
    expect(await say('and 9001?')).toMatchObject({ asked: 'contact', claims: [] })
  })
  test('a corrected number is taken in a sentence, with the contact of the wrong one', async () => {
    for (const [wrong, right] of [
      ['Where is 1070, 07743', 'sorry I meant 1001'],
      [`Where is 1070? ${IDA}`, 'oh sorry, it is 1001 of course'],
    ] as const) {
      const { say } = await chat()
      expect((await say(wrong)).asked).toBe('contact')
      expect(await say(right), right).toMatchObject({ outcome: 'answered', about: [orderIds[0]] })
    }
  })
  test('one word beside the number may be the question, at the beginning and later', async () => {
    for (const [text, intent] of [
      ['cancel 1001', 'cancel_order'],
      ['return 1001', 'return_or_refund'],
      ['1001 broken', 'damaged_or_wrong_item'],
      ['wann kommt 1001', 'when_arrives'],
    ] as const)
      expect((await (await chat()).say(`${text} ${IDA}`)).intents, text).toEqual([intent])
    const { say } = await chat()
    await say(`Is order 1002 late? ${IDA}`)
    expect(await say('wann kommt 1001')).toMatchObject({ about: [orderIds[0]], intents: ['when_arrives'] })
    expect(await say('and 1002?')).toMatchObject({ about: [orderIds[1]], intents: ['when_arrives'] })
  })
  test('a postcode may stand anywhere beside a short number, and before it', async () => {
    for (const text of [
      '1001 not received 07743',
      'where is 1001?? my town is 07743 Jena',
      '07743, where is 1001',
      'when does my thing 1001 get here, 07743',
    ])
      expect(await (await chat()).say(text), text).toMatchObject({ about: [orderIds[0]] })
    expect((await (await chat()).say('I paid 1200 for order 48231, where is it?')).question).toContain('48231')
  })
  test('after a refusal a further question is refused alike, and the number is not asked for again', async () => {
    const tell = async (number: string) => {
      const { say } = await chat()
      return [await say(`Where is order ${number}? ${IDA}`), await say('what was in the parcel? something is missing')]
    }
    const foreign = await tell('2001')
    expect(foreign.map(({ text }) => text)).toEqual([foreign[0]!.text, foreign[0]!.text])
    expect(JSON.stringify(await tell('7777')).replaceAll('7777', '2001')).toBe(JSON.stringify(foreign))
  })
  test('in Japanese numbers and addresses stand between words without a blank', async () => {
    const { say } = await chat('ja')
    expect((await say('注文はどこですか')).asked).toBe('order')
    expect((await say('1001と1002です')).asked).toBe('contact')
    expect(await say(`メールは${IDA}です`)).toMatchObject({ outcome: 'answered', about: [orderIds[0], orderIds[1]], language: 'ja' })
    expect((await (await chat('ja')).say('荷物を1500円で送りたい')).asked).not.toBe('contact')
  })
  test('a mistyped contact may be typed again, also by whoever was asked for the number first', async () => {
    // Wrong tries are counted by the hour.
    world.clock.set('2026-11-25T11:00:00Z')
    const { say } = await chat()
    expect((await say('where is my order')).asked).toBe('order')
    expect((await say('1001')).asked).toBe('contact')
    expect((await say('idda.kvist@example.org')).asked).toBe('contact')
    expect(await say(`oops ${IDA}`)).toMatchObject({ outcome: 'answered', about: [orderIds[0]] })
    const lost = await chat()
    for (const text of ['where is my order', '1001', 'no@example.org', 'no2@example.org']) await lost.say(text)
    expect(await lost.tickets()).toMatchObject([{ reason: 'no_progress' }])
    const silent = await chat()
    for (const text of ['where is my order', 'where is my order', 'where is my order']) await silent.say(text)
    expect(await silent.tickets()).toMatchObject([{ reason: 'no_progress' }])
    world.clock.set('2026-11-25T10:00:00Z')
  })
  test('an order number among other numbers and words is found by the mailbox beside it', async () => {
    const { say } = await chat()
    const both = await say(`Where is 1001, and can I return the mug from 1002? ${IDA}`)
    expect(both).toMatchObject({ about: [orderIds[0], orderIds[1]], intents: expect.arrayContaining(['where_is_it', 'return_or_refund']) })
    const address = await (await chat()).say(`wrong address on 1002! new: Lindenweg 3, 80333 München. ${IDA}`)
    expect(address).toMatchObject({ outcome: 'handed_over', about: [orderIds[1]], intents: ['change_address'] })
    expect(address.text).not.toMatch(/no order with this number/)
    expect(await (await chat()).say(`where can i pick up 1001? my mail is ${IDA}`)).toMatchObject({ about: [orderIds[0]] })
    expect(await (await chat()).say('wrong address on 1002! new: Lindenweg 3, 80333 München. eve@example.net')).toMatchObject({
      claims: [],
    })
  })
  test('"no, I asked for the other order" is no complaint about a wrong item', async () => {
    const { say } = await chat()
    await say(`Where are my orders 1001 and 1002? ${IDA}`)
    await say('When does 1001 arrive?')
    expect(await say("no that's wrong, I asked for the other order")).toMatchObject({ about: [orderIds[1]], intents: ['when_arrives'] })
  })
  test('a second order is found by the contact she already gave; a foreign one is not', async () => {
    const { say } = await chat()
    await say(`Where is order 1001? ${IDA}`)
    expect(await say('and 1002?')).toMatchObject({ outcome: 'answered', about: [orderIds[1]], intents: ['where_is_it'] })
    const foreign = await say('and 2001?')
    expect(foreign).toMatchObject({ outcome: 'needs_detail', claims: [] })
    const unknown = await (async () => {
      const other = await chat()
      await other.say(`Where is order 1001? ${IDA}`)
      await other.say('and 1002?')
      return other.say('and 9001?')
    })()
    expect(JSON.stringify(unknown).replaceAll('9001', '2001')).toBe(JSON.stringify(foreign))
  })
  test('"that is not what I asked" offers two other things, in her language; the label of a button is a question', async () => {
    const { say } = await chat('de')
    await say(`Wann kommt meine Bestellung 1001 an? ${IDA}`)
    const sorry = await say('das war nicht meine Frage')
    expect(sorry).toMatchObject({ outcome: 'needs_detail', asked: 'choice', choices: [{}, {}] })
    expect(sorry.text).toContain(sorry.choices![0]!.label)
    expect(sorry.choices!.map((choice) => choice.intent)).not.toContain('when_arrives')
    expect((await say(sorry.choices![1]!.label)).intents).toEqual([sorry.choices![1]!.intent])
  })
  test('what is offered instead comes from a question of hers, not from the words around a number', async () => {
    const { say } = await chat('fr')
    await say(`Où est ma commande 1001 ? ${IDA}`)
    await say('non je parlais de la 1002')
    const offered = await say("c'est pas ce que je demande")
    const [first, second] = offered.choices!.map(({ intent }) => intent)
    expect(['when_arrives', 'order_status', 'why_late']).toEqual(expect.arrayContaining([first, second]))
  })
  test.each([
    ['nl', 'dat vroeg ik niet'],
    ['ar', 'مو هذا سؤالي'],
  ])('in %s as people say it: %s', async (language, text) => {
    const { say } = await chat(language)
    await say(`1001 ${IDA}`)
    expect(await say(text)).toMatchObject({ asked: 'choice', language })
  })
  test('a greeting first and the question in the next message; thanks at the end', async () => {
    const { say } = await chat()
    expect((await say('Hello')).outcome).toBe('answered')
    expect((await say('where is my parcel')).asked).toBe('order')
    expect((await say(`1001 ${IDA}`)).intents).toEqual(['where_is_it'])
    expect(await say('thanks!')).toMatchObject({ outcome: 'answered', claims: [] })
    expect(await say('no')).toMatchObject({ outcome: 'answered', claims: [] })
  })
  test('a number alone, with nothing asked, is told as what is known', async () => {
    const { say } = await chat()
    const answer = await say(`1001 ${IDA}`)
    expect(answer.text).toMatch(/^Here is what I know about #1001: /)
    expect(answer.claims[0]).toMatchObject({ kind: 'placed', value: { number: '#1001' } })
  })
  test('a message without any link to an order is asked which one, and never answered', async () => {
    const { say } = await chat()
    expect(await say('Is my order delayed?')).toMatchObject({ outcome: 'needs_detail', claims: [] })
  })
})

describe('a code in the chat', () => {
  test('yes to the offer sends it, the right digits open everything, and what she asked is answered', async () => {
    const { say, conversationId } = await chat()
    await say('Which carrier and what tracking number? Where is my order 1001?')
    expect(await say('yes please')).toMatchObject({ asked: 'code', claims: [] })
    const wrong = await say('000000')
    expect(wrong).toMatchObject({ asked: 'code', claims: [] })
    const code = await mailedCode(conversationId)
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`
    const answer = await say(spaced)
    expect(answer).toMatchObject({ outcome: 'answered', assurance: 'L2', about: [orderIds[0]] })
    expect(await say('and the other one?')).toMatchObject({ assurance: 'L2', about: [orderIds[1]] })
  })
  test('a mistyped code is no order number: a new one goes to the same order, and a contact is tried with that order', async () => {
    const ways = [
      [1001, 'send me a new code'],
      [1002, 'yes'],
      [1002, 'please send a new code for 1002 to me'],
    ] as const
    for (const [number, again] of ways) {
      const { say, conversationId } = await chat()
      await say(`Where is my order ${number}?`)
      await say('send me a code')
      const first = await mailedCode(conversationId)
      const wrong = first === '123456' ? '654321' : '123456'
      expect((await say(wrong)).asked).toBe('code')
      world.clock.set('2026-11-25T10:00:01Z')
      expect((await say(again)).asked).toBe('code')
      const second = await mailedCode(conversationId)
      expect(second, again).not.toBe(first)
      expect(await say(second), again).toMatchObject({ assurance: 'L2', about: [orderIds[number - 1001]] })
      world.clock.set('2026-11-25T10:00:00Z')
    }
    const { say } = await chat()
    await say('Where is my order 1001?')
    await say('send me a code')
    await say('123456')
    expect(await say(IDA)).toMatchObject({ assurance: 'L1', about: [orderIds[0]] })
  })
  test.each([
    'schicken sie mir bitte nen code',
    'I got no code',
    'und der code?',
    'où est le code ?',
    'コードが届きません',
    'لم يصل الرمز',
  ])('any word of it sends one where it was offered: %s', async (text) => {
    const { say } = await chat()
    await say('Where is my order 7001?')
    expect(await say(text)).toMatchObject({ asked: 'code', claims: [] })
  })
  test.each(['code postal 99999', 'Mein Code postal ist 99999', 'kod pocztowy 99-999', 'الرمز البريدي 99999'])(
    'a postal code is no code: %s',
    async (text) => {
      const { say } = await chat()
      await say('Where is my order 7001?')
      expect((await say(text)).asked).toBe('contact')
    },
  )
  test('for a foreign and for an unknown order everything looks the same, code or not', async () => {
    const tell = async (number: string) => {
      const { say } = await chat()
      const turns = [await say(`Where is my order ${number}?`), await say('send me a code'), await say('123456'), await say('where is it')]
      return JSON.stringify(turns).replaceAll(number, '0000')
    }
    expect(await tell('2001')).toBe(await tell('7777'))
  })
  test('after five wrong codes she is told so, and the right one no longer opens anything', async () => {
    const { say, conversationId } = await chat()
    await say('Where is my order 1002?')
    await say('send me a code')
    const code = await mailedCode(conversationId)
    const wrong = code === '111111' ? '222222' : '111111'
    const turns: Answer[] = []
    for (let i = 0; i < 5; i++) turns.push(await say(wrong))
    expect(turns.slice(0, 4).every((turn) => turn.text === turns[0]!.text)).toBe(true)
    expect(turns[4]!.text).toMatch(/one wrong code too many/)
    expect((await say(code)).claims).toEqual([])
  })
})

describe('handover', () => {
  test('it says when, by the hours of the shop, and the ticket is due then', async () => {
    const { say, tickets } = await chat()
    expect((await say('I want to talk to a human')).text).toMatch(/within 4 hours/)
    world.clock.set('2026-11-27T15:30:00Z')
    const late = await chat()
    expect((await late.say('I want to talk to a human')).text).toMatch(/by Monday,? 30 November/)
    expect(Temporal.Instant.from((await late.tickets())[0]!.dueAt).toString()).toBe('2026-11-30T11:30:00Z')
    expect((await tickets())[0]).toMatchObject({ reason: 'asked_for_person', summary: expect.stringContaining('talk to a human') })
    world.clock.set('2026-11-25T10:00:00Z')
  })
  test('the way back: she says so, or the agent is done; the ticket stays until the agent closes it', async () => {
    const { say, tickets, conversationId, said } = await chat()
    await say(`Where is 1001? ${IDA}`)
    await say('I want to talk to a person')
    expect((await say('where is it now?')).claims).toEqual([])
    expect((await say('back to the bot please')).outcome).toBe('answered')
    expect(await say('Where is my order 1001?')).toMatchObject({ outcome: 'answered', about: [orderIds[0]] })
    expect((await tickets())[0]).toMatchObject({ state: 'open' })
    expect((await say('No, a human please')).outcome).toBe('handed_over')
    expect(await tickets()).toHaveLength(1)
    const told = (await said()).filter((message) => message.answer?.outcome === 'handed_over')
    expect(told).toHaveLength(2)
    await world.ctx((ctx) => replyAsAgent(ctx, { conversationId, text: 'Here I am.', agent: { id: 'a', name: 'Mia' } }))
    await world.ctx((ctx) => setStatus(ctx, conversationId, { state: 'resolved', agentId: 'a' }))
    expect((await tickets())[0]).toMatchObject({ state: 'closed' })
    expect(await say('When does 1001 arrive?')).toMatchObject({ outcome: 'answered', about: [orderIds[0]] })
  })
  test('messages that cross: each is kept, one ticket, the words once, nothing said after them', async () => {
    for (let round = 0; round < 5; round++) {
      const { receive, answer, said, tickets } = await chat()
      const texts = ['I want to talk to a human', `Where is 1001? ${IDA}`, 'human please!', 'When does it arrive?']
      const received = await Promise.all(texts.map(receive))
      const answers = await Promise.all(received.map(({ messageId }) => answer(messageId)))
      expect(answers.every((one) => one !== null)).toBe(true)
      const messages = await said()
      const theirs = messages.filter((message) => message.author === 'customer').map((message) => message.text)
      expect(theirs.toSorted()).toEqual(texts.toSorted())
      const ours = messages.filter((message) => message.author === 'assistant').map((message) => message.answer?.outcome)
      expect(ours.filter((outcome) => outcome === 'handed_over')).toHaveLength(1)
      expect(ours.at(-1)).toBe('handed_over')
      expect(await tickets()).toHaveLength(1)
    }
  })
})
