import type { Carrier } from '#contracts/carrier'
import { canonicalBody } from '#shared/bytes'
import { contentHash, equalSecrets } from '#shared/signature'
import { fetchUps } from './fetch.ts'
import { meaningOfCode } from './meaning.ts'
import { readUps } from './read.ts'
import { recognizesUps } from './recognize.ts'

export const ups: Carrier = {
  id: 'ups',
  name: 'UPS',
  kind: 'carrier',
  settings: [
    { key: 'clientId', label: 'Client ID', required: true, example: 'aBcD1234efGH', help: 'developer.ups.com, your app' },
    { key: 'clientSecret', label: 'Client secret', secret: true, required: true },
    {
      key: 'webhookCredential',
      label: 'Track Alert credential',
      secret: true,
      help: 'The credential you give UPS when you subscribe; UPS sends it back with each alert',
    },
    {
      key: 'baseUrl',
      label: 'API address',
      default: 'https://onlinetools.ups.com',
      example: 'https://wwwcie.ups.com',
      help: 'Another address only for tests',
    },
  ],
  recognizes: recognizesUps,
  trackingUrl: (number) => `https://www.ups.com/track?tracknum=${encodeURIComponent(number)}`,
  meaningOf(rawCode, rawText) {
    const { status, detail, reason, guessed } = meaningOfCode(rawCode, rawText)
    return { status, detail, reason, guessed }
  },
  read: readUps,
  webhook: {
    /** UPS does not sign: it repeats the credential of the subscription. https://github.com/UPS-API/api-documentation (Track Alert) */
    verify(request, settings) {
      const expected = settings.webhookCredential ?? ''
      if (!expected) return { valid: false, reason: 'secret_not_configured' }
      const given = request.headers.credential ?? request.headers.authorization?.replace(/^(bearer|basic) /i, '')
      if (!given) return { valid: false, reason: 'header_missing' }
      return equalSecrets(given, expected) ? { valid: true } : { valid: false, reason: 'credential_mismatch' }
    },
    dedupeKey: (request) => `alert:${contentHash(canonicalBody(request.body))}`,
  },
  fetch: fetchUps,
}
