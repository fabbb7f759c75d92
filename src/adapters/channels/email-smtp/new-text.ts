import EmailReplyParser from 'email-reply-parser'

/** Beyond this length quotes are looked for in the beginning only: the parser's patterns are costly on long texts. */
const PARSED_MAX = 50_000

/** What the sender wrote now: without quoted mails and signature. A reply that seems empty is kept whole. */
export function newTextOf(text: string): string {
  const parsed = new EmailReplyParser().parseReply(text.slice(0, PARSED_MAX)).trim()
  return parsed === '' ? text.trim() : parsed
}
