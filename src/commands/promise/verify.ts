/** `whereabouts promise verify`: whether the ledger of dates is what was written, and which entry is not. Exit code 1 when one is not. */
import { defineCommand } from 'citty'
import { findOrderByName, findOrders } from '#features/orders'
import { flawSentence, type LedgerCheck, verifyLedger } from '#features/promises'
import { wireId } from '#shared/ids'
import { configOf, dataOption, jsonOption, printJson, progress } from '../options.ts'
import { type InMerchant, merchantOption, withMerchant } from '../with-merchant.ts'
import { Failed } from '../wrong-use.ts'

export const verify = defineCommand({
  meta: {
    name: 'verify',
    description: 'Check the hash chains of all promises and estimates; names every entry that was edited or taken out',
  },
  args: {
    order: { type: 'string', valueHint: 'N', description: 'Only the chain of this order' },
    ...merchantOption,
    ...dataOption,
    ...jsonOption,
  },
  async run({ args }) {
    const found = await withMerchant(configOf({ dataFolder: args.data }), args.merchant, (inMerchant) => check(inMerchant, args.order))
    if (args.json) printJson(found)
    else process.stdout.write(`${inWords(found)}\n`)
    return found.whole ? 0 : 1
  },
})

type Found = Awaited<ReturnType<typeof check>>

async function check(inMerchant: InMerchant, orderNumber: string | undefined) {
  const steps = orderNumber === undefined ? await allSteps(inMerchant) : [await oneOrder(inMerchant, orderNumber)]
  const flaws = steps.flatMap((step) => step.flaws)
  const names = await inMerchant(async (ctx) => ({
    language: ctx.settings.language,
    byId: new Map((await findOrders(ctx, [...new Set(flaws.flatMap((one) => one.orderId ?? []))])).map((order) => [order.id, order.name])),
  }))
  const sum = (of: 'orders' | 'quotes' | 'entries') => steps.reduce((total, step) => total + step[of], 0)
  return {
    whole: flaws.length === 0,
    orders: sum('orders'),
    quotes: sum('quotes'),
    entries: sum('entries'),
    flaws: flaws.map((one) => ({
      order: one.orderId && (names.byId.get(one.orderId) ?? null),
      orderId: one.orderId && wireId('order', one.orderId),
      promiseId: one.promiseId && wireId('promise', one.promiseId),
      sequence: one.sequence,
      flaw: one.flaw,
      text: flawSentence(one, names.language),
    })),
  }
}

// Steps are transactions of their own, so that a long check holds nothing up.
async function allSteps(inMerchant: InMerchant): Promise<LedgerCheck[]> {
  const steps: LedgerCheck[] = []
  let done = 0
  for (let after: string | null = null; ; ) {
    const from = after
    const step: LedgerCheck = await inMerchant((ctx) => verifyLedger(ctx, { after: from, limit: 1_000 }))
    steps.push(step)
    done += step.entries
    if (step.next === null) return steps
    if (step.entries > 0) progress(`${done} entries checked`)
    after = step.next
  }
}

const oneOrder = (inMerchant: InMerchant, orderNumber: string): Promise<LedgerCheck> =>
  inMerchant(async (ctx) => {
    const order = await findOrderByName(ctx, orderNumber)
    if (!order) throw new Failed(`There is no order ${orderNumber}.`)
    return verifyLedger(ctx, { orderId: order.id })
  })

function inWords({ whole, orders, quotes, entries, flaws }: Found): string {
  const counted = `${entries} entries of ${orders} orders and ${quotes} quotes`
  if (whole) return `The ledger is whole: ${counted} are what was written.`
  const lines = flaws.map((one) => `  ${[one.order ?? one.orderId ?? 'quote', one.promiseId].filter(Boolean).join(' ')}: ${one.text}`)
  return [`The ledger is not what was written: ${flaws.length} of ${counted}.`, ...lines].join('\n')
}
