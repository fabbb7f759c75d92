import type { Ctx } from '#platform/context'
import { foldAddress } from './model/threading.ts'
import { eraseRows } from './queries.ts'

/** Forgets what was said with a person: texts, names and addresses are overwritten, the impersonal skeleton stays for the figures. Returns how many conversations. */
export const eraseConversations = (
  ctx: Ctx,
  person: { customerIds: readonly string[]; orderIds: readonly string[]; addresses: readonly string[] },
): Promise<number> => eraseRows(ctx, [...person.customerIds], [...person.orderIds], person.addresses.map(foldAddress))
