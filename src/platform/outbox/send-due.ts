/**
 * Carries effects out: queued → sending → sent | failed | in_doubt, or superseded when the state has left the message behind.
 * Never twice: only a result that is certainly "not taken" leads to another try. Never lost: whatever else happens, the row says so.
 */
import type { Http, Settings } from '#contracts/adapter'
import type { Channel, OutgoingMessage, SendResult } from '#contracts/channel'
import type { Ctx, EffectHandler, EffectOutcome } from '#platform/context'
import type { Db } from '#platform/database'
import type { Log } from '#platform/log'
import { abandonedEffects, connectionsOfKind, type EffectRow, leaseEffects, markSending, postponeEffect, settleEffect } from './queries.ts'

const LEASE_SECONDS = 60
const MOST_ATTEMPTS = 10

export type SenderOptions = {
  handlers: readonly EffectHandler[]
  channels: ReadonlyMap<string, Channel>
  worker: Db
  withMerchant<T>(merchantId: string, work: (ctx: Ctx) => Promise<T>): Promise<T>
  http: Http
  now(): Temporal.Instant
  log: Log
  /** While true nothing is sent; what is queued waits. */
  paused?(): boolean
}

/** One round. Returns how many effects it worked on. */
export async function sendDue(options: SenderOptions, limit = 6): Promise<number> {
  if (options.paused?.()) return 0
  const now = options.now()
  const until = now.add({ seconds: LEASE_SECONDS }).toString()
  const abandoned = await options.worker.all(abandonedEffects(now.toString(), until, limit))
  for (const row of abandoned) await resolveDoubt(options, row)
  const rows = await options.worker.all(leaseEffects(now.toString(), until, limit))
  await Promise.all(rows.map((row) => sendOne(options, row)))
  return rows.length + abandoned.length
}

type Route = { connectionId: string; channel: Channel; settings: Settings }

async function sendOne(options: SenderOptions, row: EffectRow): Promise<void> {
  try {
    const prepared = await options.withMerchant(row.merchant_id, (ctx) => prepare(ctx, options, row))
    if (!prepared) return
    const result = await trySending(options, prepared.route, prepared.message)
    await options.withMerchant(row.merchant_id, (ctx) => settle(ctx, options, row, result))
  } catch (err) {
    // Before "sending" the lease runs out and the row is taken again; after it the row becomes in_doubt.
    options.log.error({ err, effectId: row.id, kind: row.kind }, 'an effect could not be worked on')
  }
}

/** Composes and marks as sending, in one transaction; null when there is nothing to send now. */
async function prepare(ctx: Ctx, options: SenderOptions, row: EffectRow): Promise<{ route: Route; message: OutgoingMessage } | null> {
  const handler = handlerOf(options, row)
  const composed = await handler.compose(ctx, row.payload)
  if ('superseded' in composed) {
    await close(ctx, options, row, { outcome: 'superseded', code: composed.superseded, at: ctx.now().toString() }, null)
    return null
  }
  const route = await routeOf(ctx, row.channel)
  if (!route) {
    await postpone(ctx, row, 'no_connection', 60)
    return null
  }
  const until = ctx.now().add({ seconds: LEASE_SECONDS }).toString()
  const held = await ctx.db.run(markSending(ctx.merchantId, row.id, row.fence, route.connectionId, until))
  return held === 1 ? { route, message: { ...composed, id: row.id, messageId: row.message_id } } : null
}

async function trySending(options: SenderOptions, route: Route, message: OutgoingMessage): Promise<SendResult> {
  if (!route.channel.send) return { outcome: 'failed', retry: false, code: 'cannot_send', text: `${route.channel.id} does not send` }
  try {
    return await route.channel.send(message, route.settings, options.http)
  } catch (err) {
    options.log.error({ err, channel: route.channel.id }, 'a channel failed while sending')
    return { outcome: 'in_doubt', code: 'channel_threw', text: 'the channel failed while sending' }
  }
}

async function settle(ctx: Ctx, options: SenderOptions, row: EffectRow, result: SendResult): Promise<void> {
  if (result.outcome === 'failed' && result.retry && row.attempts + 1 < MOST_ATTEMPTS)
    return await postpone(ctx, row, result.code, Math.min(3_600, 5 * 2 ** row.attempts))
  const code = result.outcome === 'sent' ? null : result.code
  await close(
    ctx,
    options,
    row,
    { outcome: result.outcome, code, at: ctx.now().toString() },
    result.outcome === 'sent' ? result.providerId : null,
  )
}

async function close(ctx: Ctx, options: SenderOptions, row: EffectRow, outcome: EffectOutcome, providerId: string | null): Promise<void> {
  const held = await ctx.db.run(
    settleEffect(ctx.merchantId, row.id, row.fence, { state: outcome.outcome, code: outcome.code, providerId, at: outcome.at }),
  )
  if (held === 1) await handlerOf(options, row).settled?.(ctx, row.payload, { ...outcome, messageId: row.message_id })
}

const postpone = async (ctx: Ctx, row: EffectRow, code: string, seconds: number): Promise<void> => {
  await ctx.db.run(postponeEffect(ctx.merchantId, row.id, row.fence, ctx.now().add({ seconds }).toString(), code))
}

/** Asks the provider where it can be asked; else the row stays in doubt and a person decides. */
async function resolveDoubt(options: SenderOptions, row: EffectRow): Promise<void> {
  try {
    const route = await options.withMerchant(row.merchant_id, (ctx) => routeOf(ctx, row.channel, row.connection_id))
    const found = (await route?.channel.lookUp?.(row.message_id, route.settings, options.http)) ?? 'unknown'
    await options.withMerchant(row.merchant_id, async (ctx) => {
      if (found === 'not_sent') return await postpone(ctx, row, 'not_taken', 0)
      await close(
        ctx,
        options,
        row,
        { outcome: found === 'sent' ? 'sent' : 'in_doubt', code: found === 'sent' ? null : 'sender_died', at: ctx.now().toString() },
        null,
      )
    })
  } catch (err) {
    options.log.error({ err, effectId: row.id }, 'an effect in doubt could not be looked up')
  }
}

/** The newest enabled connection whose channel is of the wanted kind. */
async function routeOf(ctx: Ctx, kind: string, connectionId?: string | null): Promise<Route | null> {
  for (const row of await ctx.db.all(connectionsOfKind(ctx.merchantId))) {
    const channel = ctx.channels.get(row.adapter)
    if (channel?.kind !== kind || !channel.send || (connectionId && row.id !== connectionId)) continue
    return {
      connectionId: row.id,
      channel,
      settings: JSON.parse(Buffer.from(ctx.secrets.open(row.sealed_settings)).toString()) as Settings,
    }
  }
  return null
}

function handlerOf(options: SenderOptions, row: EffectRow): EffectHandler {
  const handler = options.handlers.find((one) => one.kind === row.kind)
  if (!handler) throw new Error(`no handler for effects of kind ${row.kind}`)
  return handler
}
