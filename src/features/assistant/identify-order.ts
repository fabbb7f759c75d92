import { grantConversation, grantsOf, higherLevel, linksRevokedSince, lookUpOrder, ordersByNumber } from '#features/access'
import type { Conversation } from '#features/conversations'
import { findOrder, nameKey, type OrderView, ordersOfCustomer, ordersOfEmail } from '#features/orders'
import { promiseOfOrder } from '#features/promises'
import { numberKey, shipmentsOfOrders } from '#features/shipments'
import type { Ctx } from '#platform/context'
import { wireId } from '#shared/ids'
import { areJoined, bareNumbers, mayBeElse } from './model/conversation/further-numbers.ts'
import { guessOf } from './model/conversation/guessed-numbers.ts'
import type { Which } from './model/conversation/meaning.ts'
import { numbersOf } from './model/conversation/state.ts'
import { ownText } from './model/understand/own-text.ts'
import type { Understanding } from './model/understand/understand.ts'

type Level = 'L0' | 'L1' | 'L2'

/** `orders`: those she named, or the one that is meant. `others`: further orders of the same proved person. `asked`: what is missing. */
export type Identified =
  | { outcome: 'found'; orders: Found[]; others: OrderView[]; refused: boolean }
  | { outcome: 'several'; orders: OrderView[] }
  | { outcome: 'needs'; asked: 'whichOrder' | 'whichContact' | 'whichNumber' | 'noPair' | 'noOther'; number: string | null }
export type Found = { order: OrderView; level: Level }

export type Wanted = {
  understood: Understanding
  /** The message: a number in it that is one of her orders' needs no word beside it. */
  text?: string
  /** What she wrote since we began to ask, newest first. */
  earlier: readonly Understanding[]
  /** "the other one", "the second": of those spoken of last. */
  which?: Which | null
  about?: readonly string[]
  listed?: readonly string[]
  /** A contact she gave earlier in this conversation. */
  contact?: string | null
  /** Her number stands in the place of the one before. */
  corrected?: boolean
}

/** Which order, and what this person may see of it. What she writes is only a wish: a number opens nothing without a proof. */
export async function identifyOrder(ctx: Ctx, conversation: Conversation, wanted: Wanted): Promise<Identified> {
  const { understood, earlier } = wanted
  const mine = await provedOrders(ctx, conversation)
  if (wanted.which) return ofSeveral(wanted, mine)
  const written = numbersOf(understood)
  const bare = bareNumbers(ownText(wanted.text ?? ''))
  const mineBy = await namesOf(ctx, mine, written.length + bare.length > 0)
  const own = bare.filter((number) => mineBy(number).length > 0)
  const numbers = [
    ...new Set([...written, ...own.filter((number) => !written.some((one) => nameKey(one).includes(nameKey(number))))]),
  ].slice(0, MOST_NAMED)
  const hits = numbers.map(mineBy)
  const shared = hits.find((hit) => hit.length > 1)
  if (shared) return { outcome: 'several', orders: shared.map(({ order }) => order) }
  const named = [...new Set(hits.flat())]
  if (named.length > 0 && hits.every((hit) => hit.length > 0)) return found(named, mine)
  const pair = pairFrom([understood, ...earlier], wanted)
  const guessed = guessedIn([understood, ...earlier])
  const writtenNow = numbers.length > 0 || understood.entities.some((entity) => CONTACTS.includes(entity.type))
  if (writtenNow && pair.contact && numbers.length > 1 && !numbers.includes(pair.contact))
    return byPairs(ctx, conversation, { numbers, contact: pair.contact, guessed, asides: asidesOf(wanted) }, mine, mineBy)
  if (writtenNow && pair.number && pair.contact && (numbers.length > 0 || mine.length === 0)) {
    const together = numbers.every((number) => number === pair.contact) ? namedWith(pair.number, earlier) : [pair.number]
    const byBoth = await byPairs(
      ctx,
      conversation,
      { numbers: together, contact: pair.contact, guessed, unsure: numbers.length > 1 || together.length > 1 },
      mine,
      mineBy,
    )
    if (byBoth.outcome === 'found') return byBoth
    const other = numbers.includes(pair.contact)
      ? await theOtherWay(ctx, conversation, numbers, pair.contact, mineBy)
      : await byOtherNumber(ctx, conversation, bareNumbers(withoutAddresses(wanted.text ?? '')), numbers, pair.contact, mineBy)
    if (other) return other
    // A lone number that proves nothing may be another order's: its contact is asked for.
    if (!numbers.includes(pair.contact)) return byBoth
  }
  if (numbers.length > 0 && wanted.contact && !pair.contact) {
    const byEarlier = await byPairs(ctx, conversation, { numbers, contact: wanted.contact, guessed }, mine, mineBy)
    if (byEarlier.outcome === 'found') return byEarlier
  }
  if (named.length > 0) return { ...found(named, mine), refused: true }
  if (numbers[0]) return { outcome: 'needs', asked: 'whichContact', number: numbers[0] }
  const current = mine.find(({ order }) => order.id === conversation.orderId)
  if (current) return found([current], mine)
  const fitting = await mostPressing(ctx, mine)
  if (fitting) return found([fitting], mine)
  return { outcome: 'needs', asked: missingOf(pair), number: pair.number }
}

