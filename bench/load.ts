/** Posts prepared requests over a fixed number of connections, from a process of its own: `node bench/load.ts FILE URL CONNECTIONS`. Prints one JSON line. */
import { readFileSync } from 'node:fs'
import { Pool } from 'undici'
import type { Signed } from './support.ts'

const [file = '', url = '', connections = '50'] = process.argv.slice(2)
const requests = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Signed)
const target = new URL(url)
const pool = new Pool(target.origin, { connections: Number(connections), pipelining: 1 })
const tookMs: number[] = []
let next = 0
let refused = 0
const startedAt = performance.now()
const lane = async (): Promise<void> => {
  for (let request = requests[next++]; request; request = requests[next++]) {
    const sentAt = performance.now()
    const answer = await pool.request({ path: target.pathname, method: 'POST', headers: request.headers, body: request.body })
    await answer.body.dump()
    tookMs.push(performance.now() - sentAt)
    if (answer.statusCode !== 200) refused++
  }
}
await Promise.all(Array.from({ length: Number(connections) }, lane))
const seconds = (performance.now() - startedAt) / 1000
await pool.close()
tookMs.sort((a, b) => a - b)
console.log(
  JSON.stringify({
    requests: requests.length,
    refused,
    perSecond: requests.length / seconds,
    p50: tookMs[Math.floor(tookMs.length * 0.5)],
    p99: tookMs[Math.floor(tookMs.length * 0.99)],
  }),
)
