import { type OrderView, unitsThatCount } from '#features/orders'
import type { Ctx } from '#platform/context'
import { newId } from '#shared/ids'
import { windowInputs } from './model/inputs.ts'
import { chainHash, type LedgerEntry } from './model/ledger.ts'
import { ENGINE_VERSION, windowFor } from './model/window.ts'
import { holidaysFor, nextMidnight, todayAt } from './order-facts.ts'
import { insertEntries, insertStanding } from './queries/ledger.ts'

/**
 * Promises an order its days: first entry of the order's ledger, event `promise.made`. Does nothing for an order that has
 * a promise, or nothing to ship. An order that reaches us long after it was placed gets surface `import`: computed the
 * same way, seen by nobody then.
 */
export async function makePromise(ctx: Ctx, order: OrderView): Promise<boolean> {
  if (order.lines.length > 0 && order.lines.every((line) => !line.requiresShipping || unitsThatCount(line) === 0)) return false
  const inputs = windowInputs(
    {
      placedAt: order.placedAt,
      destinationCountry: order.destinationCountry,
      postalCode: order.destination?.postalCode ?? null,
      shippingOption: order.shippingOption,
    },
    ctx.settings,
  )
  const window = windowFor(inputs, holidaysFor(inputs))
  const entry: LedgerEntry = {
    id: newId(ctx.now().epochMilliseconds),
    orderId: order.id,
    shipmentId: null,
    kind: 'promise',
    surface: isFresh(ctx, order) ? 'confirmation' : 'import',
    option: order.shippingOption,
    earliest: window.earliest,
    latest: window.latest,
    confidence: window.confidence,
    basis: window.basis,
    inputs,
    evidence: [],
    engineVersion: ENGINE_VERSION,
    supersedes: null,
    madeAt: wholeSeconds(ctx),
  }
  const chained = { ...entry, sequence: 1, previousHash: '', hash: chainHash('', entry) }
  if (!(await insertStanding(ctx, order.id, chained, nextMidnight(todayAt(ctx, inputs), inputs)))) return false
  await insertEntries(ctx, [chained])
  await ctx.emit({
    type: 'promise.made',
    subjectType: 'promise',
    subjectId: entry.id,
    orderId: order.id,
    data: { promiseId: entry.id, earliest: entry.earliest, latest: entry.latest, confidence: entry.confidence, surface: entry.surface },
  })
  return true
}

/** Placed so lately that the promise is news to the customer. */
export const isFresh = (ctx: Ctx, order: Pick<OrderView, 'placedAt'>): boolean =>
  Temporal.Instant.from(order.placedAt).until(ctx.now()).total('hours') <= FRESH_HOURS

const FRESH_HOURS = 48

// The hash covers the time as the database gives it back.
export const wholeSeconds = (ctx: Ctx): string => ctx.now().round({ smallestUnit: 'second', roundingMode: 'trunc' }).toString()
