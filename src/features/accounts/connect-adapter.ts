import type { SettingField } from '#contracts/adapter'
import type { Ctx } from '#platform/context'
import { publicConnectionId } from '#platform/inbox'
import { newId } from '#shared/ids'
import { cleanLine } from '#shared/text'
import { checkSettings, type SettingProblem } from './model/adapter-settings.ts'
import { insertConnection } from './queries.ts'

export type AdapterKind = 'store' | 'carrier' | 'channel' | 'language_model'
export type ConnectOutcome =
  | { outcome: 'connected'; id: string; publicId: string; webhookUrl: string }
  | { outcome: 'refused'; problems: SettingProblem[] }

/** Connects an adapter with settings that fit it; they are sealed with the merchant's key. `webhookUrl` is what the other side is told. */
export async function connectAdapter(
  ctx: Ctx,
  options: { kind: AdapterKind; adapter: string; name?: string; settings: Record<string, unknown> },
): Promise<ConnectOutcome> {
  const adapter = adaptersOf(ctx, options.kind).get(options.adapter)
  if (!adapter) {
    const known = [...adaptersOf(ctx, options.kind).keys()]
    return {
      outcome: 'refused',
      problems: [
        {
          key: 'adapter',
          reason: `there is no ${options.kind} adapter of this name; there are ${known.join(', ')}`,
          example: known[0] ?? '',
        },
      ],
    }
  }
  const checked = checkSettings(adapter.settings, options.settings)
  if ('problems' in checked) return { outcome: 'refused', problems: checked.problems }
  const id = newId(ctx.now().epochMilliseconds)
  const name = cleanLine(options.name ?? '', 100) || adapter.name
  await ctx.db.run(
    insertConnection(ctx.merchantId, {
      id,
      kind: options.kind,
      adapter: options.adapter,
      name,
      sealedSettings: sealSettings(ctx, checked.settings),
      createdAt: ctx.now().toString(),
    }),
  )
  await ctx.emit({
    type: 'connection.created',
    subjectType: 'connection',
    subjectId: id,
    data: { kind: options.kind, adapter: options.adapter },
  })
  const publicId = publicConnectionId(ctx.merchantId, id)
  return { outcome: 'connected', id, publicId, webhookUrl: webhookUrlOf(ctx, publicId) }
}

/** The adapters of a kind, by id. */
export const adaptersOf = (
  ctx: Pick<Ctx, 'carriers' | 'stores' | 'channels' | 'languageModels'>,
  kind: AdapterKind,
): ReadonlyMap<string, { name: string; settings: SettingField[] }> =>
  ({ store: ctx.stores, carrier: ctx.carriers, channel: ctx.channels, language_model: ctx.languageModels })[kind]

export const webhookUrlOf = (ctx: Pick<Ctx, 'baseUrl'>, publicId: string): string => `${ctx.baseUrl}/webhooks/${publicId}`

export const sealSettings = (ctx: Ctx, settings: Readonly<Record<string, string>>): Uint8Array =>
  ctx.secrets.seal(Buffer.from(JSON.stringify(settings)))
