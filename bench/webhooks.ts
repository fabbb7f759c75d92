/** Signed Shopify webhooks acknowledged per second: the whole app while it also processes them, against the bare limit. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { orderPayload } from './order.ts'
import { api, median, root, run, signShopify, startProduct, until } from './support.ts'

type Load = { requests: number; refused: number; perSecond: number; p50: number; p99: number }
const SECRET = 'bench-secret'
const REQUESTS = 6_000
const ROUNDS = 3
const CONNECTIONS = 50

export async function benchWebhooks(): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'whereabouts-load-'))
  const files = Array.from({ length: ROUNDS }, (_, round) => {
    const file = join(folder, `${round}.jsonl`)
    const lines = Array.from({ length: REQUESTS }, (_, n) =>
      JSON.stringify(signShopify(SECRET, 'orders/create', orderPayload((round + 1) * 1_000_000 + n))),
    )
    writeFileSync(file, lines.join('\n'))
    return file
  })
  const [product, bare] = [await startProduct(), await run(['bench/bare.ts'])]
  const { webhookUrl } = await api<{ webhookUrl: string }>(product, 'POST', '/api/v1/connections', {
    kind: 'store',
    adapter: 'shopify',
    settings: { secret: SECRET },
  })
  const rounds: { app: Load; bare: Load; drainSeconds: number }[] = []
  // In turns, so that a noisy minute of the machine falls on both.
  for (const file of files) {
    const bareLoad = await load(file, `${bare.url}/webhooks`)
    const appLoad = await load(file, webhookUrl)
    const drained = performance.now()
    await until(async () => (await waiting(product.apiKey, product.url)) === 0, 120_000)
    rounds.push({ app: appLoad, bare: bareLoad, drainSeconds: (performance.now() - drained) / 1000 })
  }
  await Promise.all([product.stop(), bare.stop()])
  rmSync(folder, { recursive: true })
  const refused = rounds.reduce((sum, round) => sum + round.app.refused + round.bare.refused, 0)
  if (refused > 0) throw new Error(`${refused} webhooks were not acknowledged`)
  return {
    webhooksApp: median(rounds.map((round) => round.app.perSecond)),
    webhooksBare: median(rounds.map((round) => round.bare.perSecond)),
    webhooksRatio: median(rounds.map((round) => round.app.perSecond / round.bare.perSecond)),
    webhooksAppP50Ms: median(rounds.map((round) => round.app.p50)),
    webhooksAppP99Ms: median(rounds.map((round) => round.app.p99)),
    ordersProcessedPerSecond: median(rounds.map((round) => REQUESTS / (REQUESTS / round.app.perSecond + round.drainSeconds))),
  }
}

/** Orders of the last round that are not there yet, seen from outside. */
async function waiting(apiKey: string, url: string): Promise<number> {
  const answer = await fetch(`${url}/api/v1/health/backlog`, { headers: { authorization: `Bearer ${apiKey}` } })
  return ((await answer.json()) as { inboxWaiting: number }).inboxWaiting
}

const load = (file: string, url: string): Promise<Load> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, ['bench/load.ts', file, url, String(CONNECTIONS)], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.once('exit', (code) => (code === 0 ? done(JSON.parse(out) as Load) : fail(new Error(`the load ended with ${code}`))))
  })
