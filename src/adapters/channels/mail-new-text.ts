import EmailReplyParser from 'email-reply-parser'
import { quoteStart } from './mail-quote-start.ts'

/** Beyond this length only the beginning is looked at: the patterns are costly on long texts. */
const PARSED_MAX = 50_000

/** What the sender wrote now: without quoted mails and signature, whether she wrote above or below the quote. A reply that seems empty is kept whole. */
export function newTextOf(text: string): string {
  const lines = text.slice(0, PARSED_MAX).split('\n')
  const quote = quoteStart(lines)
  const above = quote ? lines.slice(0, quote.first) : lines
  const written = quote && above.join('').trim() === '' ? lines.slice(quote.last + 1).filter((line) => !line.startsWith('>')) : above
  const parsed = new EmailReplyParser().parseReply(written.join('\n')).replace(TRACKING_MARK, '').trim()
  return parsed === '' ? text.trim() : parsed
}

/** A letter that a reading tracker leaves at the end. */
const TRACKING_MARK = /\n\s*\u1427\s*$/
