/** The server, its migrations, its clock and the work that waits in it. */
import { systemClock } from '#platform/clock'
import { type Database, dbOn, listMigrations } from '#platform/database'
import type { Finding } from './finding.ts'
import { serverState, waitingWork } from './queries.ts'

const OLDEST_SERVER = 150_000
const SKEW_SECONDS = 5

export async function checkDatabase(database: Database): Promise<Finding[]> {
  const owner = dbOn(database.owner)
  const server = await owner.first(serverState)
  if (!server) return [{ check: 'database', state: 'failed', text: 'gives no answer' }]
  const known = listMigrations().length
  const skew = Math.abs(systemClock.now().since(Temporal.Instant.from(server.now)).total('seconds'))
  return [
    {
      check: 'database',
      state: server.number >= OLDEST_SERVER ? 'ok' : 'failed',
      text: `PostgreSQL ${server.version}${server.number >= OLDEST_SERVER ? '' : ' is too old: 15 or newer is needed'}`,
    },
    {
      check: 'migrations',
      state: server.migrations === known ? 'ok' : 'failed',
      text:
        server.migrations === known
          ? `all ${known} have run`
          : `${server.migrations} have run, this version knows ${known}: run the version that made the database, or a newer one`,
    },
    {
      check: 'clock',
      state: skew > SKEW_SECONDS ? 'failed' : 'ok',
      text:
        skew > SKEW_SECONDS
          ? `this machine and the database differ by ${skew.toFixed(0)} s: let both follow a time server`
          : 'agrees with the database',
    },
    ...(await checkWork(database)),
  ]
}

async function checkWork(database: Database): Promise<Finding[]> {
  const work = await dbOn(database.worker).first(waitingWork)
  if (!work) return []
  const attention = work.quarantined + work.dead_deliveries + work.effects_in_doubt
  const parts = [
    `${work.inbox_waiting} waiting`,
    `${work.quarantined} in quarantine (could not be read)`,
    `${work.dead_deliveries} given up`,
    `${work.effects_in_doubt} messages in doubt`,
  ]
  return [{ check: 'work', state: attention > 0 ? 'warning' : 'ok', text: parts.join(', ') }]
}
