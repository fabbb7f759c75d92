import { findOrder, type OrderView } from '#features/orders'
import type { Ctx, NewEvent } from '#platform/context'
import { newId } from '#shared/ids'
import { likelihoodsOf } from './likelihoods-of.ts'
import { makePromise } from './make-promise.ts'
import { ENGINE_VERSION } from './model/engine/engine.ts'
import type { Estimate } from './model/estimate.ts'
import { estimateInputs } from './model/estimate-inputs.ts'
import { chainHash, type LedgerEntry } from './model/ledger.ts'
import { type Review, type ReviewQuestion, reviewPromise } from './model/review.ts'
import { silencesOf, slowOf } from './model/silence/silences-of.ts'
import { asShown, type Range } from './model/telling.ts'
import { ENGINE_VERSION as RULES_VERSION } from './model/window.ts'
import { holidaysFor, leftUntracked, nextMidnight, parcelsOf, todayAt, unshippedUnits, zoneOf } from './order-facts.ts'
import {
  type ChainedEntry,
  insertEntries,
  lockStanding,
  pauseReview,
  type StandingRow,
  settleEntries,
  updateStanding,
} from './queries/ledger.ts'
import { openWaits } from './queries/waits.ts'
import { wholeSeconds } from './whole-seconds.ts'

/**
 * Looks at an order again: new dates go into the ledger, and what is worth knowing becomes an event (`promise.estimated`,
 * `promise.at_risk`, `promise.late`, `promise.recovered`, `promise.kept`, `promise.broken`). Safe to call at any time, any
 * number of times.
 */
export async function reviewOrder(ctx: Ctx, orderId: string): Promise<void> {
  const order = await findOrder(ctx, orderId)
  if (!order) return await pauseReview(ctx, orderId)
  const standing = (await lockStanding(ctx, orderId)) ?? ((await makePromise(ctx, order)) ? await lockStanding(ctx, orderId) : null)
  if (!standing) return
  const question = await questionOf(ctx, order, standing)
  if (!question) return await pauseReview(ctx, orderId)
  const review = reviewPromise(question)
  const written = writeEntries(ctx, orderId, standing, review, question)
  await insertEntries(ctx, written.entries)
  const now = ctx.now().toString()
  const { late, risk, outcome, arrivedOn, telling, probability } = review
  await updateStanding(ctx, orderId, {
    ...written.standing,
    outcome,
    arrivedOn,
    late,
    lateSince: late ? (standing.lateSince ?? now) : null,
    risk: risk && { ...risk, since: standing.risk?.since ?? now },
    lateProbability: probability,
    phase: telling.phase,
    announced: telling.announced,
    announcements: telling.announcements,
    reviewAt: outcome === 'open' ? nextMidnight(question.today, question.inputs) : null,
  })
  if (outcome !== standing.outcome)
    await settleEntries(
      ctx,
      orderId,
      review,
      question.parcels.map(({ shipmentId, arrivedOn }) => ({ shipmentId, arrivedOn })),
    )
  const events = eventsOf(orderId, standing, review, written)
  if (events.length > 0) await ctx.emit(events)
}

/** Null: the promise stands as it was, and silence would be no news. */
async function questionOf(ctx: Ctx, order: OrderView, standing: StandingRow): Promise<ReviewQuestion | null> {
  const { inputs } = standing
  const today = todayAt(ctx, inputs)
  const parcels = await parcelsOf(ctx, order.id, zoneOf(inputs))
  const cancelled = order.cancelledAt !== null
  if (!cancelled && leftUntracked(order, parcels)) return null
  const holidays = holidaysFor(inputs)
  const [waits, now] = [await openWaits(ctx, order.id), ctx.now().toString()]
  return {
    standing,
    promised: { earliest: standing.earliest, latest: standing.latest },
    inputs,
    parcels,
    likelihoods: await likelihoodsOf(ctx, order, parcels, today, inputs),
    silences: silencesOf(waits, parcels, now),
    slow: slowOf(waits, parcels, now),
    hasUnshipped: !cancelled && unshippedUnits(order) > 0,
    cancelled,
    today,
    holidays,
  }
}

type Written = {
  entries: ChainedEntry[]
  standing: { estimateId: string | null; parcels: StandingRow['parcels']; sequence: number; hash: string }
  /** Of the order, as it is shown. */
  shown: Estimate | null
}

/** Only dates that differ from the ones that stand become new entries. */
function writeEntries(ctx: Ctx, orderId: string, standing: StandingRow, review: Review, question: ReviewQuestion): Written {
  const entries: ChainedEntry[] = []
  let { sequence, hash } = standing
  const entryFor = (
    shipmentId: string | null,
    estimate: Estimate | null,
    within: Range | null,
    standingId: string | null,
  ): string | null => {
    const before = standing.current.find((one) => one.id === standingId)
    if (!estimate) return null
    if (before && before.earliest === estimate.earliest && before.latest === estimate.latest) return before.id
    const inputs = estimateInputs(question, within, shipmentId === null && review.unshipped, shipmentId)
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
      engineVersion: inputs.likelihoods.length > 0 ? ENGINE_VERSION : RULES_VERSION,
      supersedes: standingId,
      madeAt: wholeSeconds(ctx),
    }
    const previousHash = hash
    hash = chainHash(previousHash, entry)
    entries.push({ ...entry, sequence: ++sequence, previousHash, hash })
    return entry.id
  }
  const { within } = review.telling
  const shown = review.order && asShown(review.order, within)
  const estimateId = entryFor(null, shown, within, standing.estimateId)
  const parcels = review.parcels.map(({ shipmentId, estimate, within }) => {
    const own = estimate && asShown(estimate, within)
    // One range is one entry, whether it is said of the order or of its parcels.
    if (own && shown && own.earliest === shown.earliest && own.latest === shown.latest) return { shipmentId, estimateId }
    const before = standing.parcels.find((one) => one.shipmentId === shipmentId)?.estimateId ?? null
    return { shipmentId, estimateId: entryFor(shipmentId, own, within, before) }
  })
  return { entries, standing: { estimateId, parcels, sequence, hash }, shown }
}

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
  const window = { earliest: written.shown?.earliest ?? null, latest: written.shown?.latest ?? null }
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
  const { telling, late, risk } = review
  switch (telling.news) {
    case 'at_risk':
    case 'late':
    case 'moved': {
      const cause = late ?? risk
      events.push(
        event(late ? 'promise.late' : 'promise.at_risk', {
          ...window,
          promised: standing.latest,
          probability: review.probability,
          was: telling.was,
          first: telling.news !== 'moved',
          // New dates for the customer, while there are messages left for them.
          tells: telling.tells,
          byDays: late?.byDays,
          cause: late?.cause,
          reason: cause?.reason,
          shipmentIds: cause?.shipmentIds,
          factIds: cause?.evidence,
        }),
      )
      break
    }
    case 'recovered':
      events.push(event('promise.recovered', { ...window, was: telling.was, probability: review.probability }))
      break
    case 'kept':
    case 'broken':
      events.push(event(`promise.${telling.news}`, { outcome: review.outcome, arrivedOn: review.arrivedOn, promised: standing.latest }))
      break
    default: // 'void': the cancellation has its own event
  }
  return events
}
