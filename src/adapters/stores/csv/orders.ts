/** Rows of an order file: one for each line of an order; what is said once holds for the whole order. */
import type { StoreAddress, StoreLine, StoreOrder, StoreReading } from '#contracts/store'
import { minorUnits } from '#shared/money'
import { cutText } from '#shared/text'
import { currencyOf, emailOf, languageOf } from '../fields.ts'
import type { Field } from './columns.ts'
import { fulfillmentOf, NO_DATE, numbersIn } from './shipments.ts'
import type { Complain, Row, Table } from './table.ts'
import { countryIn, type DateOrder, dateOrderOf, decimalOf, instantIn } from './values.ts'

export function readOrders(table: Table, reading: StoreReading, complain: Complain): void {
  const order = dateOrderOf(table.rows.flatMap((row) => DATES.map((field) => row.value(field))))
  const groups = new Map<string, Row[]>()
  for (const row of table.rows) {
    const name = cutText(row.value('orderName'), 100)
    if (name === '') complain(row, 'orderName', 'is empty')
    else if (isReadable(row, order, complain)) groups.set(name, [...(groups.get(name) ?? []), row])
  }
  for (const [name, rows] of groups) reading.orders.push(orderOf(name, rows, order))
}

const DATES = ['placedAt', 'updatedAt', 'cancelledAt', 'shippedAt'] as const satisfies Field[]

/** Whatever is written must be readable: an order with a wrong country or date would give a wrong promise. */
function isReadable(row: Row, order: DateOrder, complain: Complain): boolean {
  const refuse = (field: Field, text: string): boolean => {
    complain(row, field, text)
    return false
  }
  for (const field of DATES) if (row.value(field) !== '' && instantIn(row.value(field), order) === null) return refuse(field, NO_DATE)
  const currency = currencyOf(row.value('currency'))
  if (row.value('quantity') !== '' && !/^[1-9]\d{0,5}$/.test(row.value('quantity')))
    return refuse('quantity', 'is no whole number above zero')
  for (const field of ['total', 'price'] as const)
    if (row.value(field) !== '' && minorUnits(decimalOf(row.value(field), currency) ?? '', currency) === null)
      return refuse(field, 'is no amount')
  if (row.value('currency') !== '' && currency === null) return refuse('currency', 'is no currency code such as EUR')
  if (row.value('country') !== '' && countryIn(row.value('country')) === null)
    return refuse('country', 'is no country; a code such as DE is best')
  if (row.value('email') !== '' && emailOf(row.value('email')) === null) return refuse('email', 'is no e-mail address')
  return true
}

function orderOf(name: string, rows: Row[], order: DateOrder): StoreOrder {
  const value = (field: Field, max = 500): string | null =>
    cutText(rows.find((row) => row.value(field) !== '')?.value(field) ?? '', max) || null
  const instant = (field: Field): string | null => instantIn(value(field) ?? '', order)
  const currency = currencyOf(value('currency'))
  const total = decimalOf(value('total') ?? '', currency)
  const address = addressOf(value)
  const person = { email: emailOf(value('email')), phone: value('phone', 50), language: languageOf(value('language')) }
  const cancelledAt = instant('cancelledAt')
  return {
    externalId: value('orderId', 200) ?? name,
    name,
    number: /\d+/.exec(name)?.[0] ?? null,
    placedAt: instant('placedAt'),
    updatedAt: instant('updatedAt'),
    cancelledAt,
    cancelled: cancelledAt !== null,
    closedAt: null,
    test: false,
    ...person,
    currency,
    presentmentCurrency: null,
    total,
    totalMinor: total === null ? null : minorUnits(total, currency),
    financialStatus: value('financialStatus', 60)?.toLowerCase() ?? null,
    fulfillmentStatus: null,
    customer:
      person.email === null && person.phone === null
        ? null
        : {
            ...person,
            externalId: null,
            name: value('customerName', 200) ?? address?.name ?? null,
            marketingConsent: null,
            ordersCount: null,
          },
    shippingAddress: address,
    destinationCountry: address?.country ?? null,
    shippingOption: value('shippingOption', 200),
    note: value('note', 2_000),
    lines: rows.flatMap((row, i) => lineOf(row, i, currency)),
    fulfillments: fulfillmentsOf(value('orderId', 200) ?? name, rows, order),
    refunds: [],
  }
}

function addressOf(value: (field: Field, max?: number) => string | null): StoreAddress | null {
  const country = countryIn(value('country') ?? '')
  const address = {
    company: value('company', 200),
    line1: value('line1', 300),
    line2: value('line2', 300),
    city: value('city', 200),
    region: value('region', 100),
    postalCode: value('postalCode', 40),
  }
  if (country === null && Object.values(address).every((part) => part === null)) return null
  return { name: value('name', 200) ?? value('customerName', 200), ...address, country, phone: value('phone', 50) }
}

/** Rows that name no article only add to the order (a second parcel). */
function lineOf(row: Row, i: number, currency: string | null): StoreLine[] {
  const [sku, title] = [cutText(row.value('sku'), 200), cutText(row.value('title'), 500)]
  if (sku === '' && title === '') return []
  return [
    {
      externalId: lineIdOf(row, i),
      sku: sku || null,
      title: title || sku,
      variantTitle: null,
      productExternalId: null,
      quantity: Number(row.value('quantity') || '1'),
      quantityRemoved: 0,
      priceMinor: minorUnits(decimalOf(row.value('price'), currency) ?? '', currency) ?? 0,
      requiresShipping: true,
    },
  ]
}

const lineIdOf = (row: Row, i: number): string => cutText(row.value('lineId'), 200) || String(i + 1)

function fulfillmentsOf(orderExternalId: string, rows: Row[], order: DateOrder): StoreOrder['fulfillments'] {
  const fulfillments = new Map<string, StoreOrder['fulfillments'][number]>()
  for (const [i, row] of rows.entries()) {
    const numbers = numbersIn(row.value('trackingNumber'))
    if (numbers.length === 0) continue
    const fulfillment =
      fulfillments.get(numbers.join()) ?? fulfillmentOf(row, orderExternalId, numbers, instantIn(row.value('shippedAt'), order))
    if (row.value('sku') !== '' || row.value('title') !== '')
      fulfillment.lines.push({ externalId: lineIdOf(row, i), quantity: Number(row.value('quantity') || '1') })
    fulfillments.set(numbers.join(), fulfillment)
  }
  return [...fulfillments.values()]
}
