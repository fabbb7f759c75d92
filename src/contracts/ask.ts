/** Asking a carrier: what its HTTP answers mean for a retry, and its answers as documents for the inbox. */
import { contentHash } from '#shared/signature'
import { AdapterError, type Http, type RawDocument } from './adapter.ts'

type Answer = Awaited<ReturnType<Http>>

/** Throws AdapterError for what another try, another key or a later hour may mend; every other answer says something and passes. */
export function refuseFailure(carrier: string, answer: Answer): void {
  const { status } = answer
  if (status === 401 || status === 403)
    throw new AdapterError('auth', `http_${status}`, `${carrier} refuses the credentials of this connection`)
  if (status === 429) throw new AdapterError('rate_limited', 'http_429', `${carrier} wants fewer requests`, retryAfter(answer))
  if (status >= 500) throw new AdapterError('service', `http_${status}`, `${carrier} fails at the moment`, retryAfter(answer))
}

/** The same answer asked for again is the same document. */
export const answerDocument = (trackingNumber: string, answer: Answer): RawDocument => ({
  topic: 'poll',
  body: answer.body,
  contentType: answer.headers['content-type'] ?? 'application/json',
  dedupeKey: `poll:${contentHash(trackingNumber, answer.body)}`,
})

/** A base URL from the settings without its trailing slash. */
export const baseUrlOf = (written: string | undefined, fallback: string): string => (written || fallback).replace(/\/+$/, '')

function retryAfter(answer: Answer): number | undefined {
  const seconds = Number(answer.headers['retry-after'])
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 86_400) : undefined
}
