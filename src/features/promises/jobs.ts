import { findOrder } from '#features/orders'
import { shipmentsOfOrder } from '#features/shipments'
import type { Subscriber, Task } from '#platform/context'
import { learn } from './learn.ts'
import { learnSilence } from './learn-silence.ts'
import { isFresh, makePromise } from './make-promise.ts'
import { noteJourneys } from './note-journeys.ts'
import { noteWaits } from './note-waits.ts'
import { oncePerTransaction } from './once-per-transaction.ts'
import { lockJourneys } from './queries/journeys.ts'
import { dueOrders, reviewSoon, slowOrders } from './queries/ledger.ts'
import { removeQuotes } from './queries/quotes.ts'
import { reviewOrder } from './review-order.ts'
import { scorePromise } from './score-promise.ts'
import { tellSilence } from './tell-silence.ts'

export const subscribers: Subscriber[] = [
  {
    name: 'promises.note-journeys',
    types: ['order.placed', 'order.changed', 'order.cancelled', 'fulfillment.*', 'shipment.*'],
    handle: async (ctx, event) => {
      if (!event.orderId || !oncePerTransaction(ctx, `note ${event.orderId}`)) return
      // Two events of one order at once must not each write what the other has not read.
      await lockJourneys(ctx, event.orderId)
      const order = await findOrder(ctx, event.orderId)
      if (!order) return
      const shipments = await shipmentsOfOrder(ctx, order.id)
      await noteJourneys(ctx, order, shipments)
      await noteWaits(ctx, order, shipments)
    },
  },
  {
    name: 'promises.make',
    types: ['order.placed'],
    handle: async (ctx, event) => {
      const order = await findOrder(ctx, event.subjectId)
      if (!order) return
      await makePromise(ctx, order)
      // An order that comes late may be late already, or delivered.
      if (!isFresh(ctx, order)) await reviewOrder(ctx, order.id)
    },
  },
  {
    name: 'promises.review',
    types: ['order.changed', 'order.cancelled', 'fulfillment.*', 'shipment.*'],
    handle: async (ctx, event) => {
      if (event.orderId && oncePerTransaction(ctx, `review ${event.orderId}`)) await reviewOrder(ctx, event.orderId)
    },
  },
  {
    // Hundreds of orders may be in it: they wait for the task.
    name: 'promises.review-incident',
    types: ['incident.opened'],
    handle: async (ctx, event) => {
      await reviewSoon(ctx, event.subjectId)
    },
  },
  {
    name: 'promises.score',
    // By the time one of the later ones comes, it is known who carries the parcel.
    types: ['promise.made', 'promise.late', 'promise.kept', 'promise.broken'],
    handle: async (ctx, event) => {
      if (event.orderId) await scorePromise(ctx, event.orderId, event.subjectId)
    },
  },
]

const AT_ONCE = 200
const QUOTES_AT_ONCE = 5_000
const QUOTES_KEPT_HOURS = 30 * 24

export const tasks: Task[] = [
  {
    // A promised day ends by the clock, and the usual hour of a scan passes, without any event.
    name: 'promises.review-due',
    everyMinutes: 15,
    run: async (ctx) => {
      const due = [...(await dueOrders(ctx, AT_ONCE)), ...(await slowOrders(ctx, AT_ONCE))]
      for (const { id } of due) await reviewOrder(ctx, id)
      if (due.length >= AT_ONCE) await ctx.schedule('promises.review-due', {}, { key: `promises.review-due:${ctx.merchantId}` })
    },
  },
  {
    // Closes the evening when the merchant's day is over, and takes in history that came since.
    name: 'promises.learn',
    everyMinutes: 15,
    run: async (ctx) => {
      await learn(ctx)
      await learnSilence(ctx)
    },
  },
  {
    // They hold for a day; whoever asks about one asks within weeks. What an order has taken is no longer a quote.
    name: 'promises.remove-quotes',
    everyMinutes: 60,
    run: async (ctx) => {
      const removed = await removeQuotes(ctx, ctx.now().subtract({ hours: QUOTES_KEPT_HOURS }).toString(), QUOTES_AT_ONCE)
      if (removed === QUOTES_AT_ONCE) await ctx.schedule('promises.remove-quotes', {}, { key: `promises.remove-quotes:${ctx.merchantId}` })
    },
  },
  {
    // A scan that does not come is no event either.
    name: 'promises.tell-silence',
    everyMinutes: 15,
    run: async (ctx) => {
      if ((await tellSilence(ctx, AT_ONCE)) === AT_ONCE)
        await ctx.schedule('promises.tell-silence', {}, { key: `promises.tell-silence:${ctx.merchantId}` })
    },
  },
]
