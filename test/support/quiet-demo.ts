/** The demo shop tells its backlog after the start; whoever measures, or counts, waits until that is worked off. */
import { eventually, type TestApp } from './app.ts'

export const quietDemo = (app: TestApp): Promise<boolean> =>
  eventually(
    'the demo shop has told its backlog, and it is worked off',
    async () => {
      if (!app.started.livingShop?.hasBegun()) return false
      const { rows } = await app.started.database.owner.query<{ left: number }>(
        `select (select count(*)::int from inbox where state = 'waiting') + (select count(*)::int from delivery where dead_at is null) as left`,
      )
      return rows[0]?.left === 0
    },
    90_000,
  )
