import type { StoreProduct } from '#contracts/store'
import { setLineImages } from '#features/orders'
import type { Ctx } from '#platform/context'
import { derivedId } from '#shared/ids'
import { upsertVariants, type VariantRow } from './queries.ts'

/** Keeps what a shop sells: which article a stock level speaks of, and the pictures of order lines. */
export async function recordProducts(ctx: Ctx, source: { connectionId: string }, products: readonly StoreProduct[]): Promise<void> {
  const rows = new Map<string, VariantRow>()
  for (const product of products) {
    for (const variant of product.variants) {
      const id = derivedId(ctx.merchantId, 'variant', source.connectionId, variant.externalId)
      const title = variant.title === null || variant.title === 'Default Title' ? product.title : `${product.title} · ${variant.title}`
      rows.set(id, {
        id,
        external_id: variant.externalId,
        product_external_id: product.externalId,
        sku: variant.sku,
        title,
        item_external_id: variant.inventoryItemExternalId,
        image_url: variant.imageUrl ?? product.imageUrl,
        weight_grams: variant.weightGrams ?? null,
        price: variant.price ?? null,
      })
    }
  }
  if (rows.size === 0) return
  const variants = [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  await upsertVariants(ctx, source.connectionId, variants)
  await setLineImages(
    ctx,
    source,
    variants.flatMap((row) =>
      row.image_url === null ? [] : [{ productExternalId: row.product_external_id, sku: row.sku, imageUrl: row.image_url }],
    ),
  )
}
