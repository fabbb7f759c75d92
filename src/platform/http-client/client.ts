import { lookup as dnsLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, request } from 'undici'
import { AdapterError, type Http } from '#contracts/adapter'
import { circuitBreaker } from './circuit-breaker.ts'
import { isPublicAddress } from './public-address.ts'

export type HttpClientOptions = {
  /** Tests and development talk to loopback; a merchant's server never does. */
  allowPrivateNetwork: boolean
  maxBodyBytes?: number
  retries?: number
}

const DEFAULT_TIMEOUT_MS = 15_000

/** No redirects are followed: each hop would need the same checks, and no API we speak with needs them. */
export function createHttpClient(options: HttpClientOptions): { http: Http; close(): Promise<void> } {
  const agent = new Agent({
    connect: { lookup: options.allowPrivateNetwork ? undefined : publicLookup, timeout: 5_000 },
    headersTimeout: DEFAULT_TIMEOUT_MS,
    bodyTimeout: DEFAULT_TIMEOUT_MS,
    maxResponseSize: options.maxBodyBytes ?? 20 * 1024 * 1024,
  })
  const breaker = circuitBreaker()
  const http: Http = async (call) => {
    const url = checkedUrl(call.url, options.allowPrivateNetwork)
    breaker.check(url.host)
    const retries = (call.method ?? 'GET') === 'GET' ? (options.retries ?? 2) : 0
    for (let attempt = 0; ; attempt++) {
      try {
        const answer = await request(url, {
          dispatcher: agent,
          method: call.method ?? 'GET',
          headers: call.headers,
          body: call.body,
          signal: AbortSignal.any([AbortSignal.timeout(call.timeoutMs ?? DEFAULT_TIMEOUT_MS), ...(call.signal ? [call.signal] : [])]),
        })
        const body = await readBody(answer.body, call.maxBytes ?? Number.POSITIVE_INFINITY)
        breaker.note(url.host, answer.statusCode < 500)
        if (answer.statusCode < 500 || attempt >= retries) return { status: answer.statusCode, headers: flat(answer.headers), body }
      } catch (error) {
        if (error instanceof AdapterError) throw error
        breaker.note(url.host, false)
        if (attempt >= retries)
          throw new AdapterError('service', (error as NodeJS.ErrnoException).code ?? 'network', `No answer from ${url.host}`)
      }
      await sleep(200 * 3 ** attempt)
    }
  }
  return { http, close: () => agent.close() }
}

async function readBody(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const read: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > maxBytes) throw new AdapterError('service', 'too_long', 'The answer is longer than it may be')
    read.push(chunk)
  }
  return new Uint8Array(Buffer.concat(read))
}

function checkedUrl(text: string, allowPrivate: boolean): URL {
  const url = URL.parse(text)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password)
    throw new AdapterError('invalid_request', 'bad_url', 'This is not a web address')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!allowPrivate && isIP(host) && !isPublicAddress(host))
    throw new AdapterError('invalid_request', 'private_address', 'This address is not on the public internet')
  return url
}

/** The address that was checked is the address that is used: a name cannot change its mind in between. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, [])
    const safe = addresses.filter(({ address }) => isPublicAddress(address))
    if (safe.length < addresses.length || safe.length === 0)
      return callback(new AdapterError('invalid_request', 'private_address', `${hostname} is not on the public internet`), [])
    if (options.all) return callback(null, safe)
    callback(null, safe[0]?.address ?? '', safe[0]?.family)
  })
}

const flat = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  )
