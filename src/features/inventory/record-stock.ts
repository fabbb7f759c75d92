import type { StockLevel } from '#contracts/store'
import type { Ctx } from '#platform/context'
import { derivedId } from '#shared/ids'
import { type StockRow, upsertStock } from './queries.ts'

/** Keeps stock levels of places; the newest wins, whatever order they come in. Emits `stock.changed` for those that differ. */
export async function recordStock(ctx: Ctx, source: { connectionId: string }, levels: readonly StockLevel[]): Promise<void> {
  const newest = new Map<string, StockRow>()
  for (const level of levels) {
    const id = derivedId(ctx.merchantId, 'stock', source.connectionId, level.itemExternalId, level.locationExternalId)
    const row = {
      id,
      item_external_id: level.itemExternalId,
      location_external_id: level.locationExternalId,
      sku: level.sku,
      available: bounded(level.available),
      store_updated_at: level.updatedAt,
    }
    const other = newest.get(id)
    if (other === undefined || !isBefore(row.store_updated_at, other.store_updated_at)) newest.set(id, row)
  }
  if (newest.size === 0) return
  const changed = await upsertStock(
    ctx,
    source.connectionId,
    [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  )
  await ctx.emit(
    changed.map((row) => ({ type: 'stock.changed', subjectType: 'stock' as const, subjectId: row.id, data: { available: row.available } })),
  )
}

const isBefore = (a: string | null, b: string | null): boolean => a !== null && b !== null && Temporal.Instant.compare(a, b) < 0

/** Shops write nonsense such as 10^12 for "without end". */
const bounded = (available: number | null): number | null =>
  available === null ? null : Math.max(-1_000_000_000, Math.min(1_000_000_000, available))
