/** What `start` prints when it is ready: for people as links, with `--json` as one line. */
import type { FirstRun } from './first-merchant.ts'

export type ReadyLine = {
  ready: true
  url: string
  dashboard: string
  mailbox: string
  shop: string
  lateOrder: string | null
  docs: string
  apiKey: string | null
  publicKey: string | null
  merchantId: string | null
  connections: { id: string; kind: string; adapter: string; webhookUrl: string }[]
  startMs: number
}

export const readyLine = ({ url, firstRun, startMs }: { url: string; firstRun: FirstRun; startMs: number }): ReadyLine => ({
  ready: true,
  url,
  dashboard: firstRun.dashboard ?? `${url}/inbox`,
  mailbox: `${url}/mailbox`,
  shop: `${url}/shop`,
  lateOrder: firstRun.lateOrder,
  docs: `${url}/docs`,
  apiKey: firstRun.apiKey,
  publicKey: firstRun.publicKey,
  merchantId: firstRun.merchantId,
  connections: firstRun.connections,
  startMs,
})
