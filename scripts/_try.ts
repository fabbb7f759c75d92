import { sql } from 'kysely'
import { asMerchant, openDatabase } from '#platform/database'
import { createLog } from '#platform/log'

let t = performance.now()
const db = await openDatabase({ databaseUrl: null, dataFolder: '/tmp/wdata', purpose: 'serve', log: createLog('info') })
console.log('open', performance.now() - t)
console.log(
  await asMerchant(db.app, '00000000-0000-4000-8000-000000000000', (d) =>
    d.all(sql`select current_user, current_merchant(), now() t, 5::bigint b, current_date d`),
  ),
)
t = performance.now()
await db.close()
console.log('close', performance.now() - t)
