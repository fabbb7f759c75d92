/** Fills a new demo shop once the doors are open, and finds the tracking page of its late order at every start. */
import { trackingLink } from '#features/access'
import { findOrderByName } from '#features/orders'
import { promiseOfOrder } from '#features/promises'
import type { WithMerchant } from '#platform/context'
import { numbersOf } from '../demo/payloads.ts'
import { scenarios } from '../demo/scenarios.ts'
import { seedDemoShop } from '../demo/seed.ts'
import type { FirstRun } from './first-merchant.ts'

// The links are worth this long a wait; on a slow machine the page fills a little after they are printed.
const LONGEST_WAIT_MS = 8_000

export async function fillDemo(
  firstRun: FirstRun,
  parts: { withMerchant: WithMerchant; now(): Temporal.Instant; listeningAt: string },
): Promise<string | null> {
  if (!firstRun.demo || !firstRun.merchantId) return null
  const urlOf = (adapter: string): string => {
    const { id } = firstRun.connections.find((one) => one.adapter === adapter) ?? { id: '' }
    return `${parts.listeningAt}/webhooks/${id}`
  }
  if (firstRun.fresh && firstRun.secrets)
    await seedDemoShop({
      store: { url: urlOf('shopify'), secret: firstRun.secrets.store },
      carrier: { url: urlOf('demo'), secret: firstRun.secrets.carrier },
      now: parts.now(),
    })
  const index = scenarios.findIndex((scenario) => scenario.late)
  const scenario = scenarios[index]
  return scenario ? await linkOf(firstRun.merchantId, numbersOf(index, scenario).name, parts) : null
}

async function linkOf(merchantId: string, orderName: string, { withMerchant }: { withMerchant: WithMerchant }): Promise<string | null> {
  for (const until = performance.now() + LONGEST_WAIT_MS; performance.now() < until; ) {
    const link = await withMerchant(merchantId, async (ctx) => {
      const order = await findOrderByName(ctx, orderName)
      const late = order && (await promiseOfOrder(ctx, order.id))?.late
      return order && late ? await trackingLink(ctx, order.id) : null
    })
    if (link) return link
    await new Promise((done) => setTimeout(done, 100))
  }
  return null
}
