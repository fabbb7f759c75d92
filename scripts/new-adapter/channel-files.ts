import { readme } from './carrier-files.ts'
import { type AdapterNames, json, type NewFiles } from './names.ts'

export function channelFiles({ id, kebab, variable, title }: AdapterNames): NewFiles {
  return {
    'index.ts': `import type { Channel } from '#contracts/channel'
import { baseUrlOf } from '#contracts/ask'
import { canonicalBody } from '#shared/bytes'
import { contentHash, equalSecrets, hmacSha256 } from '#shared/signature'
import { read } from './read.ts'

const API = 'https://api.${kebab}.example'

export const ${variable}: Channel = {
  id: '${id}',
  name: '${title}',
  kind: 'sms',
  settings: [
    { key: 'apiKey', label: 'API key', secret: true, required: true },
    { key: 'secret', label: 'Webhook secret', secret: true },
    { key: 'baseUrl', label: 'API address', default: API, help: 'Another address only for tests' },
  ],
  read,
  webhook: {
    verify(request, settings) {
      if (!settings.secret) return { valid: false, reason: 'secret_missing' }
      const given = request.headers['x-signature']
      if (!given) return { valid: false, reason: 'header_missing' }
      return equalSecrets(given, hmacSha256(settings.secret, 'hex', request.body)) ? { valid: true } : { valid: false, reason: 'hmac_mismatch' }
    },
    dedupeKey: (request) => contentHash(canonicalBody(request.body)),
  },
  async send(message, settings, http) {
    const answer = await http({
      method: 'POST',
      url: \`\${baseUrlOf(settings.baseUrl, API)}/messages\`,
      // The provider's own key against sending twice, where it has one.
      headers: { authorization: \`Bearer \${settings.apiKey ?? ''}\`, 'content-type': 'application/json', 'idempotency-key': message.id },
      body: JSON.stringify({ to: message.to.address, text: message.text }),
    })
    if (answer.status < 300) return { outcome: 'sent', providerId: null }
    const retry = answer.status === 429 || answer.status >= 500
    return { outcome: 'failed', retry, code: \`http_\${answer.status}\`, text: '${title} did not take the message' }
  },
}
`,
    'read.ts': `import type { ChannelReading, IncomingMessage } from '#contracts/channel'
import { bodyText } from '#shared/bytes'
import { cleanText } from '#shared/text'
import { at, textAt } from '#shared/untrusted'

/** Never throws: what cannot be read is a problem. */
export async function read(body: Uint8Array): Promise<ChannelReading> {
  try {
    const json: unknown = JSON.parse(bodyText(body))
    const [externalId, from, words] = [textAt(json, 'id'), textAt(json, 'from'), at(json, 'text')]
    if (!externalId || !from || typeof words !== 'string') return unreadable('not_a_message')
    return { messages: [messageOf(externalId, from, textAt(json, 'to'), cleanText(words))], receipts: [], problems: [] }
  } catch {
    // JSON.parse throws on what is no JSON.
    return unreadable('malformed')
  }
}

const messageOf = (externalId: string, address: string, to: string, text: string): IncomingMessage => ({
  externalId,
  from: { address, name: null },
  to: to ? [to] : [],
  subject: null,
  text,
  newText: text,
  sentAt: null,
  threadKeys: [],
  attachments: [],
  autoReply: false,
  bounce: false,
  doNotAnswer: false,
  senderProved: false,
})

const unreadable = (code: string): ChannelReading => ({ messages: [], receipts: [], problems: [{ kind: 'unreadable', code, text: 'The payload cannot be read' }] })
`,
    [`${kebab}.test.ts`]: `import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hmacSha256 } from '#shared/signature'
import { ${variable} } from './index.ts'

const body = readFileSync(new URL('./fixtures/message.json', import.meta.url))

test('a message is read with sender, text and id', async () => {
  const reading = await ${variable}.read?.(body, {})
  expect(reading?.messages).toMatchObject([{ externalId: 'm-1', from: { address: '+4915100000001' }, text: 'Where is my parcel?' }])
})

test('nothing that comes makes it throw', async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.json().map((text) => Buffer.from(text))), async (bytes) => void (await ${variable}.read?.(bytes, {}))))
})

test('only what the provider signed is taken', () => {
  const verify = (headers: Record<string, string>) => ${variable}.webhook?.verify({ body, headers, query: {}, receivedAt: '2026-11-25T10:00:00Z' }, { secret: 'n0t-real' })
  expect(verify({ 'x-signature': hmacSha256('n0t-real', 'hex', body) })).toEqual({ valid: true })
  expect(verify({ 'x-signature': hmacSha256('other', 'hex', body) })).toEqual({ valid: false, reason: 'hmac_mismatch' })
  expect(verify({})).toEqual({ valid: false, reason: 'header_missing' })
})
`,
    'fixtures/message.json': json({ id: 'm-1', from: '+4915100000001', to: '+4930000001', text: 'Where is my parcel?' }),
    'README.md': readme(id, title, 'Which API, with links; how it signs, how it says that a message has arrived.'),
  }
}
