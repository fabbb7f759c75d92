import type { Settings } from '#contracts/adapter'
import type { Ctx } from '#platform/context'
import { cleanLine } from '#shared/text'
import { adaptersOf, sealSettings } from './connect-adapter.ts'
import { checkSettings, type SettingProblem } from './model/adapter-settings.ts'
import { changeConnection as changeRow, connectionById } from './queries.ts'

export type ChangeOutcome = { outcome: 'changed' | 'not_found' } | { outcome: 'refused'; problems: SettingProblem[] }

/** Renames, pauses or resumes a connection, or changes some of its settings; secrets that are not given stay as they are. */
export async function changeConnection(
  ctx: Ctx,
  id: string,
  change: { name?: string; enabled?: boolean; settings?: Record<string, unknown> },
): Promise<ChangeOutcome> {
  const row = await ctx.db.first(connectionById(ctx.merchantId, id))
  if (!row) return { outcome: 'not_found' }
  const before = JSON.parse(Buffer.from(ctx.secrets.open(row.sealed_settings)).toString()) as Settings
  const fields = adaptersOf(ctx, row.kind).get(row.adapter)?.settings ?? []
  const checked = change.settings ? checkSettings(fields, { ...before, ...change.settings }) : { settings: before }
  if ('problems' in checked) return { outcome: 'refused', problems: checked.problems }
  await ctx.db.run(
    changeRow(ctx.merchantId, id, {
      name: cleanLine(change.name ?? '', 100) || row.name,
      enabled: change.enabled ?? row.enabled,
      sealedSettings: sealSettings(ctx, checked.settings),
    }),
  )
  await ctx.emit({ type: 'connection.changed', subjectType: 'connection', subjectId: id, data: { enabled: change.enabled ?? row.enabled } })
  return { outcome: 'changed' }
}
