import type { Ctx } from '#platform/context'
import { derivedId } from '#shared/ids'
import { erasableCustomers, overwriteCustomers } from './queries.ts'
import { erasureHash } from './without-erased.ts'

/**
 * Overwrites what is personal about these customers, leaves tombstones, and emits `customer.erased`, upon which each feature
 * overwrites its own. Answers the ids that were erased now; doing it twice is harmless.
 */
export async function eraseCustomers(ctx: Ctx, customerIds: readonly string[]): Promise<string[]> {
  if (customerIds.length === 0) return []
  const people = await erasableCustomers(ctx, [...new Set(customerIds)].sort())
  if (people.length === 0) return []
  const tombstones = new Map<string, { id: string; customerId: string; hash: string }>()
  for (const person of people) {
    const hashes = [
      ...person.identities.map((identity) => erasureHash(ctx, 'id', identity.connectionId, identity.externalId)),
      ...person.contacts.map((value) => erasureHash(ctx, 'contact', value)),
    ]
    for (const hash of hashes) tombstones.set(hash, { id: derivedId(ctx.merchantId, 'erasure', hash), customerId: person.id, hash })
  }
  const ids = people.map((person) => person.id)
  await overwriteCustomers(
    ctx,
    ids,
    [...tombstones.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1)),
  )
  await ctx.emit(ids.map((id) => ({ type: 'customer.erased', subjectType: 'customer' as const, subjectId: id })))
  return ids
}
