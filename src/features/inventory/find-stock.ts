import type { Ctx } from '#platform/context'
import { stockOfSkus } from './queries.ts'

/** Units available of each article over all places, and when the shop last said so. Articles nobody told about are missing. */
export async function findStock(ctx: Ctx, skus: readonly string[]): Promise<ReadonlyMap<string, { available: number; checkedAt: string }>> {
  if (skus.length === 0) return new Map()
  return new Map(
    (await stockOfSkus(ctx, [...new Set(skus)])).map((row) => [row.sku, { available: row.available, checkedAt: row.checkedAt }]),
  )
}
