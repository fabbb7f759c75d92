import type { Ctx } from '#platform/context'
import { apiKeysOf } from './queries.ts'

export type ApiKey = {
  id: string
  kind: 'secret' | 'public'
  name: string
  key: string | null
  lastCharacters: string
  scopes: string[]
  origins: string[]
  createdAt: string
  lastUsedAt: string | null
}

/** The keys in use; `key` of public ones only. */
export async function listApiKeys(ctx: Ctx): Promise<ApiKey[]> {
  const rows = await ctx.db.all(apiKeysOf(ctx.merchantId))
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    key: row.public_key,
    lastCharacters: row.last_characters,
    scopes: row.scopes,
    origins: row.origins,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }))
}
