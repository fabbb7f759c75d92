/** What a shopper waits for: a quote over HTTP (the same product page, and carts that differ), and a shop's checkout asking for rates. */
import { createHmac } from 'node:crypto'
import { api, median, percentile, type Running, startProduct } from './support.ts'

const SECRET = 'bench-secret'
const REQUESTS = 600
const PAUSE_MS = 10

export async function benchQuote(): Promise<Record<string, number>> {
  const product = await startProduct()
  await api(product, 'PUT', '/api/v1/shipping-options', offer)
  const settings = { kind: 'store', adapter: 'shopify', settings: { secret: SECRET } }
  const store = await api<{ webhookUrl: string }>(product, 'POST', '/api/v1/connections', settings)
  await times(100, () => quote(product, 0))
  const same = await times(REQUESTS, () => quote(product, 0))
  const different = await times(REQUESTS, (i) => quote(product, i))
  const rates = await times(REQUESTS, (i) => askRates(store.webhookUrl, i))
  await product.stop()
  return {
    quoteP50Ms: median(same),
    quoteP95Ms: percentile(same, 0.95),
    quoteFreshP95Ms: percentile(different, 0.95),
    checkoutRatesP95Ms: percentile(rates, 0.95),
    checkoutRatesSlowestMs: Math.max(...rates),
  }
}

const steps = Array.from({ length: 12 }, (_, i) => ({ from: i === 0 ? 0 : i * 1000 + 1, to: (i + 1) * 1000, amountMinor: 399 + i * 50 }))
const rate = (option: string) => ({ option, by: 'weight', steps, freeFromMinor: 100_000 })
const offer = {
  currency: 'EUR',
  options: ['economy', 'standard', 'express'].map((id) => ({ id, names: { en: id }, serviceClass: id })),
  zones: ['DE', 'AT', 'FR', 'NL', 'PL'].map((country) => ({
    id: country.toLowerCase(),
    countries: [country],
    rates: ['economy', 'standard', 'express'].map(rate),
  })),
}

async function times(count: number, ask: (i: number) => Promise<void>): Promise<number[]> {
  const found: number[] = []
  for (let i = 0; i < count; i++) {
    const started = performance.now()
    await ask(i)
    found.push(performance.now() - started)
    await new Promise((done) => setTimeout(done, PAUSE_MS))
  }
  return found
}

async function quote(product: Running, i: number): Promise<void> {
  const answer = await fetch(`${product.url}/api/v1/promises/quote`, {
    method: 'POST',
    headers: { authorization: `Bearer ${product.publicKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      destination: { country: 'DE', postalCode: String(10_000 + ((i * 137) % 80_000)) },
      items: [{ sku: `S${i % 7}`, quantity: 1 + (i % 3), weightGrams: 400, priceMinor: 1_990 }],
      arriveBy: '2100-01-01',
    }),
  })
  if (answer.status !== 200) throw new Error(`a quote was answered with ${answer.status}`)
  await answer.arrayBuffer()
}

async function askRates(url: string, i: number): Promise<void> {
  const destination = { country: 'DE', postal_code: String(10_000 + i), city: 'Bremen', name: `Buyer ${i}`, address1: `Hafen ${i}` }
  const items = [{ name: 'Lamp', sku: 'LAMP', quantity: 1, grams: 900, price: 2_500, requires_shipping: true }]
  const body = JSON.stringify({ rate: { destination, items, currency: 'EUR', locale: 'en' } })
  const signature = createHmac('sha256', SECRET).update(body).digest('base64')
  const answer = await fetch(url, { method: 'POST', body, headers: { 'x-shopify-hmac-sha256': signature } })
  const { rates } = (await answer.json()) as { rates: unknown[] }
  if (rates.length !== 3) throw new Error(`${rates.length} rates instead of three`)
}
