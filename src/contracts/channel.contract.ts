/** What every channel keeps, whatever it carries. An adapter's test calls this with messages of its own. */
import { describe, expect, it } from 'vitest'
import type { Http, Settings } from './adapter.ts'
import type { Channel, OutgoingMessage } from './channel.ts'

export type ChannelSuite = {
  /** A connection that works; made anew for each test. */
  settings(): Promise<Settings>
  /** What reached the other side so far, as raw text; absent where nothing leaves (chat). */
  delivered?(): Promise<string[]>
}

export const sampleMessage = (changes: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id: '0198c0de-0000-7000-8000-000000000001',
  messageId: 'sample-1@shop.example',
  to: { address: 'mira@customer.example', name: 'Mira Brandt' },
  subject: 'Your parcel',
  text: 'It arrives on Friday.\n',
  html: '<p>It arrives on Friday.</p>',
  language: 'en',
  ...changes,
})

const noHttp: Http = async () => {
  throw new Error('this channel asked for HTTP')
}

export function channelSuite(channel: Channel, suite: ChannelSuite): void {
  describe(`channel ${channel.id}`, () => {
    it('is named and says which settings it needs', () => {
      expect(channel.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(channel.name).not.toBe('')
      expect(new Set(channel.settings.map((setting) => setting.key)).size).toBe(channel.settings.length)
      expect(channel.send ?? channel.read).toBeDefined()
    })
    if (channel.send) sendingSuite(channel, suite)
    if (channel.read) readingSuite(channel)
  })
}

function sendingSuite(channel: Channel, suite: ChannelSuite): void {
  it('sends a message', async () => {
    const settings = await suite.settings()
    const result = await channel.send?.(sampleMessage(), settings, noHttp)
    expect(result).toMatchObject({ outcome: 'sent' })
    if (suite.delivered) expect((await suite.delivered()).join('\n')).toContain('It arrives on Friday.')
  })
  it('shows hostile words as text and lets none of them become a header', async () => {
    const settings = await suite.settings()
    const hostile = 'Hi\r\nBcc: everybody@evil.example\u0000\u202e'
    const result = await channel.send?.(
      sampleMessage({ messageId: 'sample-2@shop.example', subject: hostile, to: { address: 'mira@customer.example', name: hostile } }),
      settings,
      noHttp,
    )
    expect(result).toMatchObject({ outcome: 'sent' })
    for (const raw of (await suite.delivered?.()) ?? []) expect(raw).not.toMatch(/^bcc:/im)
  })
}

function readingSuite(channel: Channel): void {
  it('never throws, whatever it is given', async () => {
    const inputs = [
      '',
      '\0',
      '{',
      '<',
      'From: x\n\n',
      'Content-Type: multipart/mixed; boundary=a\n\n--a\n'.repeat(200),
      'a: b\r\n'.repeat(5_000),
      '\ud800',
      '\r',
      `Subject: ${'=?utf-8?q?x?='.repeat(2_000)}\n\n`,
    ]
    for (const input of inputs) {
      const reading = await channel.read?.(Buffer.from(input, 'utf8'), {})
      expect(reading?.messages.length ?? 0).toBeLessThanOrEqual(1)
      for (const message of reading?.messages ?? []) expect(message.externalId).not.toBe('')
    }
  })
}
