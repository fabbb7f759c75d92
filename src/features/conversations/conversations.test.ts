import { describe, expect, test } from 'vitest'
import type { IncomingMessage } from '#contracts/channel'
import { eraseCustomers, recordCustomers } from '#features/customers'
import { recordOrders } from '#features/orders'
import { testWorld } from '../../../test/support/database.ts'
import { storeOrder } from '../../../test/support/store-order.ts'
import { replyEffect } from './effect-reply.ts'
import * as conversations from './index.ts'

const world = await testWorld({
  subscribers: conversations.subscribers,
  settings: { name: 'Lighthouse', supportEmail: 'help@shop.example', replyWithinHours: 4 },
})
const connectionId = crypto.randomUUID()
const agent = { id: 'staff-1', name: 'Nora' }
let count = 0

const incoming = (changes: Partial<IncomingMessage> = {}): IncomingMessage => ({
  externalId: `<m${++count}@customer.example>`,
  from: { address: `person${count}@customer.example`, name: null },
  to: ['help@shop.example'],
  subject: 'Where is my parcel?',
  text: `Hello ${count}`,
  newText: `Hello ${count}`,
  sentAt: null,
  threadKeys: [],
  attachments: [],
  autoReply: false,
  bounce: false,
  doNotAnswer: false,
  senderProved: false,
  ...changes,
})
const receive = (message: IncomingMessage) =>
  world.ctx((ctx) => conversations.receiveMessage(ctx, { channel: 'email', connectionId, message }))
const look = (id: string) => world.ctx(async (ctx) => (await conversations.conversation(ctx, id))!)
const say = (conversationId: string, answersMessageId: string, outcome = 'answered') =>
  world.ctx((ctx) => conversations.addMessage(ctx, { conversationId, text: 'It comes on Friday.', answer: { outcome }, answersMessageId }))
const eventsOf = async (id: string) =>
  (await world.events())
    .filter((event) => event.subjectId === id)
    .sort((a, b) => a.subjectSequence - b.subjectSequence)
    .map((event) => event.type)
async function placeOrder(email: string, number: string): Promise<{ orderId: string; customerId: string | null }> {
  const customer = {
    externalId: `cust-${number}`,
    name: 'Ida Kvist',
    email,
    phone: null,
    language: 'en',
    marketingConsent: null,
    ordersCount: 1,
  }
  return world.ctx(async (ctx) => {
    await recordCustomers(ctx, { connectionId }, [customer])
    const [recorded] = await recordOrders(ctx, { connectionId }, [
      storeOrder({ externalId: `o-${number}`, name: `#${number}`, number, email, phone: null, customer, shippingAddress: null }),
    ])
    const [found] = await (await import('#features/orders')).findOrders(ctx, [recorded!.orderId])
    return { orderId: found!.id, customerId: found!.customerId }
  })
}

