import type { Ctx, MerchantSettings } from '#platform/context'
import { conflictIn, type SettingsChange } from './model/merchant-settings.ts'
import { changeSettings } from './queries.ts'

export type SettingsOutcome = { outcome: 'changed'; settings: MerchantSettings } | { outcome: 'refused'; reason: string }

/** Changes what is given and leaves the rest. The change is seen by others within seconds. */
export async function updateSettings(ctx: Ctx, change: SettingsChange): Promise<SettingsOutcome> {
  const settings = { ...ctx.settings, ...change }
  const reason = conflictIn(settings)
  if (reason) return { outcome: 'refused', reason }
  await ctx.db.run(changeSettings(ctx.merchantId, JSON.stringify(change)))
  return { outcome: 'changed', settings }
}
