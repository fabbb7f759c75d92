import { findOrder } from '#features/orders'
import type { Ctx, NewEvent } from '#platform/context'
import { newId } from '#shared/ids'
import { makePromise, wholeSeconds } from './make-promise.ts'
import type { Estimate } from './model/estimate.ts'
import { chainHash, type LedgerEntry } from './model/ledger.ts'
import type { ParcelProgress } from './model/parcel-progress.ts'
import { type Review, reviewPromise } from './model/review.ts'
import { ENGINE_VERSION, type WindowInputs } from './model/window.ts'
import { holidaysFor, leftUntracked, nextMidnight, parcelsOf, todayAt, unshippedUnits, zoneOf } from './order-facts.ts'
import { type ChainedEntry, insertEntries, lockStanding, pauseReview, type StandingRow, settleEntries, updateStanding } from './queries/ledger.ts'

/**
 * Looks at an order again: new dates go into the ledger, and what is worth knowing becomes an event (`promise.estimated`,
 * `promise.late`, `promise.recovered`, `promise.kept`, `promise.broken`). Safe to call at any time, any number of times.
 */
export async function reviewOrder(ctx: Ctx, orderId: string): Promise<void> {
  const order = await findOrder(ctx, orderId)
  if (!order) return await pauseReview(ctx, orderId)
  const standing = (await lockStanding(ctx, orderId)) ?? ((await makePromise(ctx, order)) ? await lockStanding(ctx, orderId) : null)
  if (!standing) return
  const { inputs } = standing
  const today = todayAt(ctx, inputs)
  const parcels = await parcelsOf(ctx, orderId, zoneOf(inputs))
  // The promise stands as it was; silence would be no news.
  if (order.cancelledAt === null && leftUntracked(order, parcels)) return await pauseReview(ctx, orderId)
  const review = reviewPromise({
    standing,
    promised: standing,
    inputs,
    parcels,
    hasUnshipped: order.cancelledAt === null && unshippedUnits(order) > 0,
    cancelled: order.cancelledAt !== null,
    today,
    holidays: holidaysFor(inputs),
  })
  const written = writeEntries(ctx, orderId, standing, review, parcels, today)
  await insertEntries(ctx, written.entries)
  const lateSince = review.late ? (standing.lateSince ?? ctx.now().toString()) : null
  const { late, outcome, arrivedOn, announced } = review
  await updateStanding(ctx, orderId, {
    ...written.standing,
    outcome,
    arrivedOn,
    late,
    lateSince,
    announced,
    reviewAt: outcome === 'open' ? nextMidnight(today, inputs) : null,
  })
  if (outcome !== standing.outcome)
    await settleEntries(
      ctx,
      orderId,
      review,
      parcels.map(({ shipmentId, arrivedOn }) => ({ shipmentId, arrivedOn })),
    )
  const events = eventsOf(orderId, standing, review, written)
  if (events.length > 0) await ctx.emit(events)
}

type Written = {
  entries: ChainedEntry[]
  standing: { estimateId: string | null; parcels: StandingRow['parcels']; sequence: number; hash: string }
}

/** Only dates that differ from the ones that stand become new entries. */
function writeEntries(ctx: Ctx, orderId: string, standing: StandingRow, review: Review, parcels: ParcelProgress[], today: string): Written {
  const entries: ChainedEntry[] = []
  let { sequence, hash } = standing
  const entryFor = (shipmentId: string | null, estimate: Estimate | null, standingId: string | null, inputs: unknown): string | null => {
    const before = standing.current.find((one) => one.id === standingId)
    if (!estimate) return null
    if (before && before.earliest === estimate.earliest && before.latest === estimate.latest) return before.id
    const entry: LedgerEntry = {
      id: newId(ctx.now().epochMilliseconds),
      orderId,
      shipmentId,
      kind: 'estimate',
      surface: 'page',
      option: null,
      earliest: estimate.earliest,
      latest: estimate.latest,
      confidence: estimate.confidence,
      basis: estimate.basis,
      inputs,
      evidence: estimate.evidence,
      engineVersion: ENGINE_VERSION,
      supersedes: standingId,
      madeAt: wholeSeconds(ctx),
    }
    const previousHash = hash
    hash = chainHash(previousHash, entry)
    entries.push({ ...entry, sequence: ++sequence, previousHash, hash })
    return entry.id
  }
  const { inputs } = standing
  const parcelIds = review.parcels.map(({ shipmentId, estimate }) => {
    const before = standing.parcels.find((one) => one.shipmentId === shipmentId)?.estimateId ?? null
    return {
      shipmentId,
      estimateId: entryFor(shipmentId, estimate, before, {
        window: inputs,
        today,
        parcels: parcels.filter((one) => one.shipmentId === shipmentId),
      } satisfies EstimateInputs),
    }
  })
  const estimateId = entryFor(null, review.order, standing.estimateId, { window: inputs, today, parcels } satisfies EstimateInputs)
  return { entries, standing: { estimateId, parcels: parcelIds, sequence, hash } }
}

/** What an estimate is computed from again. */
export type EstimateInputs = { window: WindowInputs; today: string; parcels: ParcelProgress[] }

function eventsOf(orderId: string, standing: StandingRow, review: Review, written: Written): NewEvent[] {
  const { promiseId } = standing
  const { estimateId } = written.standing
  const event = (type: string, data: Record<string, unknown>): NewEvent => ({
    type,
    subjectType: 'promise',
    subjectId: promiseId,
    orderId,
    data: { promiseId, estimateId, ...data },
  })
  const window = { earliest: review.order?.earliest ?? null, latest: review.order?.latest ?? null }
  const events: NewEvent[] = []
  if (written.entries.length > 0) {
    events.push(
      event('promise.estimated', {
        ...window,
        parcels: written.entries
          .filter((one) => one.shipmentId)
          .map(({ id, shipmentId, earliest, latest }) => ({ estimateId: id, shipmentId, earliest, latest })),
      }),
    )
  }
  switch (review.news) {
    case 'late':
    case 'moved':
      events.push(
        event('promise.late', {
          ...window,
          promised: standing.latest,
          first: review.news === 'late',
          before: standing.announced?.latest ?? null,
          byDays: review.late?.byDays,
          cause: review.late?.cause,
          reason: review.late?.reason,
          shipmentIds: review.late?.shipmentIds,
          factIds: review.late?.evidence,
        }),
      )
      break
    case 'recovered':
      events.push(event('promise.recovered', window))
      break
    case 'kept':
    case 'broken':
      events.push(event(`promise.${review.news}`, { outcome: review.outcome, arrivedOn: review.arrivedOn, promised: standing.latest }))
      break
    default: // 'void': the cancellation has its own event
  }
  return events
}
