import { randomBytes } from 'node:crypto'
import type { Ctx } from '#platform/context'
import { newId } from '#shared/ids'
import { cleanLine } from '#shared/text'
import { type ApiKeyKind, hashOfKey, SECRET_BYTES, writeApiKey } from './model/api-key.ts'
import { insertApiKey } from './queries.ts'

/** A new key. `key` is shown once: only its hash is kept (public keys are kept whole). Scope `*` is everything. */
export async function createApiKey(
  ctx: Ctx,
  options: { kind: ApiKeyKind; name: string; scopes: string[]; origins?: string[] },
): Promise<{ id: string; key: string }> {
  const id = newId(ctx.now().epochMilliseconds)
  const key = writeApiKey(options.kind, ctx.merchantId, randomBytes(SECRET_BYTES))
  await ctx.db.run(
    insertApiKey(ctx.merchantId, {
      id,
      kind: options.kind,
      name: cleanLine(options.name, 100),
      keyHash: hashOfKey(key),
      public_key: options.kind === 'public' ? key : null,
      last_characters: key.slice(-4),
      scopes: options.scopes,
      origins: (options.origins ?? []).map((origin) => origin.toLowerCase()),
      createdAt: ctx.now().toString(),
    }),
  )
  return { id, key }
}
