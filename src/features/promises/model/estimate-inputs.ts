/** What an estimate is kept with in the ledger: all it takes to compute its dates again. Nothing personal. */
import type { Holidays } from './calendar.ts'
import type { Day } from './day.ts'
import { combineEstimates, type Estimate, estimateParcel, estimateUnshipped } from './estimate.ts'
import type { Likelihood } from './likelihood.ts'
import type { ParcelProgress } from './parcel-progress.ts'
import { type ReviewQuestion, silentSince, UNSHIPPED } from './review.ts'
import { asShown, type Range } from './telling.ts'
import type { WindowInputs } from './window.ts'

export type EstimateInputs = {
  window: WindowInputs
  today: Day
  parcels: ParcelProgress[]
  /** Some of it is in no parcel. */
  unshipped: boolean
  /** What the engine said that day, each once; `of`: which one belongs to which parcel (`unshipped`: to what is in none). */
  likelihoods: Likelihood[]
  of: Record<string, number>
  /** Parcels without the scan that was due, and since when. */
  silentSince: Record<string, Day>
  /** The range that bounded what was shown; null: the estimate was shown as it is. */
  within: Range | null
}

/** `shipmentId`: of one parcel; null: the order as a whole. */
export function estimateInputs(
  question: ReviewQuestion,
  within: Range | null,
  unshipped: boolean,
  shipmentId: string | null = null,
): EstimateInputs {
  const parcels = shipmentId === null ? [...question.parcels] : question.parcels.filter((one) => one.shipmentId === shipmentId)
  const keys = [...parcels.map((parcel) => parcel.shipmentId), ...(unshipped ? [UNSHIPPED] : [])]
  const likelihoods: Likelihood[] = []
  const positions = new Map<Likelihood, number>()
  const of: Record<string, number> = {}
  for (const key of keys) {
    const likelihood = question.likelihoods.get(key)
    if (!likelihood) continue
    if (!positions.has(likelihood)) positions.set(likelihood, likelihoods.push(likelihood) - 1)
    of[key] = positions.get(likelihood)!
  }
  const silent = parcels.flatMap(({ shipmentId }) => {
    const since = silentSince(question, shipmentId)
    return since === null ? [] : [[shipmentId, since] as const]
  })
  const { inputs, today } = question
  return { window: inputs, today, parcels, unshipped, likelihoods, of, silentSince: Object.fromEntries(silent), within }
}

/** The estimate again, from what was kept with it. */
export function estimateAgain(inputs: EstimateInputs, holidays: Holidays): Estimate | null {
  const { window, today, parcels, unshipped, likelihoods, of, silentSince, within } = inputs
  const likelihood = (key: string): Likelihood | null => likelihoods[of[key] ?? -1] ?? null
  const estimate = combineEstimates([
    ...parcels.map((parcel) =>
      estimateParcel(window, parcel, today, holidays, likelihood(parcel.shipmentId), silentSince[parcel.shipmentId] ?? null),
    ),
    unshipped ? estimateUnshipped(window, today, holidays, likelihood(UNSHIPPED)) : null,
  ])
  return estimate && asShown(estimate, within)
}
