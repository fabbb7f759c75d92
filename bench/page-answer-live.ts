/** Tracking page against the bare bytes, the answer's latency, and how long a scan takes to be seen on an open page. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createParser } from 'eventsource-parser'
import { Pool } from 'undici'
import { connectCarrier, sendOrders, sendScan, trackingNumber } from './filled-shop.ts'
import { hoursAgo } from './order.ts'
import { api, median, percentile, type Running, run, startProduct, until } from './support.ts'

const ORDERS = 40

export async function benchReaders(): Promise<Record<string, number>> {
  const product = await startProduct()
  const links = await fill(product)
  const page = Buffer.from(await (await fetch(links[0] ?? '')).arrayBuffer())
  const file = join(product.folder, 'page.html')
  writeFileSync(file, page)
  const bare = await run(['bench/bare.ts', '--page', file])
  const pageTimes: number[] = []
  const bareTimes: number[] = []
  for (let round = 0; round < 5; round++) {
    bareTimes.push(await msPerRequest(`${bare.url}/page`, 2_000))
    pageTimes.push(await msPerRequest(links[0] ?? '', 2_000))
  }
  await bare.stop()
  const answers = await answerTimes(product)
  const seen = await scanToVisible(product, links)
  await product.stop()
  return {
    pageMs: median(pageTimes),
    barePageMs: median(bareTimes),
    pageRatio: median(pageTimes.map((time, i) => time / (bareTimes[i] ?? 1))),
    pageBytes: page.length,
    answerP50Ms: median(answers),
    answerP95Ms: percentile(answers, 0.95),
    scanToVisibleP50Ms: median(seen),
    scanToVisibleP95Ms: percentile(seen, 0.95),
    scansSeen: seen.length,
  }
}

async function fill(product: Running): Promise<string[]> {
  await sendOrders(product, ORDERS)
  const links = new Map<string, string>()
  await until(async () => {
    const { data } = await api<{ data: { id: string; name: string }[] }>(product, 'GET', '/api/v1/orders?limit=100')
    for (const order of data)
      if (!links.has(order.name))
        links.set(order.name, (await api<{ url: string }>(product, 'GET', `/api/v1/orders/${order.id}/tracking-link`)).url)
    const shipped = await Promise.all(
      [...links.values()].map(
        async (link) =>
          ((await (await fetch(link.replace('/t/', '/api/v1/track/'))).json()) as { parcels?: unknown[] }).parcels?.length ?? 0,
      ),
    )
    return links.size >= ORDERS && shipped.every((parcels) => parcels > 0)
  })
  return Array.from({ length: ORDERS }, (_, i) => links.get(`#B${i + 1}`) ?? '')
}

async function msPerRequest(url: string, requests: number): Promise<number> {
  const target = new URL(url)
  const pool = new Pool(target.origin, { connections: 8 })
  let left = requests
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (left-- > 0) {
        const answer = await pool.request({ path: target.pathname, method: 'GET' })
        await answer.body.dump()
        if (answer.statusCode !== 200) throw new Error(`the page was answered with ${answer.statusCode}`)
      }
    }),
  )
  const took = (performance.now() - startedAt) / requests
  await pool.close()
  return took
}

async function answerTimes(product: Running): Promise<number[]> {
  const questions = [
    'How far away is my delivery?',
    'Is my order delayed?',
    "Why don't I have my item yet?",
    'When can I expect delivery?',
    "What's the status of my order?",
  ]
  const times: number[] = []
  for (let i = 0; i < 300; i++) {
    const startedAt = performance.now()
    await api(product, 'POST', '/api/v1/ask', { text: questions[i % questions.length], orderNumber: `#B${(i % ORDERS) + 1}` })
    times.push(performance.now() - startedAt)
  }
  return times
}

/** A hundred scans a second for ten seconds; each open page hears of its own. */
async function scanToVisible(product: Running, links: string[]): Promise<number[]> {
  const carrierUrl = await connectCarrier(product)
  const sentAt: (number | undefined)[] = []
  const took: number[] = []
  const end = new AbortController()
  await Promise.all(
    links.map((link, i) =>
      listen(link, end.signal, () => {
        const sent = sentAt[i]
        if (sent !== undefined) took.push(performance.now() - sent)
        sentAt[i] = undefined
      }),
    ),
  )
  for (let scan = 0; scan < 1_000; scan++) {
    const i = scan % links.length
    // Each page's scan is timed from its sending to the page's first word of it.
    sentAt[i] ??= performance.now()
    void sendScan(carrierUrl, trackingNumber(i + 1), { code: 'ARRIVED', text: `Scan ${scan}`, at: hoursAgo(2, scan) })
    await new Promise((done) => setTimeout(done, 10))
  }
  await new Promise((done) => setTimeout(done, 2_000))
  end.abort()
  const unseen = sentAt.filter((at) => at !== undefined).length
  if (unseen > 0) throw new Error(`${unseen} scans were not seen within two seconds`)
  return took
}

async function listen(link: string, signal: AbortSignal, onChange: () => void): Promise<void> {
  const answer = await fetch(`${link.replace('/t/', '/api/v1/track/')}/live`, { signal })
  const parser = createParser({ onEvent: (event) => event.event === 'changed' && onChange() })
  const decoder = new TextDecoder()
  void (async () => {
    try {
      for await (const chunk of answer.body ?? []) parser.feed(decoder.decode(chunk as Uint8Array, { stream: true }))
    } catch (error) {
      if ((error as Error).name !== 'AbortError') throw error
    }
  })()
}
