import type { OrderView } from '#features/orders'
import { currentOffer } from '#features/shipping-options'
import type { Ctx } from '#platform/context'
import { standingEngine } from './engine-of.ts'
import { carrierWord } from './model/carrier-word.ts'
import { addDays, type Day, dayNumber, fromDayNumber } from './model/day.ts'
import type { Path, Progress } from './model/engine/types.ts'
import { statedBy } from './model/learned-window.ts'
import { farthestDay, type Likelihood, likelihoodOf } from './model/likelihood.ts'
import type { ParcelProgress } from './model/parcel-progress.ts'
import { UNSHIPPED } from './model/review.ts'
import { type WindowInputs, windowFor } from './model/window.ts'
import { activeOptions } from './offered-for.ts'
import { holidaysFor } from './order-facts.ts'
import { orderPath } from './order-path.ts'

/**
 * What the merchant's engine says of every parcel that is still coming, and of what has not left. Parcels that are alike
 * get the very same answer. Nothing for a path on which nobody has delivered yet: there the calendar knows more.
 */
export async function likelihoodsOf(
  ctx: Ctx,
  order: OrderView,
  parcels: readonly ParcelProgress[],
  today: Day,
  inputs: WindowInputs,
): Promise<ReadonlyMap<string, Likelihood>> {
  const { engine, usualCarrier } = await standingEngine(ctx)
  const ordered = orderPath(order, ctx.settings, usualCarrier, activeOptions(await currentOffer(ctx)))
  const stated = inputs.learned?.stated ?? statedBy(windowFor(inputs, holidaysFor(inputs)), ordered)
  const farthest = farthestDay(today, fromDayNumber(ordered.orderedOn), inputs.levels)
  const found = new Map<string, Likelihood>()
  const asked = new Map<string, Likelihood | null>()
  const ask = (key: string, carrier: string | null, progress: Progress): void => {
    const alike = JSON.stringify([carrier, progress])
    if (!asked.has(alike)) {
      let path: Path = { ...ordered, carrier: carrier ?? ordered.carrier }
      let outlook = engine.outlook(path, progress, stated)
      // Where this carrier has delivered little, the shop's option as such knows more.
      if (path.carrier !== ordered.carrier && outlook.basis.isEstimate) {
        const usual = engine.outlook(ordered, progress, stated)
        if (!usual.basis.isEstimate) [path, outlook] = [ordered, usual]
      }
      asked.set(alike, outlook.basis.deliveries > 0 ? likelihoodOf(outlook, path, today, ctx.settings.promiseLevel, farthest) : null)
    }
    const likelihood = asked.get(alike)
    if (likelihood) found.set(key, likelihood)
  }
  for (const parcel of parcels) if (!parcel.arrivedOn) ask(parcel.shipmentId, parcel.carrier, progressOf(parcel, today))
  ask(UNSHIPPED, null, { handedOverOn: null, notArrivedBy: dayNumber(addDays(today, -1)) })
  return found
}

function progressOf(parcel: ParcelProgress, today: Day): Progress {
  const { handedOverOn, status, statusOn } = parcel
  return {
    handedOverOn: handedOverOn === null ? null : dayNumber(handedOverOn),
    notArrivedBy: dayNumber(addDays(today, -1)),
    word: carrierWord(status, statusOn === null ? null : dayNumber(statusOn)),
  }
}