describe('receiving', () => {
  test('the same mail taken five times, at once and in turn, is one message', async () => {
    const message = incoming()
    const results = await Promise.all([receive(message), receive(message), receive(message)])
    results.push(await receive(message), await receive({ ...message, to: ['other@shop.example'] }))
    expect(results.filter((result) => result.created)).toHaveLength(1)
    expect(new Set(results.map((result) => result.messageId)).size).toBe(1)
  })
  test('another mail under the same Message-ID is not lost', async () => {
    const first = incoming()
    await receive(first)
    expect((await receive({ ...first, text: 'Something else', newText: 'Something else' })).created).toBe(true)
  })
  test('the whole mail is kept beside what is new in it only where it has more', async () => {
    const plain = await receive(incoming({ text: 'Where is it?\n', newText: 'Where is it?' }))
    const quoting = await receive(incoming({ text: 'Where is it?\n\n> Dear Ida', newText: 'Where is it?' }))
    const kept = await Promise.all(
      [plain, quoting].map(({ conversationId }) => world.ctx((ctx) => conversations.messagesOf(ctx, conversationId))),
    )
    expect(kept.map(([message]) => message?.fullText)).toEqual([null, 'Where is it?\n\n> Dear Ida'])
  })
  test('a mail that names its own order is linked to it; somebody else who names it is not', async () => {
    const { orderId } = await placeOrder('ida.kvist@example.org', '2041')
    const own = await receive(incoming({ from: { address: 'Ida.Kvist@example.org', name: 'Ida' }, newText: 'Where is order #2041?' }))
    const foreign = await receive(incoming({ newText: 'Where is order #2041?' }))
    expect(await look(own.conversationId)).toMatchObject({ orderId, level: 'L0', contactName: 'Ida' })
    expect(await look(foreign.conversationId)).toMatchObject({ orderId: null, customerId: null })
    const proved = await receive(
      incoming({ from: { address: 'ida.kvist@example.org', name: 'Ida' }, newText: 'Order #2041, please', senderProved: true }),
    )
    expect(proved.conversationId).toBe(own.conversationId)
    expect(await look(own.conversationId)).toMatchObject({ level: 'L2' })
    await receive(incoming({ from: { address: 'ida.kvist@example.org', name: 'Ida' }, newText: 'Forged, order #2041' }))
    expect(await look(own.conversationId)).toMatchObject({ level: 'L0' })
  })
  test('an answer of a stranger to our mail opens a conversation of his own that points to ours', async () => {
    const first = await receive(incoming())
    const added = await say(first.conversationId, first.messageId)
    await world.ctx((ctx) =>
      replyEffect.settled!(
        ctx,
        { messageId: 'messageId' in added ? added.messageId : '' },
        { outcome: 'sent', code: null, at: '2026-11-25T10:00:00Z', messageId: 'ours-1@shop.example' },
      ),
    )
    const stranger = await receive(incoming({ threadKeys: ['<ours-1@shop.example>'] }))
    expect(stranger.conversationId).not.toBe(first.conversationId)
    expect(await look(stranger.conversationId)).toMatchObject({ relatedId: first.conversationId })
  })
  test('a bounce is a note beside the mail that did not arrive, and marks it', async () => {
    const first = await receive(incoming())
    const replied = await world.ctx((ctx) =>
      conversations.replyAsAgent(ctx, { conversationId: first.conversationId, text: 'On its way', agent }),
    )
    const messageId = replied.outcome === 'replied' ? replied.messageId : ''
    await world.ctx((ctx) =>
      replyEffect.settled!(
        ctx,
        { messageId },
        { outcome: 'sent', code: null, at: '2026-11-25T10:00:00Z', messageId: 'ours-2@shop.example' },
      ),
    )
    const bounced = await receive(
      incoming({
        from: { address: 'mailer-daemon@mx.example', name: null },
        bounce: true,
        doNotAnswer: true,
        threadKeys: ['<ours-2@shop.example>'],
      }),
    )
    await world.ctx((ctx) =>
      conversations.recordReceipts(ctx, [
        { externalId: '<ours-2@shop.example>', status: 'bounced', at: null, recipient: null, text: null },
      ]),
    )
    expect(bounced.conversationId).toBe(first.conversationId)
    const seen = await world.ctx((ctx) => conversations.messagesOf(ctx, first.conversationId, { publicOnly: true }))
    expect(seen.map((message) => [message.author, message.sentState])).toEqual([
      ['customer', null],
      ['agent', 'bounced'],
    ])
  })
})

