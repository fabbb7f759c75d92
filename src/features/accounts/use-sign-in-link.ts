import { randomBytes } from 'node:crypto'
import type { Ctx } from '#platform/context'
import { openLink, staffById, useLink } from './queries.ts'
import type { SignInLibrary } from './sign-in-library.ts'

/** Takes the code of a one-time sign-in link and gives the person a fresh password, known to nobody, to sign in with at once. */
export async function useSignInLink(
  ctx: Ctx,
  library: SignInLibrary,
  codeHash: Uint8Array,
): Promise<{ email: string; password: string } | null> {
  const now = ctx.now().toString()
  const link = await ctx.db.first(openLink(ctx.merchantId, codeHash, now))
  const staff = link?.purpose === 'sign_in' && link.staff_id ? await ctx.db.first(staffById(ctx.merchantId, link.staff_id)) : undefined
  if (!link || !staff || (await ctx.db.run(useLink(ctx.merchantId, link.id, now))) === 0) return null
  // The library opens sessions for passwords only; these accounts have no other password than this one.
  const password = randomBytes(24).toString('base64url')
  const context = await library.auth.$context
  await context.internalAdapter.updatePassword(staff.auth_user_id, await context.password.hash(password))
  return { email: staff.email, password }
}
