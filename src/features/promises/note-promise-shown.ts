import type { Ctx } from '#platform/context'
import { derivedId } from '#shared/ids'
import { insertShown } from './queries/ledger.ts'

export type PromiseSurface = 'quote' | 'confirmation' | 'page' | 'mail' | 'answer' | 'api'

/** Writes down that dates were seen on a surface; each ledger entry once per surface. Ids are UUIDs (`DatedWindow.id`). */
export async function notePromiseShown(
  ctx: Ctx,
  promiseIds: readonly (string | null | undefined)[],
  surface: PromiseSurface,
): Promise<void> {
  const ids = [...new Set(promiseIds.filter((id) => id !== null && id !== undefined))].sort()
  if (ids.length > 0)
    await insertShown(
      ctx,
      ids.map((promiseId) => ({ id: derivedId(promiseId, surface), promiseId })),
      surface,
    )
}
