/** Limits that hold across processes. What is counted by is hashed with the merchant's key: the counters hold nobody's address. */
import type { Ctx } from '#platform/context'
import { addToCounters, hitsOf } from './queries.ts'

export type Limit = { name: string; of: string; perHour: number }

/** Takes one from each limit; true when all of them had one left. What was taken stays taken, also when another limit was out. */
export async function takeFrom(ctx: Ctx, limits: readonly Limit[]): Promise<boolean> {
  const perHour = new Map(limits.map((limit) => [counterKey(ctx, limit), limit.perHour]))
  const counters = await addToCounters(ctx, [...perHour.keys()], windowStart(ctx), 1)
  return counters.every(({ key, hits }) => hits <= (perHour.get(key) ?? 0))
}

/** Is there one left? Nothing is taken, and nobody is waited for: tries at the same moment may all find the last one. */
export const isLeft = async (ctx: Ctx, limit: Limit): Promise<boolean> =>
  ((await hitsOf(ctx, counterKey(ctx, limit), windowStart(ctx)))?.hits ?? 0) < limit.perHour

/** What succeeded is no guess: gives back what was taken. */
export async function giveBack(ctx: Ctx, limits: readonly Limit[]): Promise<void> {
  await addToCounters(
    ctx,
    limits.map((limit) => counterKey(ctx, limit)),
    windowStart(ctx),
    -1,
  )
}

const counterKey = (ctx: Ctx, { name, of }: Limit): string =>
  `${name}:${Buffer.from(ctx.secrets.mac('limit', `${name}:${of}`))
    .toString('base64url')
    .slice(0, 22)}`

const windowStart = (ctx: Ctx): string => ctx.now().round({ smallestUnit: 'hour', roundingMode: 'trunc' }).toString()
