import { answerDocument, baseUrlOf, refuseFailure } from '#contracts/ask'
import type { Carrier } from '#contracts/carrier'
import { canonicalBody } from '#shared/bytes'
import { contentHash, equalSecrets } from '#shared/signature'
import { meaningOfDhl } from './meaning.ts'
import { readDhlUnified } from './read.ts'
import { recognizesDhl } from './recognize.ts'

export const dhlUnified: Carrier = {
  id: 'dhl_unified',
  name: 'DHL',
  kind: 'carrier',
  settings: [
    { key: 'apiKey', label: 'API key', secret: true, required: true, help: 'developer.dhl.com, Shipment Tracking - Unified' },
    { key: 'language', label: 'Language of the texts', default: 'en', example: 'de' },
    {
      key: 'webhookSecret',
      label: 'Push secret',
      secret: true,
      help: 'The secret, or the `user:password`, that you give DHL when you subscribe to pushes',
    },
    { key: 'baseUrl', label: 'API address', default: 'https://api-eu.dhl.com', help: 'Another address only for tests' },
  ],
  recognizes: recognizesDhl,
  trackingUrl: (number) => `https://www.dhl.com/en/home/tracking.html?tracking-id=${encodeURIComponent(number)}`,
  meaningOf(rawCode, rawText) {
    const { status, detail, reason, guessed } = meaningOfDhl(rawCode, rawText)
    return { status, detail, reason, guessed }
  },
  read: readDhlUnified,
  webhook: {
    /** Pushes carry the subscription's secret: as Bearer, as Basic password, or in a header of its own. */
    verify(request, settings) {
      const expected = settings.webhookSecret ?? ''
      if (!expected) return { valid: false, reason: 'secret_not_configured' }
      const given = credentialsIn(request.headers)
      if (given.length === 0) return { valid: false, reason: 'header_missing' }
      return given.some((secret) => equalSecrets(secret, expected)) ? { valid: true } : { valid: false, reason: 'credential_mismatch' }
    },
    dedupeKey: (request) => `push:${contentHash(canonicalBody(request.body))}`,
  },
  async fetch(trackingNumbers, settings, http) {
    const base = baseUrlOf(settings.baseUrl, 'https://api-eu.dhl.com')
    const documents = []
    for (const number of trackingNumbers) {
      const language = encodeURIComponent(settings.language || 'en')
      const answer = await http({
        url: `${base}/track/shipments?trackingNumber=${encodeURIComponent(number)}&language=${language}`,
        headers: { 'dhl-api-key': settings.apiKey ?? '', accept: 'application/json' },
      })
      refuseFailure('DHL', answer)
      documents.push(answerDocument(number, answer))
    }
    return documents
  },
}

function credentialsIn(headers: Readonly<Record<string, string>>): string[] {
  const authorization = headers.authorization ?? ''
  const given = [headers['dhl-webhook-secret'] ?? headers['x-dhl-secret'] ?? '', /^bearer (.+)$/i.exec(authorization)?.[1] ?? '']
  const basic = /^basic ([a-z0-9+/=]+)$/i.exec(authorization)?.[1]
  const decoded = Buffer.from(basic ?? '', 'base64')
  // The decoder is lenient; only what it would write itself counts.
  if (basic && decoded.toString('base64') === basic) {
    const pair = decoded.toString('utf8')
    given.push(pair, pair.slice(pair.indexOf(':') + 1))
  }
  return given.filter(Boolean)
}
