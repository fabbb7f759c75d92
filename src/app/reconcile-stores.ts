/** The net under lost webhooks: what changed at the shop since the last look, taken in like any other document. */
import { AdapterError, type Http } from '#contracts/adapter'
import type { Store } from '#contracts/store'
import type { WithMerchant } from '#platform/context'
import { type KnownConnection, keepDocument } from '#platform/inbox'
import type { Log } from '#platform/log'
import { noteReconciled, reconciledUntil } from './queries.ts'

export type ReconcileOptions = {
  withMerchant: WithMerchant
  connectionsOf(merchantId: string): Promise<KnownConnection[]>
  stores: ReadonlyMap<string, Store>
  http: Http
  now(): Temporal.Instant
  log: Log
  onStored(): void
}

// Shops' clocks and ours differ, and a change may become visible late: each look reaches back behind the last one.
const OVERLAP_MINUTES = 10
// A new connection brings the shop's history: what promises learn from. Older orders a shop only gives by its export (`import`).
const FIRST_LOOK_DAYS = 60

export async function reconcileStores(options: ReconcileOptions, merchantId: string): Promise<number> {
  let stored = 0
  for (const connection of await options.connectionsOf(merchantId)) {
    const store = options.stores.get(connection.adapter)
    if (connection.kind === 'store' && connection.enabled && store?.reconcile) stored += await reconcileOne(options, connection, store)
  }
  return stored
}

async function reconcileOne(options: ReconcileOptions, connection: KnownConnection, store: Store): Promise<number> {
  const startedAt = options.now()
  const until = await options.withMerchant(connection.merchantId, (ctx) =>
    ctx.db.first(reconciledUntil(connection.merchantId, connection.id)),
  )
  const since = until?.reconciled_until
    ? Temporal.Instant.from(until.reconciled_until).subtract({ minutes: OVERLAP_MINUTES })
    : startedAt.subtract({ hours: 24 * FIRST_LOOK_DAYS })
  let stored = 0
  try {
    for await (const document of store.reconcile?.(since.toString(), connection.settings, options.http) ?? []) {
      stored += await options.withMerchant(connection.merchantId, (ctx) => keepDocument(ctx, connection, document))
    }
    await note(options, connection, startedAt.toString(), null)
    if (stored > 0) options.onStored()
  } catch (err) {
    if (!(err instanceof AdapterError)) throw err
    // A connection that only takes webhooks has no way to ask: said at the connection, not in the log every ten minutes.
    if (err.code !== 'access_token_missing')
      options.log.warn({ err, store: connection.adapter, kind: err.kind }, 'a shop could not be asked for what changed')
    await note(options, connection, null, err.code)
  }
  return stored
}

const note = (options: ReconcileOptions, connection: KnownConnection, until: string | null, problem: string | null): Promise<number> =>
  options.withMerchant(connection.merchantId, (ctx) => ctx.db.run(noteReconciled(connection.merchantId, connection.id, until, problem)))
