/** Orders of many people, and parcels that scans come in for, as a shop and a carrier send them. */
import { createHmac } from 'node:crypto'
import { hoursAgo, orderPayload } from './order.ts'
import { api, type Running, signShopify } from './support.ts'

const SECRET = 'bench-secret'
const CARRIER_SECRET = 'a-secret-of-enough-length'

export const trackingNumber = (n: number): string => `BENCH${String(n).padStart(8, '0')}`

/** `count` orders from number `first` on; those that `ships` names get a parcel. */
export async function sendOrders(
  product: Running,
  count: number,
  {
    first = 1,
    languageOf = () => 'en',
    ships = () => true,
  }: { first?: number; languageOf?(n: number): string; ships?(n: number): boolean } = {},
): Promise<void> {
  const settings = { kind: 'store', adapter: 'shopify', settings: { secret: SECRET } }
  const store = await api<{ webhookUrl: string }>(product, 'POST', '/api/v1/connections', settings)
  for (let n = first; n < first + count; n++) {
    const order = { ...orderPayload(n), customer_locale: languageOf(n) }
    const sent = [signShopify(SECRET, 'orders/create', order)]
    if (ships(n)) sent.push(signShopify(SECRET, 'fulfillments/create', fulfillment(n)))
    for (const signed of sent) await fetch(store.webhookUrl, { method: 'POST', headers: signed.headers, body: signed.body })
  }
}

const fulfillment = (n: number) => ({
  id: n * 1000,
  order_id: n,
  name: `#B${n}.1`,
  status: 'success',
  created_at: hoursAgo(19),
  updated_at: hoursAgo(19),
  tracking_company: 'Demo Parcel',
  tracking_number: trackingNumber(n),
  tracking_numbers: [trackingNumber(n)],
  line_items: [{ id: n * 10, quantity: 1 }],
})

/** The address its scans go to. */
export async function connectCarrier(product: Running): Promise<string> {
  const settings = { kind: 'carrier', adapter: 'demo', settings: { secret: CARRIER_SECRET } }
  return (await api<{ webhookUrl: string }>(product, 'POST', '/api/v1/connections', settings)).webhookUrl
}

export async function sendScan(url: string, number: string, scan: { code: string; text: string; at: string }): Promise<void> {
  const body = JSON.stringify({ parcels: [{ number, scans: [{ ...scan, place: { city: 'Leipzig', country: 'DE' } }] }] })
  const timestamp = String(Math.floor(Temporal.Now.instant().epochMilliseconds / 1000))
  const signature = `sha256=${createHmac('sha256', CARRIER_SECRET).update(`${timestamp}.${body}`).digest('hex')}`
  const answer = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-demo-timestamp': timestamp, 'x-demo-signature': signature },
  })
  if (!answer.ok) throw new Error(`a scan was answered with ${answer.status}`)
}
