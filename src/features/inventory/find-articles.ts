import type { Ctx } from '#platform/context'
import { articlesOfSkus } from './queries.ts'

/** `price`: decimal text in the shop's currency. */
export type Article = { weightGrams: number | null; price: string | null }

/** What articles weigh and cost, as the shop's products tell it. Articles nobody told about are missing. */
export async function findArticles(ctx: Ctx, skus: readonly string[]): Promise<ReadonlyMap<string, Article>> {
  if (skus.length === 0) return new Map()
  const rows = await articlesOfSkus(ctx, [...new Set(skus)])
  return new Map(rows.map(({ sku, ...article }) => [sku, article]))
}