/** What is already there is not asked for; when both are, they did not fit. */
function missingOf({ number, contact }: { number: string | null; contact: string | null }) {
  if (number && contact) return 'noPair'
  if (contact) return 'whichNumber'
  return number ? 'whichContact' : 'whichOrder'
}

const CONTACTS = ['email', 'postcode', 'phone']
// A list of numbers is answered by its first ones: nobody needs more at once, and guessing must not be cheap.
const MOST_NAMED = 3
type Mine = Found

/** "The other one" is clear when there is one other; else she is asked which. */
function ofSeveral({ which, about = [], listed = [] }: Wanted, mine: readonly Mine[]): Identified {
  const byId = (id: string | undefined) => mine.find(({ order }) => wireId('order', order.id) === id)
  const counted = which === 'other' || listed.length < 2 ? undefined : byId(listed[which === 'second' ? 1 : 0])
  if (counted) return found([counted], mine)
  const spoken = new Set(about)
  const others = mine.filter(({ order }) => !spoken.has(wireId('order', order.id)))
  if (which === 'first' && about[0] && byId(about[0])) return found([byId(about[0])!], mine)
  if (others.length === 1) return found(others, mine)
  if (others.length === 0) return { outcome: 'needs', asked: mine.length > 0 ? 'noOther' : 'whichOrder', number: null }
  return { outcome: 'several', orders: others.map(({ order }) => order) }
}

const found = (orders: readonly Mine[], mine: readonly Mine[]): Extract<Identified, { outcome: 'found' }> => ({
  outcome: 'found',
  orders: [...orders],
  others: mine.filter(({ order }) => !orders.some((one) => one.order.id === order.id)).map(({ order }) => order),
  refused: false,
})

const isNamed = (order: OrderView, number: string): boolean => nameKey(order.name) === nameKey(number) || order.number === nameKey(number)

/** Which of her orders a number names: one by its name, else all that lie in a parcel of this number. */
async function namesOf(ctx: Ctx, mine: readonly Mine[], needed: boolean): Promise<(number: string) => Mine[]> {
  const ids = mine.map(({ order }) => order.id)
  const parcels = needed && ids.length > 0 ? await shipmentsOfOrders(ctx, ids.slice(0, 1_000)) : []
  const carrying = Map.groupBy(parcels, (parcel) => numberKey(parcel.trackingNumber ?? ''))
  const byName = (number: string): Mine[] => {
    const named = mine.find(({ order }) => isNamed(order, number))
    if (named) return [named]
    const key = numberKey(number)
    const orders = key === '' ? [] : (carrying.get(key) ?? [])
    return mine.filter(({ order }) => orders.some((parcel) => parcel.orderId === order.id))
  }
  return (number) => {
    const [named, guess] = [byName(number), guessOf(number)]
    return named.length > 0 || guess === null ? named : byName(guess)
  }
}

/**
 * The orders this conversation may speak of: those it has proved, the one it was opened for, and those of a sender whose
 * address is proved. A mail that only claims its address gets level L0 of an order that was placed with that very address.
 */
