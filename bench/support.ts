/** What the measurements share: the whole program as a process of its own, load from another, and statistics. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

export type Running = { url: string; apiKey: string; publicKey: string; folder: string; child: ChildProcess; stop(): Promise<void> }

/** Starts `node …args` and waits for its one line of JSON. */
export async function run(args: string[], environment: Record<string, string> = {}): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'whereabouts-bench-'))
  const child = spawn(process.execPath, [...args, '--data', join(folder, 'data'), '--json', '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, WHEREABOUTS_LOG_LEVEL: 'error', WHEREABOUTS_REQUESTS_PER_MINUTE: '100000000', ...environment },
  })
  // A measurement that fails leaves nothing running.
  process.once('exit', () => child.kill('SIGTERM'))
  const line = await new Promise<string>((done, fail) => {
    createInterface({ input: child.stdout }).once('line', done)
    child.once('exit', (code) => fail(new Error(`the program ended with ${code}`)))
  })
  const ready = JSON.parse(line) as { url: string; apiKey: string; publicKey: string }
  return {
    ...ready,
    folder,
    child,
    stop: async () => {
      const exit = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await exit
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const startProduct = (): Promise<Running> => run(['src/main.ts', 'start', '--no-demo'])

export async function api<T>(app: Running, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${app.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${app.apiKey}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}

export type Signed = { body: string; headers: Record<string, string> }
export const signShopify = (secret: string, topic: string, payload: unknown): Signed => {
  const body = JSON.stringify(payload)
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'x-shopify-topic': topic,
      'x-shopify-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
    },
  }
}

export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
export const median = (values: readonly number[]): number => percentile(values, 0.5)

export async function until(look: () => Promise<boolean>, withinMs = 60_000): Promise<void> {
  const end = performance.now() + withinMs
  while (!(await look())) {
    if (performance.now() > end) throw new Error('what the measurement waits for does not happen')
    await new Promise((done) => setTimeout(done, 25))
  }
}
