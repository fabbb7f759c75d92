/** Composes the mail that carries an answer: threaded, quoted, signed, as text and as plain HTML. */
import type { OutgoingMessage } from '#contracts/channel'
import { html, trusted } from '#shared/html'
import { directionOf, pickLanguage, writtenLocale } from '#shared/languages'
import { cleanLine } from '#shared/text'
import { replyWord } from './words.ts'

export type ReplyMail = {
  to: { address: string; name: string | null }
  replyTo: string | null
  shopName: string
  /** Of the conversation; null in a chat. */
  subject: string | null
  text: string
  /** Agent's name, or null for the assistant. */
  authorName: string | null
  language: string
  /** The message it answers. */
  quoted: { text: string; at: string } | null
  timeZone: string
  /** Message-IDs of the thread without brackets, oldest first; the last one is what this answers. */
  thread: string[]
  /** Signed mark of the conversation, without brackets: comes back in the References of replies. */
  mark: string
  /** The assistant wrote it: machines are told not to answer (RFC 3834). */
  automatic: boolean
}

/** References grow without end in long threads; mail programs need the first and the latest. */
const REFERENCES_MAX = 12
const QUOTE_LINES_MAX = 40

export function composeReplyMail(mail: ReplyMail): Omit<OutgoingMessage, 'id' | 'messageId'> {
  const quoted = mail.quoted
    ? { head: replyWord(mail.language, 'wrote', { when: when(mail.quoted.at, mail) }), lines: quoteLines(mail.quoted.text) }
    : null
  const signature = mail.authorName ? `${mail.authorName}, ${mail.shopName}` : mail.shopName
  const text = [mail.text, `-- \n${signature}`, quoted ? `${quoted.head}\n${quoted.lines.map((line) => `> ${line}`).join('\n')}` : '']
    .filter(Boolean)
    .join('\n\n')
  const last = mail.thread.at(-1)
  return {
    to: mail.to,
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    subject: replySubject(mail.subject, replyWord(mail.language, 'subject', { shop: mail.shopName })),
    text: `${text}\n`,
    html: asHtml(mail, signature, quoted),
    ...(last ? { inReplyTo: bracketed(last) } : {}),
    references: [mail.mark, ...shortened(mail.thread)].map(bracketed),
    headers: mail.automatic ? { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' } : {},
    language: mail.language,
  }
}

function replySubject(subject: string | null, fallback: string): string {
  const clean = cleanLine(subject ?? '', 200)
  if (clean === '') return fallback
  return /^(re|aw|antw|sv|vs)\s*:/i.test(clean) ? clean : `Re: ${clean}`
}

function asHtml(mail: ReplyMail, signature: string, quoted: { head: string; lines: string[] } | null): string {
  const paragraphs = mail.text.split(/\n{2,}/).map((paragraph) => html`<p dir="auto">${lineBreaks(paragraph)}</p>`)
  const language = pickLanguage(mail.language)
  const quote =
    quoted &&
    html`<p>${quoted.head}</p><blockquote dir="auto" style="margin:0;padding:0 12px;border:0 solid #888;border-inline-start-width:3px">${lineBreaks(quoted.lines.join('\n'))}</blockquote>`
  return html`<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${mail.shopName}</title></head><body style="font:16px/1.5 system-ui,sans-serif">${paragraphs}<p>${signature}</p>${quote}</body></html>`
    .value
}

const lineBreaks = (text: string) => text.split('\n').map((line, index) => html`${index > 0 ? trusted('<br>') : ''}${line}`)

const quoteLines = (text: string): string[] => {
  const lines = text.trim().split('\n')
  return lines.length > QUOTE_LINES_MAX ? [...lines.slice(0, QUOTE_LINES_MAX), '…'] : lines
}

const shortened = (thread: string[]): string[] =>
  thread.length <= REFERENCES_MAX ? thread : [thread[0] ?? '', ...thread.slice(1 - REFERENCES_MAX)]

const bracketed = (messageId: string): string => `<${messageId}>`

function when(at: string, mail: ReplyMail): string {
  return Temporal.Instant.from(at)
    .toZonedDateTimeISO(mail.timeZone)
    .toLocaleString(writtenLocale(pickLanguage(mail.language)), { dateStyle: 'medium', timeStyle: 'short' })
}
