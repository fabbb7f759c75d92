/** What the demo shop's system and its carrier would send, in their own formats. */
import { gs1CheckDigitOf } from './check-digit.ts'
import type { Scenario, ScenarioParcel } from './scenarios.ts'
import { people, products } from './shop.ts'

export type OrderNumbers = { id: number; name: string; parcels: string[] }

/** Order 1001 and on; tracking numbers with their check digit. */
export function numbersOf(index: number, scenario: Scenario): OrderNumbers {
  const parcels = scenario.parcels.map((_, part) => {
    const digits = `5000${String(1001 + index).padStart(5, '0')}${String(part + 1).padStart(2, '0')}`
    return `DEMO${digits}${gs1CheckDigitOf(digits)}`
  })
  return { id: 820_000_001_000 + index, name: `#${1001 + index}`, parcels }
}

/** An order as Shopify's `orders/*` webhooks write it. */
export function orderPayload(scenario: Scenario, numbers: OrderNumbers, now: Temporal.Instant): Record<string, unknown> {
  const person = people[scenario.person % people.length]!
  const placedAt = hoursBefore(now, scenario.placedHoursAgo)
  const lines = scenario.lines.map(([sku, quantity], i) => {
    const product = products.find((one) => one.sku === sku)!
    return {
      id: numbers.id * 10 + i,
      sku,
      title: product.title,
      name: product.title,
      quantity,
      current_quantity: scenario.cancelled ? 0 : quantity,
      price: decimal(product.priceMinor),
      requires_shipping: true,
      product_id: 700 + products.indexOf(product),
    }
  })
  const total = scenario.lines.reduce(
    (sum, [sku, quantity]) => sum + quantity * (products.find((one) => one.sku === sku)?.priceMinor ?? 0),
    0,
  )
  const cancelledAt = scenario.cancelled ? hoursBefore(now, scenario.placedHoursAgo - 3) : null
  return {
    id: numbers.id,
    name: numbers.name,
    order_number: Number(numbers.name.slice(1)),
    created_at: placedAt,
    updated_at: cancelledAt ?? placedAt,
    cancelled_at: cancelledAt,
    closed_at: null,
    test: false,
    email: person.email,
    contact_email: person.email,
    currency: 'EUR',
    presentment_currency: 'EUR',
    total_price: decimal(total),
    financial_status: scenario.cancelled ? 'refunded' : 'paid',
    fulfillment_status: null,
    customer_locale: person.language,
    line_items: lines,
    fulfillments: [],
    refunds: [],
    shipping_lines: [{ id: numbers.id + 5, title: 'Standard', code: 'standard', price: '4.90' }],
    customer: { id: 900 + scenario.person, email: person.email, first_name: person.first, last_name: person.last },
    shipping_address: {
      name: `${person.first} ${person.last}`,
      first_name: person.first,
      last_name: person.last,
      address1: person.street,
      zip: person.postalCode,
      city: person.city,
      country_code: person.country,
    },
  }
}

/** A fulfillment as `fulfillments/create` writes it. */
export function fulfillmentPayload(
  scenario: Scenario,
  numbers: OrderNumbers,
  part: number,
  now: Temporal.Instant,
): Record<string, unknown> {
  const parcel = scenario.parcels[part]!
  const at = hoursBefore(now, parcel.scans[0]?.[1] ?? scenario.placedHoursAgo)
  return {
    id: numbers.id * 100 + part,
    order_id: numbers.id,
    name: `${numbers.name}.${part + 1}`,
    status: 'success',
    created_at: at,
    updated_at: at,
    tracking_company: 'Demo Parcel',
    tracking_number: numbers.parcels[part],
    tracking_numbers: [numbers.parcels[part]],
    tracking_urls: [],
    line_items: parcel.lines.map((line) => ({ id: numbers.id * 10 + line, quantity: scenario.lines[line]?.[1] ?? 1 })),
  }
}

/** Scans as the demo carrier pushes them. */
export function scansPayload(scenario: Scenario, parcel: ScenarioParcel, number: string, now: Temporal.Instant): Record<string, unknown> {
  const person = people[scenario.person % people.length]!
  const zoned = now.toZonedDateTimeISO('Europe/Berlin')
  const day = (days: number): string => zoned.add({ days }).toPlainDate().toString()
  const expected = parcel.expectedInDays
    ? { from: day(parcel.expectedInDays[0]), to: day(parcel.expectedInDays[1]), statedAt: hoursBefore(now, parcel.scans.at(-1)?.[1] ?? 1) }
    : undefined
  const pickupPoint = parcel.pickupPoint
    ? { name: parcel.pickupPoint, city: person.city, country: person.country, holdUntil: day(6) }
    : undefined
  return {
    parcels: [
      {
        number,
        expected,
        pickupPoint,
        from: { city: 'Hamburg', country: 'DE' },
        to: { city: person.city, country: person.country, postalCode: person.postalCode },
        scans: parcel.scans.map(([code, hoursAgo, city, country]) => ({
          code,
          text: WORDS[code] ?? code,
          at: hoursBefore(now, hoursAgo),
          place: { city, country: country ?? 'DE' },
        })),
      },
    ],
  }
}

const WORDS: Record<string, string> = {
  LABEL: 'Label made',
  PICKED_UP: 'Collected from the sender',
  DEPARTED: 'Left the parcel centre',
  ARRIVED: 'Arrived at the parcel centre',
  MISSORTED: 'Went to the wrong parcel centre',
  WEATHER: 'Held back by snow',
  AT_DESTINATION: 'Arrived at the delivery base',
  ON_VEHICLE: 'Loaded on the delivery vehicle',
  NOT_HOME: 'Nobody was at home',
  AT_PICKUP_POINT: 'Ready for collection',
  DELIVERED: 'Handed over',
  NEIGHBOUR: 'Handed to a neighbour',
  ADDRESS: 'The address is incomplete',
  REFUSED: 'Not accepted',
  RETURNING: 'On the way back to the sender',
  RETURNED: 'Back at the sender',
  CUSTOMS_IN: 'Shown to customs',
  CUSTOMS_HELD: 'Customs needs a document',
}
const hoursBefore = (now: Temporal.Instant, hours: number): string =>
  now
    .subtract({ minutes: Math.round(hours * 60) })
    .toZonedDateTimeISO('Europe/Berlin')
    .toString({ timeZoneName: 'never', fractionalSecondDigits: 0 })
const decimal = (minor: number): string => (minor / 100).toFixed(2)
