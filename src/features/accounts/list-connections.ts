import type { Ctx } from '#platform/context'
import { publicConnectionId } from '#platform/inbox'
import { webhookUrlOf } from './connect-adapter.ts'
import { connectionsOf } from './queries.ts'

export type Connection = {
  id: string
  publicId: string
  kind: 'store' | 'carrier' | 'channel' | 'language_model'
  adapter: string
  name: string
  enabled: boolean
  webhookUrl: string
  lastEventAt: string | null
  lastProblem: string | null
}

/** The merchant's connections, oldest first, without their settings. */
export async function listConnections(ctx: Ctx): Promise<Connection[]> {
  const rows = await ctx.db.all(connectionsOf(ctx.merchantId))
  return rows.map((row) => {
    const publicId = publicConnectionId(ctx.merchantId, row.id)
    return {
      id: row.id,
      publicId,
      kind: row.kind,
      adapter: row.adapter,
      name: row.name,
      enabled: row.enabled,
      webhookUrl: webhookUrlOf(ctx, publicId),
      lastEventAt: row.last_event_at,
      lastProblem: row.last_problem,
    }
  })
}
