import { expect, test } from 'vitest'
import { recordOrders } from '#features/orders'
import { newId } from '#shared/ids'
import { testWorld } from '../../../test/support/database.ts'
import { storeOrder } from '../../../test/support/store-order.ts'
import { levelOfGrant, lookUpOrder, maySee, orderOfToken, prove, requestProof, resolveToken, revokeLinks, trackingLink } from './index.ts'
import { effects } from './jobs.ts'
import { codeFrom } from './model/code.ts'

const world = await testWorld({ effects })
const shop = { connectionId: '0192a000-0000-7000-8000-000000000001' }
let number = 3000
const newOrder = async (): Promise<{ orderId: string; name: string }> => {
  const name = `#${++number}`
  const [recorded] = await world.ctx((ctx) => recordOrders(ctx, shop, [storeOrder({ externalId: name, name, number: String(number) })]))
  return { orderId: recorded!.orderId, name }
}
const tokenIn = (link: string): string => link.split('/t/')[1]!
const uuidOf = (requestId: string): string => requestId.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
const codeOf = (requestId: string) => world.ctx(async (ctx) => codeFrom(ctx.secrets.mac('access-code', uuidOf(requestId))))

test('an order has one link until it is revoked, and the link names its merchant', async () => {
  const { orderId } = await newOrder()
  const [first, again] = [await world.ctx((ctx) => trackingLink(ctx, orderId)), await world.ctx((ctx) => trackingLink(ctx, orderId))]
  expect(again).toBe(first)
  expect(resolveToken(tokenIn(first))?.merchantId).toBe(world.merchantId)
  expect((await world.ctx((ctx) => orderOfToken(ctx, tokenIn(first))))?.orderId).toBe(orderId)
  await world.ctx((ctx) => revokeLinks(ctx, orderId))
  expect(await world.ctx((ctx) => orderOfToken(ctx, tokenIn(first)))).toBeNull()
  const next = await world.ctx((ctx) => trackingLink(ctx, orderId))
  expect(next).not.toBe(first)
  expect((await world.ctx((ctx) => orderOfToken(ctx, tokenIn(next))))?.orderId).toBe(orderId)
})

test('a token that was altered, or shown to another merchant, opens nothing', async () => {
  const { orderId } = await newOrder()
  const token = tokenIn(await world.ctx((ctx) => trackingLink(ctx, orderId)))
  const altered = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
  expect(await world.ctx((ctx) => orderOfToken(ctx, altered))).toBeNull()
  const other = await world.addMerchant()
  expect(await world.ctx((ctx) => orderOfToken(ctx, token), other)).toBeNull()
  for (const odd of ['', 'x', '../../etc/passwd', 'A'.repeat(4_000)]) expect(resolveToken(odd)).toBeNull()
})

test('number and e-mail, phone or postcode open an order; every refusal is the same', async () => {
  const { orderId, name } = await newOrder()
  for (const contact of ['IDA.kvist@example.org ', '07743'])
    expect(await world.ctx((ctx) => lookUpOrder(ctx, { number: name.slice(1), contact }))).toEqual({
      outcome: 'found',
      orderId,
      level: 'L1',
    })
  const other = await world.addMerchant()
  const refusals = [
    await world.ctx((ctx) => lookUpOrder(ctx, { number: name, contact: 'someone@example.org' })),
    await world.ctx((ctx) => lookUpOrder(ctx, { number: '#99999', contact: 'ida.kvist@example.org' })),
    await world.ctx((ctx) => lookUpOrder(ctx, { number: name, contact: 'ida.kvist@example.org' }), other),
    await world.ctx((ctx) => lookUpOrder(ctx, { number: '', contact: '' })),
    await world.ctx((ctx) => lookUpOrder(ctx, { number: '%', contact: "' or 1=1 --" })),
  ]
  expect(new Set(refusals.map((refusal) => JSON.stringify(refusal)))).toEqual(new Set(['{"outcome":"refused"}']))
})

test('after five wrong tries an order cannot be guessed for an hour, even with the right contact', async () => {
  const { name } = await newOrder()
  const look = (contact: string) => world.ctx((ctx) => lookUpOrder(ctx, { number: name, contact }))
  for (let i = 0; i < 5; i++) expect((await look(`guess${i}@example.org`)).outcome).toBe('refused')
  expect((await look('ida.kvist@example.org')).outcome).toBe('refused')
  world.clock.advance({ hours: 1 })
  expect((await look('ida.kvist@example.org')).outcome).toBe('found')
})

test('a reading that may be wrong costs a spare try, five for a contact, and still one of the order', async () => {
  const [guessed, other] = [await newOrder(), await newOrder()]
  const look = (number: string, contact: string, unsure: boolean) => world.ctx((ctx) => lookUpOrder(ctx, { number, contact, unsure }))
  for (let i = 0; i < 5; i++) expect((await look(guessed.name, `reader${i}@example.org`, true)).outcome).toBe('refused')
  expect((await look(guessed.name, 'ida.kvist@example.org', true)).outcome).toBe('refused')
  world.clock.advance({ hours: 1 })
  // Five spare tries, and then the ten that everybody has.
  for (let i = 0; i < 15; i++) expect((await look(`#${70_000 + i}`, 'ida.kvist@example.org', true)).outcome).toBe('refused')
  expect((await look(other.name, 'ida.kvist@example.org', true)).outcome).toBe('refused')
  world.clock.advance({ hours: 1 })
  for (let i = 0; i < 5; i++) await look(`#${80_000 + i}`, 'ida.kvist@example.org', true)
  expect((await look(other.name, 'ida.kvist@example.org', false)).outcome).toBe('found')
  world.clock.advance({ hours: 1 })
})

