import type { Ctx } from '#platform/context'
import { nextShipmentIds } from './queries/parcels.ts'
import { viewsById } from './queries/views.ts'
import { refold } from './refold.ts'

/** Folds all parcels of the merchant anew without telling anybody. `changed`: whose state came out different (none, unless rules or facts changed). */
export async function refoldAll(ctx: Ctx): Promise<{ shipments: number; changed: string[] }> {
  const changed: string[] = []
  let shipments = 0
  for (let after = FIRST; ; ) {
    const ids = await nextShipmentIds(ctx, after, 200)
    if (ids.length === 0) return { shipments, changed }
    const before = await viewsById(ctx, ids)
    await refold(ctx, ids, { quiet: true })
    const states = new Map((await viewsById(ctx, ids)).map((row) => [row.id, JSON.stringify(row.state)]))
    for (const row of before) if (JSON.stringify(row.state) !== states.get(row.id)) changed.push(row.id)
    shipments += ids.length
    after = ids.at(-1)!
  }
}

const FIRST = '00000000-0000-0000-0000-000000000000'
