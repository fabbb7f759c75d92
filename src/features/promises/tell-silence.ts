import type { TrackingStatus } from '#contracts/tracking'
import type { Ctx, NewEvent } from '#platform/context'
import { silenceOf } from './model/silence/silence-of.ts'
import { markTold, type OpenRow, untoldWaits, updateHours } from './queries/waits.ts'
import { settleIncidents } from './settle-incidents.ts'
import { type AskPatience, patienceOf } from './silence-model.ts'

/**
 * Tells which parcels have fallen silent: `shipment.silent` (`order.silent` before there is a parcel), once at 2 %
 * and once more, with `tellCustomer`, at 1 %. Parcels that an incident of their carrier explains are left to it.
 * Answers how many were told; as many as `limit`: there may be more.
 */
export async function tellSilence(ctx: Ctx, limit = 500): Promise<number> {
  await settleIncidents(ctx)
  const rows = await untoldWaits(ctx, limit)
  if (rows.length === 0) return 0
  // Judged by what is learnt by now, not by what was known when the wait began.
  const ask = await patienceOf(ctx)
  const judged = rows.map((row) => ({ row, ...hoursOf(row, ask) }))
  await updateHours(ctx, judged)
  const now = ctx.now().toString()
  const told = judged.flatMap(({ row, ...hours }) => {
    const silence = silenceOf(
      { ...row, ...hours, stage: row.stage as TrackingStatus, lastSignAt: row.startedAt, incident: null },
      null,
      now,
    )
    return silence && (row.toldAt === null || silence.tellCustomer) ? [{ row, silence }] : []
  })
  if (told.length === 0) return rows.length === limit ? limit : 0
  await markTold(
    ctx,
    told.map(({ row, silence }) => ({ id: row.id, tellCustomer: silence.tellCustomer })),
  )
  await ctx.emit(
    told.map(({ row, silence }): NewEvent => {
      const [subjectType, subjectId] = row.shipmentId ? (['shipment', row.shipmentId] as const) : (['order', row.orderId] as const)
      const { incident: _none, ...data } = silence
      return {
        type: `${subjectType}.silent`,
        subjectType,
        subjectId,
        orderId: row.orderId,
        data: { ...data, carrier: row.carrier, place: row.place },
      }
    }),
  )
  return rows.length
}

const hoursOf = (row: OpenRow, ask: AskPatience) => ({
  id: row.id,
  ...ask({ ...row, stage: row.stage as TrackingStatus }, Date.parse(row.startedAt), Date.parse(row.heardAt)),
})