async function provedOrders(ctx: Ctx, conversation: Conversation): Promise<Mine[]> {
  const [granted, current] = await Promise.all([
    grantsOf(ctx, conversation.id),
    conversation.orderId ? findOrder(ctx, conversation.orderId) : null,
  ])
  const levels = new Map<string, Level>(granted)
  const views = new Map<string, OrderView>()
  const add = (order: OrderView, level: Level) => {
    views.set(order.id, order)
    levels.set(order.id, higherLevel(levels.get(order.id) ?? 'L0', level))
  }
  const byMail = conversation.channel === 'email' && conversation.contactAddress !== null
  if (conversation.level === 'L2' || byMail) {
    const level = conversation.level === 'L2' ? 'L2' : 'L0'
    if (conversation.level === 'L2' && conversation.customerId)
      for (const order of await ordersOfCustomer(ctx, conversation.customerId)) add(order, level)
    if (byMail) for (const order of await ordersOfEmail(ctx, conversation.contactAddress!)) add(order, level)
  }
  const { orderId, channel } = conversation
  // A chat with nothing but a tracking link behind it ends with the link.
  const ended = orderId && channel === 'web_chat' && !levels.has(orderId) && (await linksRevokedSince(ctx, orderId, conversation.openedAt))
  if (orderId && !ended) levels.set(orderId, higherLevel(levels.get(orderId) ?? 'L0', channel === 'web_chat' ? 'L0' : conversation.level))
  for (const [id, level] of [...levels]) {
    const order = views.get(id) ?? (id === current?.id ? current : await findOrder(ctx, id))
    if (!order || order.erased) continue
    views.set(id, order)
    // A code proves the mailbox, and with it every order that was placed with that mailbox.
    if (level === 'L2' && order.email) for (const other of await ordersOfEmail(ctx, order.email)) if (!other.erased) add(other, 'L2')
  }
  return [...views.values()].map((order) => ({ order, level: levels.get(order.id) ?? 'L0' }))
}

/** The number and the contact, the newest message first: people send them in two messages. */
function pairFrom(
  [now, ...before]: readonly Understanding[],
  { corrected = false, text = '' }: Pick<Wanted, 'corrected' | 'text'>,
): { number: string | null; contact: string | null } {
  const all = [...(now?.entities ?? []), ...before.flatMap((message) => message.entities)]
  const newest = (types: readonly string[]) => all.find((entity) => types.includes(entity.type))?.value ?? null
  const contact = newest(['email']) ?? newest(['postcode', 'phone'])
  const [first, ...more] = now ? numbersOf(now) : []
  const isParcel = (number: string | undefined) => now?.entities.some(({ type, value }) => type === 'tracking_number' && value === number)
  const second = more.find((number) => !isParcel(number))
  // The oldest one: a number that came after it was itself an attempt at the contact.
  const earlier = before.map((message) => numbersOf(message).find((number) => number !== first)).findLast(Boolean)
  if (contact || corrected || first === undefined)
    return { number: newest(['order_number', 'tracking_number']), contact: contact ?? (corrected ? secondOf(before) : null) }
  // "1001, 10115": the second bare number can only be the postcode; so can a bare number after we have asked for one.
  if (second !== undefined) return { number: first, contact: areJoined(text, now?.entities ?? [], first, second) ? null : second }
  return earlier === undefined || isParcel(first) ? { number: first, contact: null } : { number: earlier, contact: first }
}

/** "20095, where is 1011": of two bare numbers the first may be the postcode. */
async function theOtherWay(
  ctx: Ctx,
  conversation: Conversation,
  numbers: readonly string[],
  contact: string,
  mineBy: (number: string) => Mine[],
): Promise<Identified | null> {
  const [first, second, ...more] = numbers
  if (!first || second !== contact || more.length > 0 || !/^\d{4,6}$/.test(first)) return null
  const result = await byPairs(ctx, conversation, { numbers: [second], contact: first, unsure: true }, [], mineBy)
  return result.outcome === 'found' ? result : null
}

/** The digits of a mailbox or a link are no number of an order. */
const withoutAddresses = (text: string): string =>
  text
    .slice(0, 4_000)
    .split(/\s+/)
    .filter((word) => !/[@/]/.test(word))
    .join(' ')

/** "Wrong address on 1002! New: … 80333 …, ida@example.org": beside a mailbox another number of the message may be the order's. */
async function byOtherNumber(
  ctx: Ctx,
  conversation: Conversation,
  bare: readonly string[],
  tried: readonly string[],
  contact: string,
  mineBy: (number: string) => Mine[],
): Promise<Identified | null> {
  const others = bare.filter((number) => /^\d{3,12}$/.test(number) && !tried.includes(number)).slice(0, MOST_NAMED - 1)
  if (!contact.includes('@') || tried.length !== 1 || others.length === 0) return null
  const result = await byPairs(ctx, conversation, { numbers: others, contact, unsure: true }, [], mineBy)
  return result.outcome === 'found' ? { ...result, refused: false } : null
}

/** "1001 and 1002", and the contact in the next message: it is meant for both. One of another length may have been a postcode. */
function namedWith(number: string, earlier: readonly Understanding[]): string[] {
  const together = earlier.map(numbersOf).find((numbers) => numbers.includes(number)) ?? []
  return [number, ...together.filter((one) => one !== number && one.length === number.length)].slice(0, MOST_NAMED)
}

