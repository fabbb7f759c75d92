/**
 * What a shopper waits for in the chat: messages a second of many shoppers of twelve languages over the public door, without a
 * language model, beside a program that only stores message and answer.
 */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chatLines } from './chat-lines.ts'
import type { Chat, ChatLoad } from './chat-load.ts'
import { connectCarrier, sendOrders, sendScan, trackingNumber } from './filled-shop.ts'
import { hoursAgo } from './order.ts'
import { api, percentile, type Running, root, run, until } from './support.ts'

const RATE = 50
const LINES = 4
/** Half a minute at the rate, after ten seconds that are not counted. */
const CHATS = (RATE * 30) / LINES
const WARM_UP = (RATE * 10) / LINES
const FIRST = 1_001

export async function benchChat(): Promise<Record<string, number>> {
  const product = await run(['src/main.ts', 'start', '--no-demo'], { WHEREABOUTS_TRUSTED_PROXIES: '127.0.0.1' })
  await fill(product, CHATS + WARM_UP)
  const bare = await run(['bench/bare.ts'])
  const chats = Array.from({ length: CHATS + WARM_UP }, (_, i) => JSON.stringify(chatOf(FIRST + i)))
  const file = join(product.folder, 'chats.jsonl')
  writeFileSync(file, chats.join('\n'))
  const limit = await load(file, bare.url, 'none')
  const ours = await load(file, product.url, product.publicKey)
  await Promise.all([product.stop(), bare.stop()])
  if (ours.faults.length + limit.faults.length > 0)
    throw new Error(`messages got no answer, such as ${[...ours.faults, ...limit.faults].slice(0, 5).join('\n')}`)
  return {
    chatPerSecond: ours.perSecond,
    chatMessages: ours.tookMs.length,
    chatAnsweredShare: 1 - ours.asked.length / ours.tookMs.length,
    chatP50Ms: percentile(ours.tookMs, 0.5),
    chatP95Ms: percentile(ours.tookMs, 0.95),
    chatP99Ms: percentile(ours.tookMs, 0.99),
    chatSlowestMs: Math.max(...ours.tookMs),
    bareChatP95Ms: percentile(limit.tookMs, 0.95),
    chatRatio: percentile(ours.tookMs, 0.5) / percentile(limit.tookMs, 0.5),
  }
}

const languages = Object.keys(chatLines)
const languageOf = (n: number): string => languages[n % languages.length] ?? 'en'

function chatOf(n: number): Chat {
  const language = languageOf(n)
  const lines = (chatLines[language] ?? []).map((line) => line.replace('{order}', `#B${n}`).replace('{email}', `person${n}@bench.example`))
  return { address: `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`, language, lines }
}

/** A fifth waits to be packed; the others are at a hub, on the vehicle, held up or delivered. */
const CODES = ['', 'ARRIVED', 'ON_VEHICLE', 'DELAYED', 'DELIVERED'] as const

async function fill(product: Running, count: number): Promise<void> {
  const codeOf = (n: number) => CODES[n % CODES.length] ?? ''
  await sendOrders(product, count, { first: FIRST, languageOf, ships: (n) => codeOf(n) !== '' })
  const carrier = await connectCarrier(product)
  const settled = async () => {
    const waiting = await api<Record<string, number>>(product, 'GET', '/api/v1/health/backlog')
    return Object.values(waiting).every((count) => count === 0)
  }
  await until(settled, 300_000)
  for (let n = FIRST; n < FIRST + count; n++)
    if (codeOf(n)) await sendScan(carrier, trackingNumber(n), { code: codeOf(n), text: 'Scanned', at: hoursAgo(2, n % 3600) })
  await until(settled, 300_000)
}

const load = (file: string, url: string, key: string): Promise<ChatLoad> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, ['bench/chat-load.ts', file, url, key, String(RATE), String(WARM_UP * LINES)], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.once('exit', (code) => (code === 0 ? done(JSON.parse(out) as ChatLoad) : fail(new Error(`the load ended with ${code}`))))
  })
