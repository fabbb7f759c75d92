import type { Ctx } from '#platform/context'

/** Now, as the database gives it back: the hash of a ledger entry covers the time. */
export const wholeSeconds = (ctx: Pick<Ctx, 'now'>): string => ctx.now().round({ smallestUnit: 'second', roundingMode: 'trunc' }).toString()
