import type { Ctx } from '#platform/context'
import { listApiKeys } from './list-api-keys.ts'

/** The public key by which our own pages open the shop's chat: our origin may use any of them. Null: the shop has no chat, or took its key back. */
export async function widgetKey(ctx: Ctx): Promise<string | null> {
  const keys = await listApiKeys(ctx)
  return keys.find(({ kind, scopes }) => kind === 'public' && scopes.some((scope) => /^(\*|widget(:\w+)?)$/.test(scope)))?.key ?? null
}
