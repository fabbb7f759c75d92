import type { Ctx } from '#platform/context'
import { addStaff, type NewStaff } from './add-staff.ts'
import { weaknessOf } from './model/password.ts'
import { openLink, useLink } from './queries.ts'
import type { SignInLibrary } from './sign-in-library.ts'

export type OwnerOutcome = { outcome: 'created'; staffId: string } | { outcome: 'ended' } | { outcome: 'refused'; problem: string }

/** Creates an owner with the code of a one-time link. The code is used up only when that succeeds; of two at once, one does. */
export async function useOwnerLink(
  ctx: Ctx,
  library: SignInLibrary,
  codeHash: Uint8Array,
  owner: Omit<NewStaff, 'role'>,
): Promise<OwnerOutcome> {
  const now = ctx.now().toString()
  const link = await ctx.db.first(openLink(ctx.merchantId, codeHash, now))
  if (link?.purpose !== 'owner') return { outcome: 'ended' }
  const problem = problemOf(owner)
  if (problem) return { outcome: 'refused', problem }
  if ((await ctx.db.run(useLink(ctx.merchantId, link.id, now))) === 0) return { outcome: 'ended' }
  const added = await addStaff(ctx, library, { ...owner, role: 'owner' })
  if (added.outcome === 'added') return { outcome: 'created', staffId: added.id }
  // Thrown, so that the link is not used up: the transaction rolls back.
  throw new AddressTaken()
}

export class AddressTaken extends Error {
  constructor() {
    super('this address has an account already')
    this.name = 'AddressTaken'
  }
}

function problemOf(owner: Omit<NewStaff, 'role'>): string | null {
  if (owner.name.trim() === '' || owner.name.length > 100) return 'Please give your name.'
  if (owner.email.length > 254 || !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(owner.email.trim())) return 'Please give your e-mail address.'
  return weaknessOf(owner.password, owner)
}
