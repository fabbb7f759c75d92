/** The whole program on a database of its own, spoken to over HTTP as the outside would. */
import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type StartedApp, startApp } from '../../src/app.ts'
import { type Config, loadConfig } from '../../src/config.ts'

export type TestApp = {
  started: StartedApp
  url: string
  apiKey: string
  publicKey: string
  folder: string
  /** JSON over the API with the secret key. */
  api<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: T }>
  connect(
    kind: 'store' | 'carrier' | 'channel' | 'language_model',
    adapter: string,
    settings: Record<string, string>,
  ): Promise<{ id: string; webhookUrl: string }>
  stop(): Promise<void>
}

/** `config` overrides; by default an empty installation without the demo shop. */
export async function testApp(config: Partial<Config> = {}): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'whereabouts-app-'))
  const loaded = loadConfig({ environment: {}, folder })
  if ('problems' in loaded) throw new Error(loaded.problems.map((problem) => problem.reason).join(', '))
  const started = await startApp({
    ...loaded.config,
    dataFolder: join(folder, 'data'),
    port: 0,
    demo: false,
    logLevel: 'warn',
    allowPrivateNetwork: true,
    requestsPerMinute: 1_000_000,
    ...config,
  })
  const { ready } = started
  const apiKey = ready.apiKey ?? ''
  const api: TestApp['api'] = async (method, path, body, headers = {}) => {
    const answer = await fetch(`${ready.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await answer.text()
    return { status: answer.status, body: (text ? JSON.parse(text) : null) as never }
  }
  return {
    started,
    url: ready.url,
    apiKey,
    publicKey: ready.publicKey ?? '',
    folder,
    api,
    connect: async (kind, adapter, settings) => {
      const { status, body } = await api<{ id: string; webhookUrl: string }>('POST', '/api/v1/connections', { kind, adapter, settings })
      if (status !== 201) throw new Error(`connecting ${adapter} was answered with ${status}: ${JSON.stringify(body)}`)
      return body
    },
    stop: async () => {
      await started.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A webhook as Shopify signs it. */
export async function postShopify(
  url: string,
  secret: string,
  topic: string,
  payload: unknown,
  headers: Record<string, string> = {},
): Promise<number> {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload)
  const signature = createHmac('sha256', secret).update(body).digest('base64')
  const answer = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-shopify-topic': topic, 'x-shopify-hmac-sha256': signature, ...headers },
  })
  return answer.status
}

/** Waits for something to become true; says what it waited for when it does not. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  withinMs = 10_000,
): Promise<T> {
  const until = performance.now() + withinMs
  for (;;) {
    const seen = await look()
    if (seen) return seen
    if (performance.now() > until) throw new Error(`did not happen within ${withinMs} ms: ${what}`)
    await new Promise((done) => setTimeout(done, 25))
  }
}
