import { describe, expect, test } from 'vitest'
import { carriers } from '#adapters/carriers'
import { listTickets, messagesOf, receiveMessage, setStatus } from '#features/conversations'
import { subscribers as orderSubscribers, recordOrders } from '#features/orders'
import { subscribers as promiseSubscribers } from '#features/promises'
import { wireId } from '#shared/ids'
import { testWorld } from '../../../test/support/database.ts'
import { storeOrder } from '../../../test/support/store-order.ts'
import { answerMessage } from './index.ts'
import type { Told } from './model/conversation/told.ts'
import { read, readMessage } from './read-message.ts'

const world = await testWorld({ subscribers: [...orderSubscribers, ...promiseSubscribers], carriers, now: '2026-11-25T10:00:00Z' })
const at = { placedAt: '2026-11-23T09:00:00Z', updatedAt: '2026-11-23T09:00:00Z' }
const shop = '0192a000-0000-7000-8000-000000000001'
const [order] = await world.ctx((ctx) =>
  recordOrders(ctx, { connectionId: shop }, [storeOrder({ ...at, externalId: '1', name: '#5001', number: '5001' })]),
)
await world.drain()

let sent = 0
/** Each from a sender of its own, whom nobody knows. */
async function mailed(subject: string | null, text: string, inReplyTo: string | null = null): Promise<Told> {
  return (await mailedFrom(`w${sent}@mail.example`, subject, text, inReplyTo)).answered!.answer
}

async function mailedFrom(address: string, subject: string | null, text: string, inReplyTo: string | null = null) {
  const { conversationId, messageId } = await world.ctx((ctx) =>
    receiveMessage(ctx, {
      channel: 'email',
      connectionId: shop,
      message: {
        externalId: `<${++sent}@mail.example>`,
        from: { address, name: null },
        to: ['shop@example.org'],
        subject,
        text,
        newText: text,
        sentAt: null,
        threadKeys: inReplyTo ? [inReplyTo] : [],
        attachments: [],
        autoReply: false,
        bounce: false,
        doNotAnswer: false,
        senderProved: false,
      },
    }),
  )
  return { conversationId, answered: await world.ctx((ctx) => answerMessage(ctx, { conversationId, messageId })) }
}

describe('the subject of a mail', () => {
  test('a number that stands only there is not asked for again', async () => {
    const told = await mailed('Bestellung 5001', 'Wo ist sie? PLZ 07743')
    expect(told).toMatchObject({ outcome: 'answered', language: 'de', about: [wireId('order', order!.orderId)] })
    expect((await mailed('Order 5001', 'Where is my parcel?')).asked).toBe('contact')
  })
  test('is the message when there is no other, and the question when the text asks none', async () => {
    expect(await mailed('Où est ma commande 5001 ?', '')).toMatchObject({ asked: 'contact', language: 'fr', intents: ['where_is_it'] })
    expect(await mailed('Where is my order 5001?', 'Dear Sir or Madam, postcode 07743. Kind regards, Ida')).toMatchObject({
      outcome: 'answered',
      intents: ['where_is_it'],
    })
  })
  test('counts less than the text, and not at all under a reply', () => {
    const numbers = (subject: string, text: string, inReplyTo: string | null = null) =>
      readMessage({ subject, text, inReplyTo }).entities.map((entity) => entity.value)
    expect(numbers('Order 5002', 'Where is order 5001?')).toEqual(['5001'])
    expect(numbers('Order 5002', 'Where is my parcel?')).toEqual(['5002'])
    expect(numbers('Re: Order 5002', 'Where is my parcel?')).toEqual([])
    expect(numbers('Order 5002', 'Where is my parcel?', 'a@mail.example')).toEqual([])
    expect(readMessage({ subject: 'Order 5002', text: 'I want to talk to a human', inReplyTo: null }).intents[0]?.name).toBe(
      'talk_to_human',
    )
  })
})

