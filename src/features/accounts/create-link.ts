import { randomBytes } from 'node:crypto'
import type { Ctx } from '#platform/context'
import { newId } from '#shared/ids'
import { hashOfCode, writeCode } from './model/one-time-code.ts'
import { insertLink } from './queries.ts'

const VALID_HOURS = 24

/** A link that works once, within a day: to create an owner, or to sign a member of staff in. */
export async function createLink(ctx: Ctx, link: { purpose: 'owner' } | { purpose: 'sign_in'; staffId: string }): Promise<string> {
  const code = writeCode(ctx.merchantId, randomBytes(24))
  const now = ctx.now()
  await ctx.db.run(
    insertLink(ctx.merchantId, {
      id: newId(now.epochMilliseconds),
      purpose: link.purpose,
      staffId: link.purpose === 'sign_in' ? link.staffId : null,
      codeHash: hashOfCode(code),
      createdAt: now.toString(),
      expiresAt: now.add({ hours: VALID_HOURS }).toString(),
    }),
  )
  return `${ctx.baseUrl}/setup/${code}`
}
