/** What all adapters share: settings, raw requests, verification of signatures, errors. */
import type { ProblemKind } from './tracking.ts'

/** One field of the connect form. Secrets are stored encrypted and never shown again. */
export type SettingField = {
  key: string
  label: string
  secret?: boolean
  required?: boolean
  default?: string
  example?: string
  help?: string
}
export type Settings = Readonly<Record<string, string>>

/** Bytes from outside, exactly as they came. Header names in lower case. */
export type RawRequest = {
  body: Uint8Array
  headers: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  receivedAt: string
}

/** `reason` is for the merchant's log ("hmac_mismatch", "timestamp_too_old", "header_missing"), never for the sender. */
export type Verification = { valid: true } | { valid: false; reason: string }

/** A raw document that an adapter fetched itself: goes through the inbox like a webhook. `dedupeKey` equal → same document. */
export type RawDocument = { topic: string; body: Uint8Array; contentType: string; dedupeKey: string }

/** The egress client an adapter is given: SSRF-safe, capped, retried. Throws `AdapterError` for network trouble. */
export type Http = (request: {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  url: string
  headers?: Record<string, string>
  body?: string | Uint8Array
  timeoutMs?: number
  /** Ends the request, connecting included. */
  signal?: AbortSignal
  /** A longer answer is not read to its end but is an error. */
  maxBytes?: number
}) => Promise<{ status: number; headers: Record<string, string>; body: Uint8Array }>

/** The only thing an adapter throws. `kind` decides the retry: `rate_limited` and `service` are tried again. */
export class AdapterError extends Error {
  readonly kind: ProblemKind
  readonly code: string
  readonly retryAfterSeconds: number | undefined
  constructor(kind: ProblemKind, code: string, message: string, retryAfterSeconds?: number) {
    super(message)
    this.name = 'AdapterError'
    this.kind = kind
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds
  }
}
