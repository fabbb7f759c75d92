/** From raw documents to facts: the adapter reads, the features record. One transaction for a merchant's batch. */
import type { Carrier } from '#contracts/carrier'
import type { Channel } from '#contracts/channel'
import type { Store, StoreReading } from '#contracts/store'
import type { Problem } from '#contracts/tracking'
import { receiveMessage, recordReceipts } from '#features/conversations'
import { recordCustomers } from '#features/customers'
import { recordProducts, recordStock } from '#features/inventory'
import { applyPrivacyRequest, recordDeletedOrders, recordFulfillments, recordOrders, recordRefunds } from '#features/orders'
import { recordFulfillmentEvents, recordReadings } from '#features/shipments'
import type { Ctx } from '#platform/context'
import { type ItemOutcome, type KnownConnection, type RawItem, touchConnections } from '#platform/inbox'

/** `connections`: those of the merchant. Throws for trouble of ours only; what cannot be read is an outcome. */
export async function ingest(ctx: Ctx, connections: readonly KnownConnection[], items: readonly RawItem[]): Promise<ItemOutcome[]> {
  const outcomes: ItemOutcome[] = []
  const groups = Map.groupBy(items, (item) => item.connectionId)
  for (const [connectionId, group] of groups) {
    const connection = connections.find((one) => one.id === connectionId)
    outcomes.push(
      ...(connection ? await ingestFrom(ctx, connection, group) : group.map((item) => quarantined(item, 'the connection is gone'))),
    )
  }
  await ctx.db.run(touchConnections(ctx.merchantId, [...groups.keys()], ctx.now().toString()))
  return outcomes
}

async function ingestFrom(ctx: Ctx, connection: KnownConnection, items: RawItem[]): Promise<ItemOutcome[]> {
  const store = connection.kind === 'store' && ctx.stores.get(connection.adapter)
  if (store) return await fromStore(ctx, connection, store, items)
  const carrier = connection.kind === 'carrier' && ctx.carriers.get(connection.adapter)
  if (carrier) return await fromCarrier(ctx, carrier, items)
  const channel = connection.kind === 'channel' && ctx.channels.get(connection.adapter)
  if (channel) return await fromChannel(ctx, connection, channel, items)
  return items.map((item) => quarantined(item, `no adapter is named ${connection.adapter}`))
}

async function fromStore(ctx: Ctx, connection: KnownConnection, store: Store, items: RawItem[]): Promise<ItemOutcome[]> {
  const read = items.map((item) => ({ item, reading: store.read(item.body, { topic: item.topic, contentType: item.contentType }) }))
  const all = <T>(pick: (reading: StoreReading) => readonly T[]): T[] => read.flatMap(({ reading }) => pick(reading))
  const source = { connectionId: connection.id }
  await recordCustomers(
    ctx,
    source,
    all((reading) => reading.customers),
  )
  await recordOrders(
    ctx,
    source,
    all((reading) => reading.orders),
  )
  await recordFulfillments(
    ctx,
    source,
    all((reading) => reading.fulfillments),
  )
  await recordRefunds(
    ctx,
    source,
    all((reading) => reading.refunds),
  )
  await recordDeletedOrders(
    ctx,
    source,
    all((reading) => reading.deletedOrders),
  )
  await recordFulfillmentEvents(
    ctx,
    { ...source, source: `${store.id}:webhook` },
    all((reading) => reading.fulfillmentEvents),
  )
  await recordProducts(
    ctx,
    source,
    all((reading) => reading.products),
  )
  await recordStock(
    ctx,
    source,
    all((reading) => reading.stock),
  )
  for (const request of all((reading) => reading.privacyRequests)) await applyPrivacyRequest(ctx, source, request)
  return read.map(({ item, reading }) =>
    reading.ignored ? { id: item.id, outcome: 'ignored', reason: 'topic_not_used' } : outcomeOf(item, reading.problems),
  )
}

async function fromCarrier(ctx: Ctx, carrier: Carrier, items: RawItem[]): Promise<ItemOutcome[]> {
  const read = items.map((item) => ({
    item,
    reading: carrier.read(item.body, { topic: item.topic, contentType: item.contentType, receivedAt: item.receivedAt }),
  }))
  for (const [topic, group] of Map.groupBy(read, ({ item }) => (item.topic.startsWith('poll') ? 'poll' : 'webhook')))
    await recordReadings(
      ctx,
      { source: `${carrier.id}:${topic}`, carrier: carrier.id },
      group.flatMap(({ reading }) => reading.shipments),
    )
  return read.map(({ item, reading }) => outcomeOf(item, reading.problems))
}

async function fromChannel(ctx: Ctx, connection: KnownConnection, channel: Channel, items: RawItem[]): Promise<ItemOutcome[]> {
  const outcomes: ItemOutcome[] = []
  for (const item of items) {
    const reading = await channel.read?.(item.body, { contentType: item.contentType, topic: item.topic })
    for (const message of reading?.messages ?? [])
      await receiveMessage(ctx, { channel: channel.kind, connectionId: connection.id, message })
    await recordReceipts(ctx, reading?.receipts ?? [])
    outcomes.push(reading ? outcomeOf(item, reading.problems) : quarantined(item, 'this channel reads no messages'))
  }
  return outcomes
}

/** An answer "not found" or "limit reached" is an answer; only what cannot be read needs somebody to look at it. */
function outcomeOf(item: RawItem, problems: readonly Problem[]): ItemOutcome {
  const unreadable = problems.find((problem) => problem.kind === 'unreadable')
  return unreadable ? quarantined(item, `${unreadable.code}: ${unreadable.text}`.slice(0, 300)) : { id: item.id, outcome: 'done' }
}

const quarantined = (item: RawItem, reason: string): ItemOutcome => ({ id: item.id, outcome: 'quarantined', reason })
