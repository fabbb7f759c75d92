import type { Ctx } from '#platform/context'
import type { ShippingOffer } from './model/offer.ts'
import { newestOffer } from './queries.ts'

export type KnownOffer = { version: number; madeAt: string; offer: ShippingOffer }

/** What the merchant offers now; null when nothing was ever set up. Asks the database each time, reads the document once per version. */
export async function currentOffer(ctx: Ctx): Promise<KnownOffer | null> {
  const known = read.get(ctx.merchantId)
  const row = await newestOffer(ctx, known?.version ?? 0)
  if (!row) return null
  if (!row.offer) return known ?? null
  const found = { version: row.version, madeAt: row.madeAt, offer: row.offer }
  if (read.size >= MOST_KNOWN) read.clear()
  read.set(ctx.merchantId, found)
  return found
}

const MOST_KNOWN = 500
const read = new Map<string, KnownOffer>()
