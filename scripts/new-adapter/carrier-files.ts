import { type AdapterNames, json, type NewFiles } from './names.ts'

export function carrierFiles({ id, kebab, variable, title }: AdapterNames): NewFiles {
  const place = { text: 'Linz, AT', city: 'Linz', country: 'AT' }
  const scan = {
    status: 'delivered',
    detail: null,
    reason: null,
    guessed: false,
    at: { value: '2026-11-20T10:15:00+01:00', provenance: 'carrier_offset' },
    rawCode: 'DELIVERED',
    rawText: 'Delivered',
    place,
  }
  return {
    [`${kebab}.ts`]: `import type { Carrier } from '#contracts/carrier'
import { answerDocument, baseUrlOf, refuseFailure } from '#contracts/ask'
import { meaningIn } from '#contracts/code-table'
import { canonicalBody } from '#shared/bytes'
import { contentHash, equalSecrets, hmacSha256 } from '#shared/signature'
import { read } from './read.ts'
import { statuses } from './statuses.ts'

const API = 'https://api.${kebab}.example'

export const ${variable}: Carrier = {
  id: '${id}',
  name: '${title}',
  kind: 'carrier',
  settings: [
    { key: 'apiKey', label: 'API key', secret: true, required: true },
    { key: 'webhookSecret', label: 'Webhook secret', secret: true },
    { key: 'baseUrl', label: 'API address', default: API, help: 'Another address only for tests' },
  ],
  recognizes: () => 'no',
  trackingUrl: () => null,
  meaningOf(rawCode, rawText) {
    const { status, detail, reason, guessed } = meaningIn(statuses, [rawCode], rawText)
    return { status, detail, reason, guessed }
  },
  read,
  webhook: {
    verify(request, settings) {
      const secret = settings.webhookSecret ?? ''
      if (!secret) return { valid: false, reason: 'secret_not_configured' }
      const given = request.headers['x-signature']
      if (!given) return { valid: false, reason: 'header_missing' }
      return equalSecrets(given, hmacSha256(secret, 'hex', request.body)) ? { valid: true } : { valid: false, reason: 'hmac_mismatch' }
    },
    dedupeKey: (request) => \`push:\${contentHash(canonicalBody(request.body))}\`,
  },
  async fetch(trackingNumbers, settings, http) {
    const documents = []
    for (const number of trackingNumbers) {
      const answer = await http({
        url: \`\${baseUrlOf(settings.baseUrl, API)}/tracking/\${encodeURIComponent(number)}\`,
        headers: { authorization: \`Bearer \${settings.apiKey ?? ''}\` },
      })
      refuseFailure('${title}', answer)
      documents.push(answerDocument(number, answer))
    }
    return documents
  },
}
`,
    'statuses.ts': `/** The carrier's codes: link its own page here. */
import { codeTable } from '#contracts/code-table'

export const statuses = codeTable({
  DELIVERED: ['delivered'],
})
`,
    'read.ts': `import type { CarrierReading, PayloadHint } from '#contracts/carrier'
import { meaningIn } from '#contracts/code-table'
import { readTime } from '#contracts/event-time'
import { placeOf } from '#contracts/place'
import { kindOfStatus, problemReading, unreadable } from '#contracts/reading-error'
import type { TrackingEvent } from '#contracts/tracking'
import { bodyText } from '#shared/bytes'
import { listAt, textAt } from '#shared/untrusted'
import { statuses } from './statuses.ts'

/** Pure, never throws: whatever cannot be read is a problem. */
export function read(body: Uint8Array, _hint: PayloadHint): CarrierReading {
  try {
    const json: unknown = JSON.parse(bodyText(body))
    const error = textAt(json, 'error', 'status')
    if (error) return problemReading(kindOfStatus(Number(error)), error, textAt(json, 'error', 'message'))
    const trackingNumber = textAt(json, 'trackingNumber')
    if (!trackingNumber) return unreadable('number_missing')
    return { shipments: [{ trackingNumber, otherNumbers: [], carrier: '${id}', events: listAt(json, ['events']).flatMap(readEvent) }], problems: [] }
  } catch {
    // JSON.parse throws on what is no JSON.
    return unreadable('malformed')
  }
}

function readEvent(event: unknown): TrackingEvent[] {
  const at = readTime(textAt(event, 'time'))
  if (!at) return []
  const [rawCode, rawText] = [textAt(event, 'code'), textAt(event, 'text')]
  return [{ ...meaningIn(statuses, [rawCode], rawText), at, rawCode, rawText, place: placeOf({ city: textAt(event, 'city'), country: textAt(event, 'country') }) }]
}
`,
    [`${kebab}.test.ts`]: `import { carrierContract, carrierFixtures } from '#contracts/carrier.contract'
import { hmacSha256 } from '#shared/signature'
import { ${variable} } from './${kebab}.ts'

carrierContract(${variable}, {
  fixtures: carrierFixtures(new URL('./fixtures', import.meta.url)),
  settings: { webhookSecret: 'n0t-a-real-secret' },
  sign: (body) => ({ 'x-signature': hmacSha256('n0t-a-real-secret', 'hex', body) }),
  numbers: { no: [''] },
})
`,
    'fixtures/delivered.json': json({
      trackingNumber: 'AB123',
      events: [{ code: 'DELIVERED', text: 'Delivered', time: '2026-11-20T10:15:00+01:00', city: 'Linz', country: 'AT' }],
    }),
    'fixtures/delivered.expected.json': json({
      shipments: [{ trackingNumber: 'AB123', otherNumbers: [], carrier: id, events: [scan] }],
      problems: [],
    }),
    'fixtures/not-found.json': json({ error: { status: 404, message: 'No such number' } }),
    'fixtures/not-found.expected.json': json({ shipments: [], problems: [{ kind: 'not_found', code: '404', text: 'No such number' }] }),
    'README.md': readme(id, title, 'Which API, polled or pushed, with links; what is peculiar about its times, codes and numbers.'),
  }
}

export const readme = (id: string, title: string, what: string): string => `# ${id}\n\n${title}. ${what}\n`
