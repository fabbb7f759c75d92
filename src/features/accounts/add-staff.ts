import type { Ctx } from '#platform/context'
import { newId } from '#shared/ids'
import { cleanLine } from '#shared/text'
import type { Role } from './model/role.ts'
import { insertStaff } from './queries.ts'
import type { SignInLibrary } from './sign-in-library.ts'

export type NewStaff = { name: string; email: string; password: string; role: Role }

/** A member of staff who can sign in. `taken`: the address has an account already, here or at another merchant. */
export async function addStaff(
  ctx: Ctx,
  library: SignInLibrary,
  staff: NewStaff,
): Promise<{ outcome: 'added'; id: string } | { outcome: 'taken' }> {
  const { internalAdapter, password } = await library.auth.$context
  const email = staff.email.trim().toLowerCase()
  if (await internalAdapter.findUserByEmail(email)) return { outcome: 'taken' }
  const name = cleanLine(staff.name, 100)
  const hash = await password.hash(staff.password)
  const user = await internalAdapter.createUser(
    { email, name, emailVerified: true, merchantId: ctx.merchantId },
    { method: 'email-password' },
  )
  try {
    await internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: hash })
    const id = newId(ctx.now().epochMilliseconds)
    await ctx.db.run(
      insertStaff(ctx.merchantId, { id, auth_user_id: user.id, name, email, role: staff.role, createdAt: ctx.now().toString() }),
    )
    return { outcome: 'added', id }
  } catch (error) {
    // The library has a connection of its own: what it wrote does not go with our transaction.
    await internalAdapter.deleteUser(user.id)
    throw error
  }
}
