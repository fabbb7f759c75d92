/**
 * One fsync for many requests: while one flush runs, the next batch fills. Callers are answered after the commit.
 * Bodies of a batch travel as one binary parameter; a driver's array of byte strings would be hex text, twice the size.
 */
import type { Pool } from 'pg'

export type InboxRow = {
  merchantId: string
  id: string
  connectionId: string
  topic: string
  contentType: string
  dedupeKey: string
  sealedBody: Uint8Array
  receivedAt: string
}
/** `stored`: durable now (or was before, with the same dedupe key). `unavailable`: not known to be stored; the sender must try again. */
export type StoreOutcome = 'stored' | 'unavailable'

const MOST_ROWS = 200
const MOST_WAITING_ROWS = 5_000
const MOST_WAITING_BYTES = 64 * 1024 * 1024

// No RETURNING and no conflict target: the door's role may insert and nothing else.
const INSERT = `insert into inbox (merchant_id, id, connection_id, topic, content_type, dedupe_key, sealed_body, received_at, run_at)
  select m, i, c, t, y, k, substring($7::bytea from o for l), r, r
  from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $8::int[], $9::int[], $10::timestamptz[]) u(m, i, c, t, y, k, o, l, r)
  on conflict do nothing`

export type GroupCommit = { add(row: InboxRow): Promise<StoreOutcome>; waiting(): number; drain(): Promise<void> }

export function groupCommit(pool: Pool, onStored: () => void, onError: (err: unknown) => void): GroupCommit {
  const queue: { row: InboxRow; done: (outcome: StoreOutcome) => void }[] = []
  let waitingBytes = 0
  let flushing: Promise<void> | null = null

  async function flushAll(): Promise<void> {
    // Everything that arrives in this turn of the loop joins the first batch.
    await new Promise(setImmediate)
    while (queue.length > 0) {
      const batch = queue.splice(0, MOST_ROWS)
      for (const { row } of batch) waitingBytes -= row.sealedBody.length
      const outcomes = await store(batch.map((entry) => entry.row))
      batch.forEach((entry, i) => {
        entry.done(outcomes[i] ?? 'unavailable')
      })
      if (outcomes.includes('stored')) onStored()
    }
    flushing = null
  }

  async function store(rows: InboxRow[]): Promise<StoreOutcome[]> {
    try {
      await insert(pool, rows)
      return rows.map(() => 'stored')
    } catch (err) {
      // One value the database refuses fails the batch for all: then each row stands for itself.
      if (rows.length > 1 && isRefusedValue(err)) return (await Promise.all(rows.map((row) => store([row])))).flat()
      onError(err)
      return rows.map(() => 'unavailable')
    }
  }

  return {
    waiting: () => queue.length,
    add: (row) => {
      if (queue.length >= MOST_WAITING_ROWS || waitingBytes + row.sealedBody.length > MOST_WAITING_BYTES)
        return Promise.resolve('unavailable')
      waitingBytes += row.sealedBody.length
      return new Promise((done) => {
        queue.push({ row, done })
        flushing ??= flushAll()
      })
    },
    drain: async () => {
      while (flushing) await flushing
    },
  }
}

async function insert(pool: Pool, rows: InboxRow[]): Promise<void> {
  const offsets: number[] = []
  let position = 1
  for (const row of rows) {
    offsets.push(position)
    position += row.sealedBody.length
  }
  const values = [
    rows.map((r) => r.merchantId),
    rows.map((r) => r.id),
    rows.map((r) => r.connectionId),
    rows.map((r) => r.topic),
    rows.map((r) => r.contentType),
    rows.map((r) => r.dedupeKey),
    Buffer.concat(rows.map((r) => r.sealedBody)),
    offsets,
    rows.map((r) => r.sealedBody.length),
    rows.map((r) => r.receivedAt),
  ]
  await pool.query({ name: 'inbox_insert', text: INSERT, values })
}

// Classes 22 (data exception) and 23 (integrity violation).
const isRefusedValue = (err: unknown): boolean => /^2[23]/.test(String((err as { code?: unknown }).code ?? ''))
