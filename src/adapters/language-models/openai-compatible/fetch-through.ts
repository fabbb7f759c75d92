import { AdapterError, type Http } from '#contracts/adapter'

/** More than any answer of ours needs; a server that sends more is cut off. */
const MAX_BYTES = 100_000

/** Our egress client in the shape of `fetch`, as the SDK wants it. What goes wrong is told to `failed` as well. */
export const fetchThrough =
  (http: Http, signal: AbortSignal, failed: (error: AdapterError) => void): typeof fetch =>
  async (input, init) => {
    try {
      const answer = await http({
        method: 'POST',
        url: input instanceof Request ? input.url : String(input),
        headers: { ...Object.fromEntries(new Headers(init?.headers)) },
        body: typeof init?.body === 'string' ? init.body : '',
        signal,
        maxBytes: MAX_BYTES,
      })
      refuseFailure(answer.status)
      return new Response(Buffer.from(answer.body), { status: answer.status, headers: { 'content-type': 'application/json' } })
    } catch (error) {
      const known = error instanceof AdapterError ? error : new AdapterError('service', 'network', 'No answer from the language model')
      failed(known)
      throw known
    }
  }

function refuseFailure(status: number): void {
  if (status === 401 || status === 403)
    throw new AdapterError('auth', `http_${status}`, 'The language model refuses the key of this connection')
  if (status === 429) throw new AdapterError('rate_limited', 'http_429', 'The language model wants fewer requests')
  if (status >= 500) throw new AdapterError('service', `http_${status}`, 'The language model fails at the moment')
  if (status < 200 || status >= 300)
    throw new AdapterError('invalid_request', `http_${status}`, 'The language model did not take the request')
}