test('who is right waits for nobody whose answer is still being made', async () => {
  const [first, second] = [await newOrder(), await newOrder()]
  const contact = 'ida.kvist@example.org'
  await world.ctx(async (ctx) => {
    expect((await lookUpOrder(ctx, { number: first.name, contact: '07743' })).outcome).toBe('found')
    const meanwhile = await world.ctx((other) => lookUpOrder(other, { number: second.name, contact }))
    expect(meanwhile).toMatchObject({ outcome: 'found', orderId: second.orderId })
  })
})

test('after a hundred wrong tries in an hour the whole shop opens nothing by number, and in the next hour again', async () => {
  const { name } = await newOrder()
  const shopkeeper = await world.addMerchant()
  const look = (number: string, contact: string) => world.ctx((ctx) => lookUpOrder(ctx, { number, contact }))
  for (let i = 0; i < 100; i++) expect((await look(`#${50_000 + i}`, `guess${i}@example.org`)).outcome).toBe('refused')
  expect(await look(name, '07743')).toEqual({ outcome: 'refused' })
  expect((await world.ctx((ctx) => lookUpOrder(ctx, { number: name, contact: '07743' }), shopkeeper)).outcome).toBe('refused')
  world.clock.advance({ minutes: 61 })
  expect((await look(name, '07743')).outcome).toBe('found')
})

test('a code proves the mailbox once, for the one who asked, within fifteen minutes', async () => {
  const { orderId, name } = await newOrder()
  const conversationId = newId(world.clock.now().epochMilliseconds)
  const asked = await world.ctx((ctx) => requestProof(ctx, { conversationId, orderNumber: name }))
  const code = await codeOf(asked.requestId)
  const stranger = newId(world.clock.now().epochMilliseconds)
  expect(await world.ctx((ctx) => prove(ctx, { ...asked, code, conversationId: stranger }))).toEqual({ outcome: 'refused' })
  expect(await world.ctx((ctx) => prove(ctx, { ...asked, code, conversationId }))).toMatchObject({
    outcome: 'proved',
    level: 'L2',
    orderId,
    grantToken: null,
  })
  expect(await world.ctx((ctx) => prove(ctx, { ...asked, code, conversationId }))).toEqual({ outcome: 'refused' })
  const late = await world.ctx((ctx) => requestProof(ctx, { conversationId, orderNumber: name }))
  world.clock.advance({ minutes: 16 })
  expect(
    await world.ctx(async (ctx) =>
      prove(ctx, { ...late, code: codeFrom(ctx.secrets.mac('access-code', uuidOf(late.requestId))), conversationId }),
    ),
  ).toEqual({ outcome: 'refused' })
})

test('five wrong codes use the request up', async () => {
  const { orderId } = await newOrder()
  const token = tokenIn(await world.ctx((ctx) => trackingLink(ctx, orderId)))
  const asked = await world.ctx((ctx) => requestProof(ctx, { token }))
  const code = await codeOf(asked.requestId)
  const wrong = code === '000000' ? '111111' : '000000'
  for (let i = 0; i < 5; i++) expect((await world.ctx((ctx) => prove(ctx, { ...asked, code: wrong, token }))).outcome).toBe('refused')
  expect((await world.ctx((ctx) => prove(ctx, { ...asked, code, token }))).outcome).toBe('refused')
})

test('a page proves with its link and keeps a grant that is good for that order alone', async () => {
  const { orderId } = await newOrder()
  const other = await newOrder()
  const token = tokenIn(await world.ctx((ctx) => trackingLink(ctx, orderId)))
  const asked = await world.ctx((ctx) => requestProof(ctx, { token }))
  const code = await codeOf(asked.requestId)
  const proved = await world.ctx((ctx) => prove(ctx, { ...asked, code, token }))
  const grant = proved.outcome === 'proved' ? proved.grantToken : null
  expect(await world.ctx((ctx) => levelOfGrant(ctx, grant, orderId))).toBe('L2')
  expect(await world.ctx((ctx) => levelOfGrant(ctx, grant, other.orderId))).toBe('L0')
})

test('the mail with the code goes to the mailbox of the order; an unknown order has the same answer and no mail', async () => {
  const { name } = await newOrder()
  const conversationId = newId(world.clock.now().epochMilliseconds)
  const known = await world.ctx((ctx) => requestProof(ctx, { conversationId, orderNumber: name }))
  const unknown = await world.ctx((ctx) => requestProof(ctx, { conversationId, orderNumber: '#77777' }))
  expect(Object.keys(known)).toEqual(Object.keys(unknown))
  const code = await codeOf(known.requestId)
  const mail = await world.ctx((ctx) => effects[0]!.compose(ctx, { proofId: uuidOf(known.requestId) }))
  expect(mail).toMatchObject({ to: { address: 'Ida.Kvist@example.org' }, language: 'de', text: expect.stringContaining(code) })
  expect(await world.ctx((ctx) => effects[0]!.compose(ctx, { proofId: uuidOf(unknown.requestId) }))).toEqual({ superseded: 'no_order' })
})

test('levels: the link shows no carrier and no number, the pair a masked one, the mailbox all of it', () => {
  expect([
    maySee('L0', 'dates'),
    maySee('L0', 'carrier'),
    maySee('L1', 'carrier'),
    maySee('L1', 'trackingNumber'),
    maySee('L2', 'trackingNumber'),
    maySee('L2', 'rawWords'),
  ]).toEqual([true, false, true, false, true, false])
})
