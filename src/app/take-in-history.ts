/** The demo shop's past, taken in as the import of files does it: batch by batch, then learnt. */
import { carriers } from '#adapters/carriers'
import { importDeliveries, importScans, learn, learnSilence } from '#features/promises'
import type { Ctx } from '#platform/context'
import { assert } from '#shared/assert'
import { pastDeliveries } from '../demo/past-deliveries.ts'
import { pastParcels } from '../demo/past-parcels.ts'
import type { Order, World } from '../simulator/index.ts'

type InMerchant = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>

/** While orders come in the learning may have to give way; the clock task does it then. */
export async function takeInHistory(inMerchant: InMerchant, world: World, orders: readonly Order[], asOf: number): Promise<void> {
  const carrier = carriers.get('demo')
  assert(carrier, 'the demo has its carrier')
  for (const some of batchesOf(pastDeliveries(world, orders, asOf))) await inMerchant((ctx) => importDeliveries(ctx, some))
  const parcels = pastParcels(world, orders, asOf, (code) => carrier.meaningOf(code, code))
  for (const some of batchesOf(parcels)) await inMerchant((ctx) => importScans(ctx, some))
  await tried(() => inMerchant((ctx) => learn(ctx)))
  await tried(() => inMerchant((ctx) => learnSilence(ctx)))
}

function* batchesOf<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH)
}

async function tried(learning: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++)
    try {
      await learning()
      return
    } catch (error) {
      if (tries === LEARNING_TRIES) throw error
    }
}

const BATCH = 2_000
const LEARNING_TRIES = 4
