/** Rows of a shipment file, and the parcel that any row may speak of. */
import type { StoreFulfillment, StoreReading } from '#contracts/store'
import { cutText } from '#shared/text'
import { urlOf } from '../fields.ts'
import type { Complain, Row, Table } from './table.ts'
import { dateOrderOf, instantIn } from './values.ts'

/** One row a parcel, or several that were packed together. */
export function readShipments(table: Table, reading: StoreReading, complain: Complain): void {
  const order = dateOrderOf(table.rows.map((row) => row.value('shippedAt')))
  const fulfillments = new Map<string, StoreFulfillment>()
  for (const row of table.rows) {
    const name = row.value('orderName')
    const numbers = numbersIn(row.value('trackingNumber'))
    if (name === '') complain(row, 'orderName', 'is empty')
    else if (numbers.length === 0) complain(row, 'trackingNumber', 'is empty')
    else {
      const shippedAt = row.value('shippedAt') === '' ? null : instantIn(row.value('shippedAt'), order)
      if (row.value('shippedAt') !== '' && shippedAt === null) complain(row, 'shippedAt', NO_DATE)
      else fulfillments.set(`${name} ${numbers[0]}`, fulfillmentOf(row, name, numbers, shippedAt))
    }
  }
  reading.fulfillments.push(...fulfillments.values())
}

/** What a row says was packed together, in one parcel or several. */
export const fulfillmentOf = (row: Row, order: string, trackingNumbers: string[], shippedAt: string | null): StoreFulfillment => ({
  externalId: cutText(`${order}/${trackingNumbers[0]}`, 200),
  orderExternalId: order,
  name: null,
  status: 'success',
  trackingNumbers,
  trackingCompany: cutText(row.value('carrier'), 200) || null,
  trackingUrls: [urlOf(row.value('trackingUrl'))].filter((url) => url !== null),
  createdAt: shippedAt,
  updatedAt: null,
  lines: [],
  shipmentStatus: null,
})

export const NO_DATE = 'is no date that can be read without doubt; write 2026-11-25 or 2026-11-25 14:30'

/** Several numbers in one cell are separated by commas, semicolons or bars. */
export const numbersIn = (text: string): string[] =>
  [
    ...new Set(
      text
        .split(/[,;|]/)
        .map((number) => cutText(number.trim(), 100))
        .filter((number) => number !== ''),
    ),
  ].slice(0, 100)
