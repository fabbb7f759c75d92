import type { Ctx } from '#platform/context'
import { forgetSignatures, shipmentIdsOfOrder, updateDestination } from './queries/parcels.ts'
import { refold } from './refold.ts'

/** Overwrites what is personal about the parcels of an order: who signed, and where it went beyond the country. */
export async function forgetPeople(ctx: Ctx, orderId: string, country: string | null): Promise<void> {
  await forgetSignatures(ctx, orderId)
  await updateDestination(ctx, orderId, { country, region: null, postalCode: null, city: null })
  await refold(ctx, (await shipmentIdsOfOrder(ctx, orderId)).sort(), { quiet: true })
}