describe('answering', () => {
  test('one answer per message, and none to machines', async () => {
    const first = await receive(incoming())
    const one = await say(first.conversationId, first.messageId)
    expect(await say(first.conversationId, first.messageId)).toEqual({ ...one, created: false })
    const machine = await receive(incoming({ autoReply: true, doNotAnswer: true }))
    expect(await say(machine.conversationId, machine.messageId)).toEqual({ outcome: 'withheld', reason: 'automatic_message' })
  })
  test('two machines that answer each other fall silent: at most three automatic mails a day', async () => {
    const from = { address: 'robot@customer.example', name: null }
    let sent = 0
    for (let turn = 0; turn < 20; turn++) {
      const received = await receive(incoming({ from }))
      if ((await say(received.conversationId, received.messageId)).outcome === 'added') sent++
    }
    expect(sent).toBe(3)
    for (let day = 0; day < 7; day++) {
      world.clock.advance({ hours: 25 })
      for (let turn = 0; turn < 5; turn++) {
        const received = await receive(incoming({ from }))
        if ((await say(received.conversationId, received.messageId)).outcome === 'added') sent++
      }
    }
    expect(sent).toBe(10)
  })
  test('a handover opens one ticket, says so once, and the assistant stays silent until the conversation is done', async () => {
    const { conversationId } = await world.ctx((ctx) => conversations.openConversation(ctx, { channel: 'web_chat' }))
    const chat = (text: string) => world.ctx((ctx) => conversations.receiveMessage(ctx, { channel: 'web_chat', conversationId, text }))
    const asked = await chat('I want a person')
    const handOver = () =>
      world.ctx((ctx) =>
        conversations.handOver(ctx, conversationId, { reason: 'asked_for_person', summary: 'Wants a person', evidence: ['msg_1'] }),
      )
    const first = await handOver()
    expect(first).toMatchObject({ created: true, replyWithinHours: 4 })
    expect(await say(conversationId, asked.messageId, 'handed_over')).toMatchObject({ outcome: 'added' })
    const more = await chat('Hello?')
    expect(await handOver()).toEqual({ ...first, created: false })
    expect(await say(conversationId, more.messageId, 'handed_over')).toEqual({ outcome: 'withheld', reason: 'agent_has_it' })
    expect(await say(conversationId, more.messageId)).toEqual({ outcome: 'withheld', reason: 'agent_has_it' })
    await world.ctx((ctx) => conversations.setStatus(ctx, conversationId, { state: 'resolved' }))
    const later = await chat('One more thing')
    expect(await say(conversationId, later.messageId)).toMatchObject({ outcome: 'added' })
    expect((await handOver()).ticketNumber).toBe(first.ticketNumber + 1)
    expect(await eventsOf(conversationId)).toEqual([
      'conversation.opened',
      'message.received',
      'conversation.handed_over',
      'ticket.opened',
      'message.answered',
      'message.received',
      'conversation.status_changed',
      'ticket.closed',
      'conversation.status_changed',
      'message.received',
      'message.answered',
      'conversation.handed_over',
      'ticket.opened',
    ])
  })
})

describe('an automatic answer by mail', () => {
  const composed = async (senderProved: boolean) => {
    const spam = { subject: 'You won: www.prize.example', newText: 'Where is it? Claim at https://prize.example', text: 'the same' }
    const { conversationId, messageId } = await receive(incoming({ ...spam, senderProved }))
    const told = await say(conversationId, messageId)
    return world.ctx((ctx) => replyEffect.compose(ctx, { messageId: told.outcome === 'added' ? told.messageId : '' }))
  }
  test('passes on nothing that a sender wrote who is not proved', async () => {
    const mail = await composed(false)
    expect(mail).toMatchObject({ subject: 'Your message to Lighthouse', headers: { 'Auto-Submitted': 'auto-replied' } })
    expect(JSON.stringify(mail)).not.toContain('prize')
  })
  test('quotes and keeps the subject of one who is', async () => {
    const mail = await composed(true)
    expect(mail).toMatchObject({ subject: 'Re: You won: www.prize.example', text: expect.stringContaining('> Where is it?') })
  })
})

