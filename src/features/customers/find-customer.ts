import type { Ctx } from '#platform/context'
import { contactPointOf } from './model/contact-point.ts'
import type { CustomerView } from './model/customer.ts'
import { customerById, customersByContact } from './queries.ts'

/** One customer by our id; erased ones are there without anything personal. */
export const findCustomer = async (ctx: Ctx, customerId: string): Promise<CustomerView | null> =>
  (await customerById(ctx, customerId)) ?? null

/** Everybody an e-mail address or phone number belongs to, newest customer first; several people may share one. */
export async function findCustomersByContact(ctx: Ctx, emailOrPhone: string): Promise<CustomerView[]> {
  const contact = contactPointOf(emailOrPhone, ctx.settings.country)
  return contact === null ? [] : customersByContact(ctx, contact.kind, contact.value)
}
