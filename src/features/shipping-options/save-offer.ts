import type { Ctx } from '#platform/context'
import { newId } from '#shared/ids'
import { currentOffer, type KnownOffer } from './current-offer.ts'
import { checkOffer } from './model/check-offer.ts'
import type { Finding } from './model/check-rates.ts'
import type { ShippingOffer } from './model/offer.ts'
import { insertOffer } from './queries.ts'

export type SaveOutcome =
  | { outcome: 'saved'; saved: KnownOffer; warnings: Finding[] }
  | { outcome: 'refused'; errors: Finding[] }
  /** Another version was saved since `expected` was read. */
  | { outcome: 'outdated'; version: number }

/**
 * Puts a whole offer in the place of the one before; older versions stay, so that every price ever quoted can be explained.
 * `expected`: the version the change was made on; null: whatever is there.
 */
export async function saveOffer(ctx: Ctx, offer: ShippingOffer, expected: number | null): Promise<SaveOutcome> {
  const { errors, warnings } = checkOffer(offer, ctx.settings.language)
  if (errors.length > 0) return { outcome: 'refused', errors }
  const before = (await currentOffer(ctx))?.version ?? 0
  if (expected !== null && expected !== before) return { outcome: 'outdated', version: before }
  const version = before + 1
  const inserted = await insertOffer(ctx, { id: newId(ctx.now().epochMilliseconds), version, offer })
  if (inserted === 0) return { outcome: 'outdated', version }
  return { outcome: 'saved', saved: { version, madeAt: ctx.now().toString(), offer }, warnings }
}
