import { AdapterError } from '#contracts/adapter'
import { answerDocument, baseUrlOf, refuseFailure } from '#contracts/ask'
import type { Carrier } from '#contracts/carrier'
import { meaningIn } from '#contracts/code-table'
import { gs1CheckDigit } from '#shared/check-digit'
import { contentHash, equalSecrets, hmacSha256 } from '#shared/signature'
import { readDemo } from './read.ts'
import { statuses } from './statuses.ts'

/** How long a signature is good for, before and after the time it names. */
const TOLERANCE_SECONDS = 300

export const demo: Carrier = {
  id: 'demo',
  name: 'Demo Parcel',
  kind: 'carrier',
  settings: [
    {
      key: 'secret',
      label: 'Secret',
      secret: true,
      required: true,
      example: 'at least 16 characters',
      help: 'Signs webhooks and asks for answers',
    },
    { key: 'baseUrl', label: 'API address', help: 'Where a demo carrier answers; empty: it only pushes' },
  ],
  recognizes: (number) => (/^DEMO\d{12}$/i.test(number.trim()) && gs1CheckDigit(number.trim().slice(4)) ? 'yes' : 'no'),
  trackingUrl: () => null,
  meaningOf(rawCode, rawText) {
    const { status, detail, reason, guessed } = meaningIn(statuses, [rawCode], rawText)
    return { status, detail, reason, guessed }
  },
  read: readDemo,
  webhook: {
    verify(request, settings) {
      const secret = settings.secret ?? ''
      if (!secret) return { valid: false, reason: 'secret_not_configured' }
      const [given, timestamp] = [request.headers['x-demo-signature'], request.headers['x-demo-timestamp']]
      if (!given || !timestamp) return { valid: false, reason: 'header_missing' }
      if (!equalSecrets(given, signatureOf(secret, timestamp, request.body))) return { valid: false, reason: 'hmac_mismatch' }
      const age = Date.parse(request.receivedAt) / 1000 - Number(timestamp)
      if (!(Math.abs(age) <= TOLERANCE_SECONDS)) return { valid: false, reason: age > 0 ? 'timestamp_too_old' : 'timestamp_in_future' }
      return { valid: true }
    },
    // The time of sending is not part of it: the same body sent again an hour later is the same event.
    dedupeKey: (request) => `push:${contentHash(request.body)}`,
  },
  async fetch(trackingNumbers, settings, http) {
    if (!settings.baseUrl)
      throw new AdapterError('invalid_request', 'base_url_missing', 'This demo carrier only pushes: it has no API address')
    const documents = []
    for (const number of trackingNumbers) {
      const answer = await http({
        url: `${baseUrlOf(settings.baseUrl, '')}/parcels/${encodeURIComponent(number)}`,
        headers: { authorization: `Bearer ${settings.secret ?? ''}` },
      })
      refuseFailure('The demo carrier', answer)
      documents.push(answerDocument(number, answer))
    }
    return documents
  },
}

/** `sha256=` and the hexadecimal HMAC of timestamp, full stop and body. */
export const signatureOf = (secret: string, timestamp: string, body: Uint8Array | string): string =>
  `sha256=${hmacSha256(secret, 'hex', `${timestamp}.`, body)}`
