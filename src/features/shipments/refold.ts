import type { Ctx, NewEvent } from '#platform/context'
import { fromRow } from './fact-row.ts'
import { epochOf } from './model/event-time.ts'
import { foldFacts } from './model/fold-facts.ts'
import { nextCheck } from './model/next-check.ts'
import type { Fact, FoldContext, ShipmentState } from './model/shipment-state.ts'
import { changesOf } from './model/state-change.ts'
import { type FoldRow, factsOfShipments, lockShipments, type StateRow, saveStates } from './queries/parcels.ts'

/**
 * Folds all facts of each shipment anew, keeps the states and tells what changed. `quiet`: keeps without telling, for
 * rebuilding after a mended mapping. Answers the states by shipment.
 */
export async function refold(
  ctx: Ctx,
  shipmentIds: readonly string[],
  options: { quiet?: boolean } = {},
): Promise<Map<string, ShipmentState>> {
  const states = new Map<string, ShipmentState>()
  if (shipmentIds.length === 0) return states
  const [shipments, rows] = await Promise.all([lockShipments(ctx, shipmentIds), factsOfShipments(ctx, shipmentIds)])
  const facts = Map.groupBy(rows, (row) => row.shipment_id)
  const saved: StateRow[] = []
  const events: NewEvent[] = []
  for (const shipment of shipments) {
    const own = (facts.get(shipment.id) ?? []).map(fromRow)
    const state = foldFacts(own, contextOf(shipment))
    states.set(shipment.id, state)
    saved.push(rowOf(ctx, shipment, state, own))
    if (options.quiet || shipment.endedAt !== null) continue
    for (const change of changesOf(shipment.state, state)) {
      const orderId = shipment.orderId === null ? {} : { orderId: shipment.orderId }
      events.push({ ...change, subjectType: 'shipment', subjectId: shipment.id, ...orderId })
    }
  }
  await saveStates(ctx, saved)
  await ctx.emit(events)
  return states
}

function contextOf(shipment: FoldRow): FoldContext {
  const { country, region, postalCode, city } = shipment
  const known = country ?? postalCode ?? city
  const destination =
    known === null
      ? null
      : { text: '', ...(country && { country }), ...(region && { region }), ...(postalCode && { postalCode }), ...(city && { city }) }
  return { destination, labelled: true, windowStart: shipment.windowStart, ...(shipment.windowEnd && { windowEnd: shipment.windowEnd }) }
}

function rowOf(ctx: Ctx, shipment: FoldRow, state: ShipmentState, facts: readonly Fact[]): StateRow {
  const now = ctx.now().epochMilliseconds
  const expected = state.estimate?.latest ?? state.estimate?.earliest ?? null
  const at = nextCheck({
    status: state.status,
    now,
    openedAt: Date.parse(shipment.openedAt),
    latestAt: state.latest?.instant ?? null,
    expectedBy: expected === null ? null : epochOf(expected),
    pushed: shipment.pushedAt !== null && now - Date.parse(shipment.pushedAt) < RECENTLY,
    failures: shipment.checkFailures,
  })
  return {
    id: shipment.id,
    state,
    status: state.status,
    latest_at: state.latest ? new Date(state.latest.instant).toISOString() : null,
    carrier: shipment.carrier ?? carrierOf(facts),
    next_check_at: shipment.endedAt !== null || at === null ? null : new Date(at).toISOString(),
  }
}

const RECENTLY = 3 * 86_400_000

/** Whose words the facts are, where the shop did not say; of several the first by name, so that the order of arrival does not matter. */
function carrierOf(facts: readonly Fact[]): string | null {
  const told = facts
    .filter((fact) => fact.carrier !== '' && fact.carrier !== 'shop' && fact.carrier !== 'manual')
    .map((fact) => fact.carrier)
  return told.sort()[0] ?? null
}
