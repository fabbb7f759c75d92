import type { Ctx } from '#platform/context'
import { derivedId } from '#shared/ids'
import { localDay } from './model/day.ts'
import { type PastScan, type PastWait, pastWaits } from './model/past-waits.ts'
import { countryCode, serviceKey } from './model/path.ts'
import { lockEngine } from './queries/engine.ts'
import { insertWaits, unlearnSilence, type WaitRow } from './queries/waits.ts'

/** A parcel of a shop's past. Times are epoch milliseconds; `orderedAt` null: only the parcel is known. */
export type PastParcel = {
  /** Unique in the merchant's history: the same number again is the same parcel. */
  number: string
  orderedAt: number | null
  labelledAt: number
  carrier: string | null
  service: string | null
  originCountry: string | null
  country: string | null
  scans: readonly PastScan[]
}

/**
 * Takes in how long parcels of the past waited between their scans; best some thousands of parcels at once. The silence
 * detector learns them by the next `learnSilence`, evening by evening, as if it had been there.
 */
export async function importScans(ctx: Ctx, parcels: readonly PastParcel[]): Promise<void> {
  const asOf = ctx.now().epochMilliseconds
  const known = parcels.filter((parcel) => parcel.labelledAt < asOf)
  const rows = known.flatMap((parcel) => [...orderRows(ctx, parcel), ...parcelRows(ctx, parcel, asOf)])
  if (rows.length === 0) return
  await lockEngine(ctx)
  await insertWaits(ctx, rows)
  const first = rows.map((row) => row.heardAt).sort()[0]!
  await unlearnSilence(ctx, localDay(first, ctx.settings.timeZone))
}

function orderRows(ctx: Ctx, parcel: PastParcel): WaitRow[] {
  if (parcel.orderedAt === null || parcel.orderedAt >= parcel.labelledAt) return []
  const at = { at: parcel.orderedAt, heardAt: parcel.orderedAt, endedAt: parcel.labelledAt }
  return [rowOf(ctx, { ...parcel, carrier: null }, { ...at, stage: 'ordered', detail: null, place: null, moved: true })]
}

const parcelRows = (ctx: Ctx, parcel: PastParcel, asOf: number): WaitRow[] =>
  pastWaits({ stage: 'pre_transit', at: parcel.labelledAt }, parcel.scans, asOf).map((wait) => rowOf(ctx, parcel, wait))

function rowOf(ctx: Ctx, { number, carrier, service, originCountry, country }: PastParcel, wait: PastWait): WaitRow {
  const [startedAt, endedAt] = [new Date(wait.at).toISOString(), new Date(wait.endedAt).toISOString()]
  return {
    id: derivedId(ctx.merchantId, 'imported wait', number, startedAt, wait.stage),
    shipmentId: wait.stage === 'ordered' ? null : derivedId(ctx.merchantId, 'imported parcel', number),
    orderId: derivedId(ctx.merchantId, 'imported delivery', number),
    carrier,
    service: serviceKey(service),
    stage: wait.stage,
    detail: wait.detail,
    originCountry: countryCode(originCountry ?? ctx.settings.country),
    destinationCountry: countryCode(country),
    place: wait.place?.slice(0, 60) ?? null,
    startedAt,
    heardAt: new Date(wait.heardAt).toISOString(),
    endedAt,
    moved: wait.moved,
    // It is over: when it would have been unusual is asked by nobody.
    slowAt: endedAt,
    silentAt: endedAt,
    customerAt: endedAt,
    sooner: 0,
    soonerForCustomer: 0,
    parcels: 0,
    basis: '',
    toldAt: endedAt,
  }
}
