/** https://shopify.dev/docs/api/admin-rest/latest/resources/refund */
import type { StoreRefund } from '#contracts/store'
import { type Fields, idOf, instantOf, listOf, units } from '../fields.ts'

/** Null for what has no id or no order: Shopify also sends *calculated* refunds, which nobody has made. */
export function readRefund(refund: Fields, orderExternalId: string | null): StoreRefund | null {
  const externalId = idOf(refund.id)
  const order = idOf(refund.order_id) ?? orderExternalId
  if (externalId === null || order === null) return null
  const lines: StoreRefund['lines'] = []
  for (const part of listOf(refund.refund_line_items)) {
    const lineId = idOf(part.line_item_id)
    if (lineId !== null) lines.push({ externalId: lineId, quantity: units(part.quantity) })
  }
  return { externalId, orderExternalId: order, createdAt: instantOf(refund.created_at), lines }
}