describe('an agent', () => {
  test('replies into the chat and the mailbox on record, once, in one thread', async () => {
    const { orderId, customerId } = await placeOrder('lena.frost@example.org', '3050')
    const { conversationId, token } = await world.ctx((ctx) =>
      conversations.openConversation(ctx, { channel: 'web_chat', orderId, customerId }),
    )
    await world.ctx((ctx) => conversations.receiveMessage(ctx, { channel: 'web_chat', conversationId, text: 'Where <b>is</b> it?' }))
    const reply = () =>
      world.ctx((ctx) =>
        conversations.replyAsAgent(ctx, { conversationId, text: 'It leaves today.', agent, onceKey: 'form-1', seenPosition: 1 }),
      )
    const first = await reply()
    expect(first).toMatchObject({ outcome: 'replied', byMail: true })
    expect(await reply()).toEqual({ outcome: 'already_there' })
    const composed = await world.ctx((ctx) => replyEffect.compose(ctx, { messageId: first.outcome === 'replied' ? first.messageId : '' }))
    expect(composed).toMatchObject({
      to: { address: 'lena.frost@example.org' },
      replyTo: 'help@shop.example',
      subject: 'Your message to Lighthouse',
      headers: {},
    })
    const { text, html, references } = composed as { text: string; html: string; references: string[] }
    expect(text).toMatch(/^It leaves today\.\n\n-- \nNora, Lighthouse\n\nOn .* you wrote:\n> Where <b>is<\/b> it\?\n$/)
    expect(html).toContain('Where &lt;b&gt;is&lt;/b&gt; it?')
    // She answers by mail: the mark in References brings her back although our Message-ID was rewritten on the way.
    const answer = await receive(
      incoming({
        from: { address: 'lena.frost@example.org', name: null },
        subject: 'Re: Your message to Lighthouse',
        threadKeys: ['<rewritten@provider.example>', ...references],
      }),
    )
    expect(answer.conversationId).toBe(conversationId)
    expect(await world.ctx((ctx) => conversations.conversationByToken(ctx, conversationId, token))).toMatchObject({
      id: conversationId,
      state: 'open',
      handledBy: 'agent',
      assigneeName: 'Nora',
    })
    expect(await world.ctx((ctx) => conversations.conversationByToken(ctx, conversationId, `${token}x`))).toBeNull()
    const timeline = await world.ctx((ctx) => conversations.timelineOfOrder(ctx, orderId))
    expect(timeline.map((entry) => entry.type)).toEqual(
      expect.arrayContaining(['order.placed', 'message.received', 'message.sent', 'conversation.opened']),
    )
    expect(timeline.find((entry) => entry.type === 'message.sent')).toMatchObject({
      text: 'Agent replied',
      message: { text: 'It leaves today.' },
    })
  })
  test('is shown a newer message before her reply goes out', async () => {
    const first = await receive(incoming())
    expect(
      await world.ctx((ctx) =>
        conversations.replyAsAgent(ctx, { conversationId: first.conversationId, text: 'x', agent, seenPosition: 0 }),
      ),
    ).toEqual({ outcome: 'newer_message' })
  })
  test('writes notes that the customer never sees', async () => {
    const first = await receive(incoming())
    await world.ctx((ctx) => conversations.addNote(ctx, first.conversationId, { text: 'secret', agent }))
    expect(
      JSON.stringify(await world.ctx((ctx) => conversations.messagesOf(ctx, first.conversationId, { publicOnly: true }))),
    ).not.toContain('secret')
  })
})

test('lists page through everything once, by state, words and unread', async () => {
  const merchantId = await world.addMerchant({})
  const inShop = <T>(work: Parameters<typeof world.ctx<T>>[0]) => world.ctx(work, merchantId)
  for (let i = 0; i < 7; i++) {
    world.clock.advance({ seconds: 1 })
    await inShop((ctx) =>
      conversations.receiveMessage(ctx, {
        channel: 'email',
        connectionId,
        message: incoming({ subject: `Topic ${i}%_`, from: { address: `p${i}@customer.example`, name: null } }),
      }),
    )
  }
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: conversations.ConversationList = await inShop((ctx) => conversations.listConversations(ctx, { unread: true }, cursor, 3))
    seen.push(...page.conversations.map((one) => one.subject ?? ''))
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((i) => `Topic ${i}%_`))
  expect((await inShop((ctx) => conversations.listConversations(ctx, { search: '3%_' }, null))).conversations).toHaveLength(1)
  expect((await inShop((ctx) => conversations.listConversations(ctx, { state: 'resolved' }, null))).conversations).toEqual([])
})

test('forgetting a person leaves nothing she said', async () => {
  const message = incoming({
    from: { address: 'forget@customer.example', name: 'Forget Me' },
    newText: 'canary-text',
    text: 'canary-text',
    subject: 'canary-subject',
  })
  const { conversationId } = await receive(message)
  await world.ctx((ctx) => conversations.handOver(ctx, conversationId, { reason: 'x', summary: 'canary-summary' }))
  await world.ctx((ctx) => conversations.eraseConversations(ctx, { customerIds: [], orderIds: [], addresses: ['Forget@customer.example'] }))
  const left = await world.ctx(async (ctx) => [
    await conversations.conversation(ctx, conversationId),
    await conversations.messagesOf(ctx, conversationId),
    await conversations.listTickets(ctx, {}, null),
  ])
  expect(JSON.stringify(left)).not.toMatch(/canary|forget/i)
})

test('a person erased by the shop is forgotten here too', async () => {
  const { orderId, customerId } = await placeOrder('gone@example.org', '7070')
  const { conversationId } = await world.ctx((ctx) => conversations.openConversation(ctx, { channel: 'web_chat', orderId }))
  await world.ctx((ctx) => conversations.receiveMessage(ctx, { channel: 'web_chat', conversationId, text: 'canary-chat' }))
  await world.ctx((ctx) => eraseCustomers(ctx, [customerId ?? '']))
  await world.drain()
  expect(JSON.stringify(await world.ctx((ctx) => conversations.messagesOf(ctx, conversationId)))).not.toContain('canary')
})
