import { findOrders } from '#features/orders'
import type { Ctx } from '#platform/context'
import { wireId } from '#shared/ids'
import { lastDayOver } from './calibrate.ts'
import type { PageFilter } from './model/sight/calibration-view.ts'
import { sightFormat } from './model/sight/format.ts'
import type { MissOutcome, OrdersPage } from './model/sight/orders-page.ts'
import { sightWords } from './model/sight/words.ts'
import { judgedOrders } from './queries/calibration.ts'
import { filterOf } from './show-calibration.ts'

const MOST = 200

/** The orders behind a number of the calibration page. */
export async function showJudgedOrders(ctx: Ctx, asked: Omit<PageFilter, 'source'>, outcome: MissOutcome): Promise<OrdersPage> {
  const filter: PageFilter = { ...asked, source: 'order' }
  const found = await judgedOrders(ctx, filterOf(filter), outcome, lastDayOver(ctx), MOST + 1)
  const orders = found.slice(0, MOST)
  const names = new Map(
    (
      await findOrders(
        ctx,
        orders.map((one) => one.orderId),
      )
    ).map((order) => [order.id, order.name]),
  )
  const { language, timeZone, name } = ctx.settings
  return {
    shopName: name,
    words: sightWords(language),
    format: sightFormat(language, timeZone),
    filter,
    outcome,
    isCut: found.length > orders.length,
    orders: orders.map(({ orderId, ...order }) => ({
      ...order,
      name: names.get(orderId) ?? wireId('order', orderId),
      href: `/orders/${wireId('order', orderId)}/promises`,
    })),
  }
}