describe('a contact that stands beside the question', () => {
  test.each([
    'Where is order 5001? My postcode is 07743',
    'where is order 5001, zip code 07743',
    'Wo bleibt Bestellung 5001? Meine PLZ ist 07743',
    'Wo ist sie? PLZ 07743',
    'Où est ma commande 5001 ? Mon code postal est 07743',
    '¿Dónde está mi pedido 5001? Mi código postal es 07743',
    'Dov’è il mio ordine 5001? Il mio CAP è 07743',
    'Waar is bestelling 5001? Mijn postcode is 07743',
    'Gdzie jest zamówienie 5001? Mój kod pocztowy to 07-743',
    'Onde está o meu pedido 5001? O meu código postal é 07743',
    'Var är min beställning 5001? Mitt postnummer är 07743',
    'Siparişim 5001 nerede? Posta kodum 07743',
    '注文5001はどこですか？郵便番号は07743です',
    'أين طلبي 5001؟ الرمز البريدي 07743',
    'Where is order 5001? my phone number is +49 171 1234567',
  ])('wants no change and no call: %s', (text) => {
    const { intents, answerable, entities } = read(text)
    expect(answerable).toBe(true)
    expect(intents.filter(({ p }) => p >= 0.45).map(({ name }) => name)).not.toEqual(expect.arrayContaining(['change_address']))
    expect(intents.filter(({ p }) => p >= 0.45).map(({ name }) => name)).not.toEqual(expect.arrayContaining(['talk_to_human']))
    if (text.includes('5001')) expect(entities).toContainEqual(expect.objectContaining({ type: 'order_number', value: '5001' }))
  })
  test.each([
    ['My address is now 5 Mill Lane, postcode 07743, please change it on order 5001', 'change_address'],
    ['Bitte schicken Sie Bestellung 5001 an eine andere Adresse, PLZ 20095', 'change_address'],
    ['Please call me on +49 171 1234567, I want to talk to somebody', 'talk_to_human'],
  ])('is a wish where the words around it say so: %s', (text, intent) => {
    expect(read(text).intents[0]?.name).toBe(intent)
  })
})

test('who gets no more automatic mails today gets a person, and is told so once: nothing is lost', async () => {
  const from = 'ida.kvist@example.org'
  const texts = ['Where is 5001?', 'When does 5001 arrive?', 'Is 5001 late?', 'Why is 5001 not here?', 'I want to talk to a human']
  const mails: Awaited<ReturnType<typeof mailedFrom>>[] = []
  for (const text of texts) mails.push(await mailedFrom(from, 'Order', text))
  const outcomes = mails.map(({ answered }) => answered?.answer.outcome ?? null)
  expect(outcomes).toEqual(['answered', 'answered', 'answered', 'handed_over', 'handed_over'])
  expect(mails[3]!.answered!.answer.text).toMatch(/passed this on to a person\. You can expect a reply within/)
  const { conversationId } = mails[0]!
  const hers = (await ticketsOf()).filter((ticket) => ticket.conversationId === conversationId)
  expect(hers).toMatchObject([{ state: 'open', reason: 'too_many_automatic_answers', summary: expect.stringContaining('not here') }])
  // The last word is one mail, and it is the last one: not one for every further thread.
  const said = await world.ctx((ctx) => messagesOf(ctx, conversationId))
  expect(said.filter(({ author }) => author === 'assistant')).toHaveLength(4)
  world.clock.set('2026-11-25T20:00:00Z')
  await world.ctx((ctx) => setStatus(ctx, conversationId, { state: 'resolved', agentId: 'a' }))
  const later = await mailedFrom(from, 'Something else', 'Where is my parcel?')
  expect(later.answered).toBeNull()
  expect((await ticketsOf()).some((ticket) => ticket.conversationId === later.conversationId && ticket.state === 'open')).toBe(true)
  world.clock.set('2026-11-25T10:00:00Z')
})

const ticketsOf = async () => (await world.ctx((ctx) => listTickets(ctx, {}, null))).tickets
