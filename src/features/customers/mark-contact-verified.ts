import type { Ctx } from '#platform/context'
import { contactPointOf } from './model/contact-point.ts'
import { markVerified } from './queries.ts'

/** She proved that this address or number is hers (a code, a link). False when it was none of hers, or proved before. */
export async function markContactVerified(ctx: Ctx, customerId: string, emailOrPhone: string): Promise<boolean> {
  const contact = contactPointOf(emailOrPhone, ctx.settings.country)
  return contact !== null && (await markVerified(ctx, customerId, contact.kind, contact.value)) > 0
}
