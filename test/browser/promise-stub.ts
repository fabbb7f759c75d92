/** A shop of another origin's own making, and a promise server that answers what a test wants, with the built element. */
import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type Served, serve } from './serve.ts'

export type StubOption = Record<string, unknown> & { option: string; earliest: string; latest: string; promiseId: string }
export type Stub = {
  url: string
  /** Bodies of the quotes asked for, oldest first. */
  asked: { destination: { country: string; postalCode?: string | null }; items: unknown[]; language: string }[]
  /** How the promise server behaves, and what it says. */
  mode: 'served' | 'dead' | 'silent' | 'refuses' | 'slow'
  answer: () => Record<string, unknown>
  visit(browser: Browser, html: string, options?: BrowserContextOptions & { policy?: string }): Promise<{ page: Page; faults: string[] }>
  close: Served['close']
}

export const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"

export const STANDARD: StubOption = { option: 'standard', earliest: '2026-11-24', latest: '2026-11-26', promiseId: 'prm_standard' }
export const EXPRESS: StubOption = { option: 'express', earliest: '2026-11-24', latest: '2026-11-24', promiseId: 'prm_express' }

export async function promiseStub(): Promise<Stub> {
  const pages = new Map<string, { html: string; policy: string | undefined }>()
  const server = await serve((path, response) => answer(path, response))
  const stub: Stub = {
    url: server.url,
    asked: [],
    mode: 'served',
    answer: () => ({ options: [STANDARD, EXPRESS] }),
    visit: async (browser, html, { policy, ...options } = {}) => {
      const page = await (await browser.newContext(options)).newPage()
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => /policy|trusted/i.test(message.text()) && faults.push(message.text()))
      pages.set('/shop', { html, policy })
      await page.goto(`${server.url}/shop`)
      return { page, faults }
    },
    close: server.close,
  }
  return stub

  function answer(path: string, response: ServerResponse): void {
    const shop = pages.get(path)
    if (shop) {
      const headers = { 'content-type': 'text/html; charset=utf-8', ...(shop.policy && { 'content-security-policy': shop.policy }) }
      return void response.writeHead(200, headers).end(shop.html)
    }
    if (path === '/shop.css') return void response.writeHead(200, { 'content-type': 'text/css' }).end(SHOP_STYLE)
    const file = /^\/(promise|promise-more)\.js/.exec(path)?.[1]
    if (file) return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(built(`dist/${file}.js`))
    if (path.startsWith('/promise-words/'))
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(built(`words/${path.slice(15)}`))
    if (path === '/api/v1/promises/quote') return void quote(response)
    response.writeHead(404).end()
  }

  async function quote(response: ServerResponse): Promise<void> {
    let body = ''
    for await (const part of response.req) body += part
    stub.asked.push(JSON.parse(body))
    if (stub.mode === 'dead') return void response.destroy()
    if (stub.mode === 'silent') return
    if (stub.mode === 'slow') await new Promise((done) => setTimeout(done, 700))
    const json = { 'content-type': 'application/json' }
    if (stub.mode === 'refuses') return void response.writeHead(422, json).end('{"code":"unprocessable"}')
    response.writeHead(200, json).end(JSON.stringify(stub.answer()))
  }
}

const built = (path: string): string => readFileSync(new URL(`../../web/promise/${path}`, import.meta.url), 'utf8')

const SHOP_STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:1rem;background:Canvas;color:CanvasText}whereabouts-promise{display:flow-root;line-height:1.5;min-block-size:4.5em}whereabouts-promise[view=options]{min-block-size:13em}@media(max-width:25em){whereabouts-promise{min-block-size:6em}whereabouts-promise[view=options]{min-block-size:17em}}`

export const TAG = '<script src="/promise.js" async data-key="pk_test"></script>'
export const FALLBACK = 'Usually 2 to 4 working days.'
export const shopHtml = (body: string, { lang = 'en', dir = 'ltr', tag = TAG } = {}): string =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Shop</title><link rel="stylesheet" href="/shop.css">${tag}</head><body><main><h1>Shop</h1>${body}<p id="after">After</p></main></body></html>`
export const element = (attributes: string): string => `<whereabouts-promise ${attributes}><p>${FALLBACK}</p></whereabouts-promise>`
