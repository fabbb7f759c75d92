import { answerDocument, baseUrlOf, refuseFailure } from '#contracts/ask'
import type { Carrier } from '#contracts/carrier'
import { bodyText, canonicalBody } from '#shared/bytes'
import { contentHash, equalSecrets, hmacSha256 } from '#shared/signature'
import { textAt } from '#shared/untrusted'
import { meaningOfEasypost } from './meaning.ts'
import { readEasypost } from './read.ts'

export const easypost: Carrier = {
  id: 'easypost',
  name: 'EasyPost',
  kind: 'aggregator',
  settings: [
    { key: 'apiKey', label: 'API key', secret: true, required: true, example: 'EZAK…' },
    { key: 'webhookSecret', label: 'Webhook secret', secret: true, help: 'The secret you gave EasyPost for this webhook' },
    { key: 'baseUrl', label: 'API address', default: 'https://api.easypost.com', help: 'Another address only for tests' },
  ],
  /** Test numbers only: EasyPost tracks the numbers of others. */
  recognizes: (number) => (/^EZ\d{10}$/i.test(number.trim()) ? 'maybe' : 'no'),
  trackingUrl: () => null,
  meaningOf(rawCode, rawText) {
    const [status, detail] = rawCode.trim().toLowerCase().split(':', 2)
    const meaning = meaningOfEasypost(status ?? '', detail ?? '', rawText)
    return { status: meaning.status, detail: meaning.detail, reason: meaning.reason, guessed: meaning.guessed }
  },
  read: readEasypost,
  webhook: {
    /** https://docs.easypost.com/guides/webhooks-guide: HMAC-SHA-256 of the body, key = the secret in NFKD. */
    verify(request, settings) {
      const secret = settings.webhookSecret ?? ''
      if (!secret) return { valid: false, reason: 'secret_not_configured' }
      const given = request.headers['x-hmac-signature']
      if (!given) return { valid: false, reason: 'header_missing' }
      const expected = `hmac-sha256-hex=${hmacSha256(secret.normalize('NFKD'), 'hex', request.body)}`
      return equalSecrets(given, expected) ? { valid: true } : { valid: false, reason: 'hmac_mismatch' }
    },
    dedupeKey(request) {
      const id = eventId(request.body)
      return id ? `event:${id}` : `event:${contentHash(canonicalBody(request.body))}`
    },
  },
  async fetch(trackingNumbers, settings, http) {
    const base = baseUrlOf(settings.baseUrl, 'https://api.easypost.com')
    const authorization = `Basic ${Buffer.from(`${settings.apiKey ?? ''}:`).toString('base64')}`
    const documents = []
    for (const number of trackingNumbers) {
      const answer = await http({
        url: `${base}/v2/trackers?tracking_code=${encodeURIComponent(number)}&page_size=5`,
        headers: { authorization, accept: 'application/json' },
      })
      refuseFailure('EasyPost', answer)
      documents.push(answerDocument(number, answer))
    }
    return documents
  },
}

function eventId(body: Uint8Array): string {
  try {
    const id = textAt(JSON.parse(bodyText(body)), 'id')
    return /^evt_[\w-]{4,80}$/.test(id) ? id : ''
  } catch {
    // No JSON: the bytes themselves are the key.
    return ''
  }
}
