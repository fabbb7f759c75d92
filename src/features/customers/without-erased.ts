import type { Ctx } from '#platform/context'
import { normalEmail } from './model/contact-point.ts'
import type { SeenCustomer } from './model/customer.ts'
import { anyErasure, erasures } from './queries.ts'

/** Keyed hash of what a person was known by: tells that it is the same, and nothing else. */
export const erasureHash = (ctx: Ctx, ...parts: string[]): string =>
  Buffer.from(ctx.secrets.mac('erasure', parts.join('\u0000'))).toString('base64url')

/**
 * Leaves out (as null) those who were erased: what a store repeats about them is not kept again. One who comes back and
 * does something after the erasure (`seenAt`) is a new customer.
 */
export async function withoutErased(ctx: Ctx, connectionId: string, seen: readonly SeenCustomer[]): Promise<(SeenCustomer | null)[]> {
  if ((await anyErasure(ctx)) === undefined) return [...seen]
  const hashes = seen.map((person) => {
    const email = normalEmail(person.email)
    return [
      ...(person.externalId === null ? [] : [erasureHash(ctx, 'id', connectionId, person.externalId)]),
      ...(email === null ? [] : [erasureHash(ctx, 'contact', email)]),
    ]
  })
  const erasedAt = new Map((await erasures(ctx, hashes.flat())).map((row) => [row.subject_hash, row.erased_at]))
  return seen.map((person, i) => {
    const latest = hashes[i]!.flatMap((hash) => erasedAt.get(hash) ?? [])
      .sort()
      .at(-1)
    const cameBack = latest !== undefined && person.seenAt != null && Temporal.Instant.compare(person.seenAt, latest) > 0
    return latest === undefined || cameBack ? person : null
  })
}
