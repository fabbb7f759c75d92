/** The demo shop tells its backlog after the start; whoever measures, or counts, waits until that is worked off. */
import { eventually, type TestApp } from './app.ts'

export const quietDemo = (app: TestApp): Promise<boolean> =>
  eventually(
    'the demo shop has told its backlog, and it is worked off',
    async () => {
      const { rows } = await app.started.database.owner.query<{ orders: number; left: number }>(
        `select (select count(*)::int from "order") as orders,
          (select count(*)::int from inbox where state = 'waiting') + (select count(*)::int from delivery where dead_at is null) as left`,
      )
      // The set pieces are twenty-one; the backlog comes after them.
      return (rows[0]?.orders ?? 0) > 60 && rows[0]?.left === 0
    },
    90_000,
  )
