/** The public doors of the product, as any shop and any carrier use them: HTTP and a signature. */
import { hmacSha256 } from '#shared/signature'

export type Doors = {
  store: { url: string; secret: string }
  carrier: { url: string; secret: string }
  /** The machine's time: signatures are good for minutes. */
  now(): Temporal.Instant
}

/** As Shopify signs. Throws when it is not taken. */
export async function tellStore({ store }: Pick<Doors, 'store'>, topic: string, message: unknown): Promise<void> {
  const body = JSON.stringify(message)
  await post(store.url, body, { 'x-shopify-topic': topic, 'x-shopify-hmac-sha256': hmacSha256(store.secret, 'base64', body) })
}

/** As the demo carrier signs. Throws when it is not taken. */
export async function tellCarrier({ carrier, now }: Pick<Doors, 'carrier' | 'now'>, message: unknown): Promise<void> {
  const body = JSON.stringify(message)
  const timestamp = String(Math.floor(now().epochMilliseconds / 1000))
  const signature = `sha256=${hmacSha256(carrier.secret, 'hex', `${timestamp}.`, body)}`
  await post(carrier.url, body, { 'x-demo-timestamp': timestamp, 'x-demo-signature': signature })
}

async function post(url: string, body: string, headers: Record<string, string>): Promise<void> {
  const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`The webhook was answered with ${answer.status}.`)
}
