/** A file of orders, shipments or stock → what it says; a row that cannot be used is a problem with its number, never its content. */
import type { StoreHint, StoreReading } from '#contracts/store'
import { cutText } from '#shared/text'
import { emptyReading, problemReading } from '../reading.ts'
import type { Field } from './columns.ts'
import { readOrders } from './orders.ts'
import { readShipments } from './shipments.ts'
import { type Complain, readTable, type Table } from './table.ts'

export function readCsv(body: Uint8Array, hint: StoreHint): StoreReading {
  const read = readTable(body)
  if (!('table' in read)) return problemReading(read.code, read.text)
  const { table } = read
  const kind = kindOf(hint.topic, table)
  const missing = NEEDED[kind].filter((field) => !table.has(field))
  if (missing.length > 0)
    return problemReading(
      'columns_missing',
      `A file of ${kind} needs a column for ${missing.map((field) => NAMES[field] ?? field).join(' and ')}`,
    )
  const reading = emptyReading()
  READERS[kind](table, reading, (row, field, text) => {
    reading.problems.push({
      kind: 'invalid_request',
      code: 'row_invalid',
      text: `Row ${row.number}, column "${table.heading(field)}": ${text}`,
    })
  })
  return reading
}

type Kind = 'orders' | 'shipments' | 'stock'

const NEEDED: Record<Kind, readonly Field[]> = {
  orders: ['orderName'],
  shipments: ['orderName', 'trackingNumber'],
  stock: ['sku', 'available'],
}
const NAMES: Partial<Record<Field, string>> = {
  orderName: 'the order number',
  trackingNumber: 'the tracking number',
  sku: 'the article (SKU)',
  available: 'the units available',
}
const READERS: Record<Kind, (table: Table, reading: StoreReading, complain: Complain) => void> = {
  orders: readOrders,
  shipments: readShipments,
  stock: readStock,
}

/** As told, else as the columns look. */
function kindOf(topic: string | undefined, table: Table): Kind {
  const told = topic?.split('/')[0]
  if (told === 'orders' || told === 'shipments' || told === 'stock') return told
  if (table.has('available') && !table.has('orderName')) return 'stock'
  const ofOrders: Field[] = ['email', 'title', 'total', 'placedAt', 'country', 'postalCode']
  return table.has('trackingNumber') && !ofOrders.some((field) => table.has(field)) ? 'shipments' : 'orders'
}

function readStock(table: Table, reading: StoreReading, complain: Complain): void {
  for (const row of table.rows) {
    const sku = cutText(row.value('sku'), 200)
    const available = row.value('available')
    if (sku === '') complain(row, 'sku', 'is empty')
    else if (!/^-?\d{1,9}$/.test(available)) complain(row, 'available', 'is no whole number')
    else
      reading.stock.push({
        itemExternalId: sku,
        locationExternalId: cutText(row.value('location'), 200) || 'default',
        sku,
        available: Number(available),
        updatedAt: null,
      })
  }
}
