import type { Ctx } from '#platform/context'
import { updateLineImages } from './queries/orders.ts'

/** A product's picture, for one article of it (`sku`) or for all. */
export type ProductImage = { productExternalId: string; sku: string | null; imageUrl: string }

/** Gives order lines of these products their pictures: those of one order, or of all orders of a store. The article's own picture goes before another's. */
export async function setLineImages(
  ctx: Ctx,
  source: { connectionId: string },
  images: readonly ProductImage[],
  orderId: string | null = null,
): Promise<void> {
  if (images.length > 0) await updateLineImages(ctx, source.connectionId, images, orderId)
}
