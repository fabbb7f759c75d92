import type { PrivacyRequest } from '#contracts/store'
import type { Ctx } from '#platform/context'
import { findCustomersByContact } from './find-customer.ts'
import { customerIdsAt } from './queries.ts'

/** Ids of the customers a privacy request of a store speaks of; all of that store for `shop_erase`. */
export async function findStoreCustomers(ctx: Ctx, source: { connectionId: string }, request: PrivacyRequest): Promise<string[]> {
  if (request.kind === 'shop_erase') return (await customerIdsAt(ctx, source.connectionId, null)).map((row) => row.customer_id)
  const byId =
    request.customerExternalId === null
      ? []
      : (await customerIdsAt(ctx, source.connectionId, [request.customerExternalId])).map((row) => row.customer_id)
  if (byId.length > 0 || request.email === null) return byId
  // Known here by e-mail only (a guest). One who has another id at this store is somebody else.
  const sharing = await findCustomersByContact(ctx, request.email)
  return sharing
    .filter(
      (customer) =>
        request.customerExternalId === null || !customer.identities.some((identity) => identity.connectionId === source.connectionId),
    )
    .map((customer) => customer.id)
}
