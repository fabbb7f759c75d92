import { type OrderView, unitsThatCount } from '#features/orders'
import { currentOffer, optionNamed } from '#features/shipping-options'
import type { Ctx } from '#platform/context'
import { newId } from '#shared/ids'
import { adoptQuote } from './adopt-quote.ts'
import { standingEngine } from './engine-of.ts'
import { chainHash, type LedgerEntry } from './model/ledger.ts'
import type { WindowInputs } from './model/window.ts'
import { activeOptions } from './offered-for.ts'
import { nextMidnight, todayAt } from './order-facts.ts'
import { orderInputs, orderPath } from './order-path.ts'
import { promisedDates } from './promised-dates.ts'
import { type ChainedEntry, insertEntries, insertStanding } from './queries/ledger.ts'
import { wholeSeconds } from './whole-seconds.ts'

/**
 * Promises an order its days: first entry of the order's ledger, event `promise.made`. What the shopper was quoted stays
 * promised, when it fits (`adoptQuote`). Does nothing for an order that has a promise, or nothing to ship. An order that
 * reaches us long after it was placed gets surface `import`: computed the same way, seen by nobody then.
 */
export async function makePromise(ctx: Ctx, order: OrderView): Promise<boolean> {
  if (order.lines.length > 0 && order.lines.every((line) => !line.requiresShipping || unitsThatCount(line) === 0)) return false
  const quote = await adoptQuote(ctx, order, wholeSeconds(ctx))
  const entry = quote.entry ?? (await computedEntry(ctx, order))
  const inputs = entry.inputs as WindowInputs
  if (!(await insertStanding(ctx, order.id, entry, nextMidnight(todayAt(ctx, inputs), inputs)))) return false
  if (!quote.isWritten) await insertEntries(ctx, [entry])
  await ctx.emit({
    type: 'promise.made',
    subjectType: 'promise',
    subjectId: entry.id,
    orderId: order.id,
    data: {
      promiseId: entry.id,
      earliest: entry.earliest,
      latest: entry.latest,
      confidence: entry.confidence,
      surface: entry.surface,
      ...(quote.refusal ? { quoteRefused: quote.refusal } : {}),
    },
  })
  return true
}

async function computedEntry(ctx: Ctx, order: OrderView): Promise<ChainedEntry> {
  const fresh = isFresh(ctx, order)
  const known = await currentOffer(ctx)
  const read = orderInputs(order, ctx.settings, known && optionNamed(known.offer, order.shippingOption))
  const { usualCarrier } = await standingEngine(ctx)
  const { window, inputs, engineVersion } = await promisedDates(
    ctx,
    read,
    orderPath(order, ctx.settings, usualCarrier, activeOptions(known)),
    fresh ? todayAt(ctx, read) : null,
  )
  const entry: LedgerEntry = {
    id: newId(ctx.now().epochMilliseconds),
    orderId: order.id,
    shipmentId: null,
    kind: 'promise',
    surface: fresh ? 'confirmation' : 'import',
    option: order.shippingOption,
    earliest: window.earliest,
    latest: window.latest,
    confidence: window.confidence,
    basis: window.basis,
    inputs,
    evidence: [],
    engineVersion,
    supersedes: null,
    madeAt: wholeSeconds(ctx),
  }
  return { ...entry, sequence: 1, previousHash: '', hash: chainHash('', entry) }
}

/** Placed so lately that the promise is news to the customer. */
export const isFresh = (ctx: Ctx, order: Pick<OrderView, 'placedAt'>): boolean =>
  Temporal.Instant.from(order.placedAt).until(ctx.now()).total('hours') <= FRESH_HOURS

const FRESH_HOURS = 48