/** "1070, 10115", and then "sorry, 1007": the longer one was the postcode of both. */
function secondOf(before: readonly Understanding[]): string | null {
  const [number, second] = before.map(numbersOf).find((numbers) => numbers.length === 2) ?? []
  return number && second && number.length !== second.length ? second : null
}

/**
 * `unsure`: read another way, too. `guessed`: of the numbers, those that were not written as numbers. `asides`: numbers that may be a
 * postcode or a house; nobody is told that these are no orders.
 */
type Pairs = {
  numbers: readonly string[]
  contact: string
  unsure?: boolean
  guessed?: readonly string[]
  asides?: readonly string[]
}

/** Each number with the contact; what is refused is refused in the same words, however many there are. */
async function byPairs(
  ctx: Ctx,
  conversation: Conversation,
  { numbers, contact, unsure = numbers.length > 1, asides = [], guessed = [] }: Pairs,
  mine: readonly Mine[],
  mineBy: (number: string) => Mine[],
): Promise<Identified> {
  const orders: Mine[] = []
  const fitting: string[] = []
  for (const number of numbers) {
    const known = mineBy(number)[0]
    const result = known ? null : await tried(ctx, conversation, number, { contact, unsure: unsure || guessed.includes(number) })
    const order = known?.order ?? (result?.outcome === 'found' ? await findOrder(ctx, result.orderId) : null)
    if (order && !known) await grantConversation(ctx, conversation.id, order.id, 'L1')
    const also = result?.outcome === 'found' ? (result.also ?? []) : []
    if (order && also.length > 0) return severalOfParcel(ctx, conversation, order, also)
    if (!order) continue
    fitting.push(number)
    if (!orders.some((one) => one.order.id === order.id)) orders.push(known ?? { order, level: 'L1' })
  }
  if (orders.length === 0) return { outcome: 'needs', asked: 'noPair', number: numbers[0] ?? null }
  const isAside = (number: string) => asides.includes(number) && fitting.every((one) => one.length !== number.length)
  return { ...found(orders, mine), refused: numbers.some((number) => !fitting.includes(number) && !isAside(number)) }
}

/** As it is written, then as it may be meant: "1OO1". */
async function tried(ctx: Ctx, { id }: Conversation, number: string, { contact, unsure }: { contact: string; unsure: boolean }) {
  const guess = guessOf(number)
  const client = `conversation:${id}`
  const result = await lookUpOrder(ctx, { number, contact, client, unsure: unsure || guess !== null })
  return guess === null || result.outcome === 'found' ? result : lookUpOrder(ctx, { number: guess, contact, client, unsure: true })
}

const guessedIn = (messages: readonly Understanding[]): string[] =>
  messages.flatMap(({ entities }) => entities.filter((one) => one.guessed).map(({ value }) => value))

const asidesOf = ({ understood, text = '' }: Wanted): string[] =>
  understood.entities.filter((one) => mayBeElse(text, one)).map(({ value }) => value)

/** One box with several orders of hers: her contact proved each of them, and she is asked which one she means. */
async function severalOfParcel(ctx: Ctx, conversation: Conversation, first: OrderView, also: readonly string[]): Promise<Identified> {
  const further = await Promise.all(also.map((id) => findOrder(ctx, id)))
  const orders = [first, ...further.filter((order) => order !== null)]
  for (const order of orders) await grantConversation(ctx, conversation.id, order.id, 'L1')
  return { outcome: 'several', orders }
}

/** Of several: the late one, else the one that may be, else one that is on its way, else the newest. */
async function mostPressing(ctx: Ctx, mine: readonly Mine[]): Promise<Mine | undefined> {
  if (mine.length < 2) return mine[0]
  const recent = mine.toSorted((a, b) => (a.order.placedAt < b.order.placedAt ? 1 : -1)).slice(0, 10)
  const shipments = await shipmentsOfOrders(
    ctx,
    recent.map(({ order }) => order.id),
  )
  const promises = await Promise.all(recent.map(({ order }) => promiseOfOrder(ctx, order.id)))
  const moving = new Set(
    shipments
      .filter((shipment) => !['delivered', 'returned', 'cancelled'].includes(shipment.state.status))
      .map((shipment) => shipment.orderId),
  )
  return (
    recent.find((_one, index) => promises[index]!.late && promises[index]!.outcome === 'open') ??
    recent.find((_one, index) => promises[index]!.risk) ??
    recent.find(({ order }) => moving.has(order.id)) ??
    recent[0]
  )
}

/** For agents: the order a text or a number speaks of. */
export const orderNamed = async (ctx: Ctx, number: string): Promise<OrderView | null> =>
  (await ordersByNumber(ctx, number)).orders[0] ?? null
