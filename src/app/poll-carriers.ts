/** Asks carriers about the parcels that are due. Answers go through the inbox like webhooks; nothing is held open while asking. */
import { AdapterError, type Http } from '#contracts/adapter'
import type { Carrier } from '#contracts/carrier'
import { sameFamily } from '#contracts/carrier-names'
import { type DueShipment, dueShipments, notePolled } from '#features/shipments'
import type { WithMerchant } from '#platform/context'
import { type KnownConnection, keepDocument } from '#platform/inbox'
import type { Log } from '#platform/log'

export type PollOptions = {
  withMerchant: WithMerchant
  connectionsOf(merchantId: string): Promise<KnownConnection[]>
  carriers: ReadonlyMap<string, Carrier>
  http: Http
  now(): Temporal.Instant
  log: Log
  onStored(): void
}

/** One round for one merchant. Returns how many parcels were asked about. */
export async function pollCarriers(options: PollOptions, merchantId: string): Promise<number> {
  const connections = (await options.connectionsOf(merchantId)).filter(
    (one) => one.enabled && one.kind === 'carrier' && options.carriers.get(one.adapter)?.fetch,
  )
  if (connections.length === 0) return 0
  const due = await options.withMerchant(merchantId, (ctx) => dueShipments(ctx))
  const plan = assign(connections, options.carriers, due)
  const asked = new Set([...plan.values()].flat())
  const nobody = due.filter((parcel) => !asked.has(parcel)).map((parcel) => parcel.id)
  if (nobody.length > 0) await options.withMerchant(merchantId, (ctx) => notePolled(ctx, nobody, { outcome: 'unsupported' }))
  for (const [connection, parcels] of plan) await ask(options, connection, parcels)
  return due.length
}

/** The carrier's own connection, else an aggregator's. */
function assign(
  connections: KnownConnection[],
  carriers: PollOptions['carriers'],
  due: DueShipment[],
): Map<KnownConnection, DueShipment[]> {
  const aggregator = connections.find((one) => carriers.get(one.adapter)?.kind === 'aggregator')
  const plan = new Map<KnownConnection, DueShipment[]>()
  for (const parcel of due) {
    const connection =
      connections.find((one) => one.adapter === parcel.carrier) ??
      connections.find((one) => parcel.carrier !== null && sameFamily(one.adapter, parcel.carrier)) ??
      aggregator
    if (connection) plan.set(connection, [...(plan.get(connection) ?? []), parcel])
  }
  return plan
}

async function ask(options: PollOptions, connection: KnownConnection, parcels: DueShipment[]): Promise<void> {
  const carrier = options.carriers.get(connection.adapter)
  try {
    const documents =
      (await carrier?.fetch?.(
        parcels.map((parcel) => parcel.trackingNumber),
        connection.settings,
        options.http,
      )) ?? []
    await options.withMerchant(connection.merchantId, async (ctx) => {
      for (const document of documents) await keepDocument(ctx, connection, { ...document, topic: `poll:${document.topic}` })
      await notePolled(
        ctx,
        parcels.map((parcel) => parcel.id),
        { outcome: 'asked' },
      )
    })
    options.onStored()
  } catch (err) {
    if (!(err instanceof AdapterError)) throw err
    options.log.warn({ err, carrier: connection.adapter, kind: err.kind }, 'a carrier could not be asked')
    await options.withMerchant(connection.merchantId, (ctx) =>
      notePolled(
        ctx,
        parcels.map((parcel) => parcel.id),
        { outcome: 'failed', kind: err.kind, retryAfterSeconds: err.retryAfterSeconds },
      ),
    )
  }
}
