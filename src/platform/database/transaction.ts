/** One transaction of one merchant: everything in it sees that merchant's rows and no others. */
import type { Pool, PoolClient } from 'pg'
import { type Db, dbOn } from './db.ts'

/**
 * Runs `work` under row-level security. BEGIN and the setting travel with the first statement in one write; the setting
 * ends with the transaction. Commits when `work` resolves, rolls back when it throws. COMMIT travels with the statements of
 * `beforeCommit`, which sends all of them before it first waits.
 */
export async function asMerchant<T>(
  pool: Pool,
  merchantId: string,
  work: (db: Db) => Promise<T>,
  beforeCommit?: (db: Db) => Promise<void>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const opened = Promise.all([
      client.query('begin'),
      client.query({ name: 'as_merchant', text: "select set_config('app.merchant_id', $1, true)", values: [merchantId] }),
    ])
    // A failure here also fails the first statement of `work`; whichever is awaited first tells.
    opened.catch((error: Error) => {
      broken = error
    })
    const db = dbOn(client)
    const result = await work(db)
    const last = beforeCommit?.(db)
    // COMMIT of a transaction that had failed does not throw: it answers ROLLBACK.
    const [commit] = await Promise.all([client.query('commit'), last, opened])
    if (commit.command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back')
    return result
  } catch (error) {
    broken = (await rolledBack(client)) ? undefined : (error as Error)
    throw error
  } finally {
    client.release(broken)
  }
}

async function rolledBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('rollback')
    return true
  } catch {
    return false // the connection is gone: the pool throws it away
  }
}
