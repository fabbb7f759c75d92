import { findOrder, setLineImages } from '#features/orders'
import type { Ctx, RecordedEvent, Subscriber } from '#platform/context'
import { variantsOfProducts } from './queries.ts'

export const subscribers: Subscriber[] = [{ name: 'inventory.line-images', types: ['order.placed', 'order.changed'], handle: illustrate }]

/** Gives the lines of a new order the pictures of products that were told before it. */
async function illustrate(ctx: Ctx, event: RecordedEvent): Promise<void> {
  const order = await findOrder(ctx, event.subjectId)
  const plain = order?.lines.filter((line) => line.imageUrl === null && line.productExternalId !== null) ?? []
  if (order === null || plain.length === 0) return
  const source = { connectionId: order.connectionId }
  const pictures = await variantsOfProducts(
    ctx,
    order.connectionId,
    plain.flatMap((line) => line.productExternalId ?? []),
  )
  if (pictures.length > 0) await setLineImages(ctx, source, pictures, order.id)
}
