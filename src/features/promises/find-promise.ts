import type { Ctx } from '#platform/context'
import type { PromiseEntry } from './model/promise-view.ts'
import { entryRow } from './queries/ledger.ts'

/** One entry of the ledger by UUID, or null. */
export async function findPromise(ctx: Ctx, id: string): Promise<PromiseEntry | null> {
  return (await entryRow(ctx, id))?.entry ?? null
}
