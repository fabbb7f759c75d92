import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { KnownCalendar } from '../model/closed-days.ts'
import type { Day } from '../model/day.ts'

export type UsualCarrier = { service: string | null; country: string | null; carrier: string }
export type EngineRow = {
  generation: number
  engineVersion: string
  standsOn: Day
  calendars: KnownCalendar[]
  usualCarriers: UsualCarrier[]
  savedAt?: string
}

const columns = sql`generation, engine_version as "engineVersion", stands_on as "standsOn", calendars, usual_carriers as "usualCarriers", saved_at as "savedAt"`

/** Which state there is, without its bytes. */
export const engineRow = (ctx: Ctx) =>
  ctx.db.first(sql<EngineRow>`select ${columns} from promise_engine where merchant_id = ${ctx.merchantId}`)

/** The same with its bytes. A million open parcels are 200 MB, a sixth of it compressed: that is how they travel and lie. */
export async function engineState(ctx: Ctx): Promise<(EngineRow & { state: Uint8Array }) | undefined> {
  const row = await ctx.db.first(
    sql<EngineRow & { state: Uint8Array }>`select ${columns}, state from promise_engine where merchant_id = ${ctx.merchantId}`,
  )
  return row && { ...row, state: zstdDecompressSync(row.state) }
}

/**
 * Until the end of the transaction, nobody else learns for this merchant. A million parcels are computed for minutes without a
 * word to the database, and marked in one statement: neither limit may end that.
 */
export async function lockEngine(ctx: Ctx): Promise<void> {
  await ctx.db.run(sql`set local idle_in_transaction_session_timeout = 0`)
  await ctx.db.run(sql`set local statement_timeout = 0`)
  await ctx.db.run(sql`select pg_advisory_xact_lock(hashtextextended('promise_engine ' || ${ctx.merchantId}, 0))`)
}

export const saveEngine = (ctx: Ctx, row: EngineRow & { state: Uint8Array }) =>
  ctx.db.run(sql`
    insert into promise_engine (merchant_id, generation, engine_version, stands_on, state, calendars, usual_carriers, saved_at)
    values (${ctx.merchantId}, ${row.generation}, ${row.engineVersion}, ${row.standsOn}, ${zstdCompressSync(row.state)}, ${JSON.stringify(row.calendars)}::jsonb, ${JSON.stringify(row.usualCarriers)}::jsonb, ${ctx.now().toString()})
    on conflict (merchant_id) do update set generation = excluded.generation, engine_version = excluded.engine_version, stands_on = excluded.stands_on, state = excluded.state,
      calendars = excluded.calendars, usual_carriers = excluded.usual_carriers, saved_at = excluded.saved_at`)
