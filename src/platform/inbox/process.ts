/**
 * Turns what was stored into facts, some fifty at a time in one transaction. When a batch fails, each row is tried alone:
 * a row that cannot be read is quarantined with its reason, one that met trouble of ours waits for another try.
 */
import type { Ctx } from '#platform/context'
import type { Db } from '#platform/database'
import type { Log } from '#platform/log'
import { type ClaimedRow, claimRow, claimRows, merchantsWithWork, postponeRow, settleRows } from './queries.ts'

/** A raw document with its body opened. */
export type RawItem = { id: string; connectionId: string; topic: string; contentType: string; body: Uint8Array; receivedAt: string }
export type ItemOutcome = { id: string; outcome: 'done' } | { id: string; outcome: 'ignored' | 'quarantined'; reason: string }

export type ProcessOptions = {
  worker: Db
  withMerchant<T>(merchantId: string, work: (ctx: Ctx) => Promise<T>): Promise<T>
  /** Reads and records a batch of one merchant; says what became of each item. */
  ingest(ctx: Ctx, items: RawItem[]): Promise<ItemOutcome[]>
  now(): Temporal.Instant
  log: Log
  /** Resolves when the door has no crowd waiting: acknowledgements go first. */
  calm(): Promise<void>
}

const BATCH = 60
const MOST_ATTEMPTS = 8

/** One round over what waits. Returns how many rows were settled. */
export async function processInbox(options: ProcessOptions): Promise<number> {
  let settled = 0
  for (const { merchant_id } of await options.worker.all(merchantsWithWork(options.now().toString(), 500))) {
    await options.calm()
    settled += await processMerchant(options, merchant_id)
  }
  return settled
}

async function processMerchant(options: ProcessOptions, merchantId: string): Promise<number> {
  let claimed: ClaimedRow[] = []
  try {
    return await options.withMerchant(merchantId, async (ctx) => {
      claimed = await ctx.db.all(claimRows(merchantId, options.now().toString(), BATCH))
      await ingestRows(ctx, options, claimed)
      return claimed.length
    })
  } catch (err) {
    if (claimed.length > 1) options.log.debug({ err, rows: claimed.length }, 'a batch of the inbox is worked on row by row')
    else if (claimed.length === 0) throw err
  }
  for (const row of claimed) await processOne(options, merchantId, row.id)
  return claimed.length
}

async function processOne(options: ProcessOptions, merchantId: string, id: string): Promise<void> {
  let row: ClaimedRow | undefined
  try {
    await options.withMerchant(merchantId, async (ctx) => {
      row = await ctx.db.first(claimRow(merchantId, id, options.now().toString()))
      if (row) await ingestRows(ctx, options, [row])
    })
  } catch (err) {
    if (!row) throw err
    const final = row.attempts + 1 >= MOST_ATTEMPTS
    options.log.warn(
      { err, inboxId: id, attempt: row.attempts + 1 },
      final ? 'a payload was quarantined' : 'a payload waits for another try',
    )
    const reason = err instanceof Error ? `failed: ${err.name}` : 'failed'
    await options.withMerchant(merchantId, async (ctx) => {
      if (final) await ctx.db.run(settleRows(merchantId, [{ id, state: 'quarantined', reason }], ctx.now().toString()))
      else
        await ctx.db.run(
          postponeRow(
            merchantId,
            id,
            options
              .now()
              .add({ seconds: 2 ** (row?.attempts ?? 0) })
              .toString(),
            reason,
          ),
        )
    })
  }
}

async function ingestRows(ctx: Ctx, options: ProcessOptions, rows: ClaimedRow[]): Promise<void> {
  if (rows.length === 0) return
  const items = rows.map((row) => ({
    id: row.id,
    connectionId: row.connection_id,
    topic: row.topic,
    contentType: row.content_type,
    receivedAt: row.received_at,
    body: ctx.secrets.open(row.sealed_body),
  }))
  const outcomes = await options.ingest(ctx, items)
  await ctx.db.run(
    settleRows(
      ctx.merchantId,
      outcomes.map((item) => ({ id: item.id, state: item.outcome, reason: 'reason' in item ? item.reason : null })),
      ctx.now().toString(),
    ),
  )
}
