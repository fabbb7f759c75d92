import type { Settings } from '#contracts/adapter'
import type { Ctx } from '#platform/context'
import type { AdapterKind } from './connect-adapter.ts'
import { newestConnection } from './queries.ts'

/** The newest connection of a kind that is switched on, with its settings opened; null when there is none. */
export async function connectedAdapter(ctx: Ctx, kind: AdapterKind): Promise<{ adapter: string; settings: Settings } | null> {
  const row = await ctx.db.first(newestConnection(ctx.merchantId, kind))
  if (!row) return null
  return { adapter: row.adapter, settings: JSON.parse(Buffer.from(ctx.secrets.open(row.sealed_settings)).toString()) as Settings }
}
