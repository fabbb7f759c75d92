import PostalMime, { type Address, type Email } from 'postal-mime'
import type { ChannelReading, IncomingMessage } from '#contracts/channel'
import { cleanLine, cleanText } from '#shared/text'
import { kindOfMail } from './mail-automatic.ts'
import { receiptsOf, reportedMessageIds } from './mail-delivery-report.ts'
import { externalIdOf } from './mail-external-id.ts'
import { htmlToText } from './mail-html-to-text.ts'
import { newTextOf } from './mail-new-text.ts'
import { provedByContentType } from './mail-sender-proof.ts'

/** A whole mail; or, as `text/plain` and `text/html`, only the body of one. What cannot be parsed is a problem `unreadable`. */
export async function readMail(body: Uint8Array, hint: { contentType?: string; topic?: string }): Promise<ChannelReading> {
  const contentType = hint.contentType?.toLowerCase() ?? ''
  if (contentType.startsWith('text/html')) return readBody(body, htmlToText(decoded(body)))
  if (contentType.startsWith('text/plain') || !startsWithHeader(body)) return readBody(body, decoded(body))
  try {
    const email = await PostalMime.parse(normalLineEnds(body), { forceRfc822Attachments: true, maxNestingDepth: 50 })
    return readEmail(email, body, hint.contentType)
  } catch (error) {
    const text = error instanceof Error ? error.message.slice(0, 200) : 'unknown'
    return { messages: [], receipts: [], problems: [{ kind: 'unreadable', code: 'mime', text: `the mail cannot be parsed: ${text}` }] }
  }
}

function readEmail(email: Email, body: Uint8Array, contentType: string | undefined): ChannelReading {
  const text = cleanText(bodyText(email), 200_000)
  const from = firstMailbox(email)
  const kind = kindOfMail(email, text)
  const message: IncomingMessage = {
    externalId: externalIdOf(email.messageId, body),
    from: { address: cleanLine(from.address, 320), name: from.name === '' ? null : cleanLine(from.name, 200) },
    to: recipients(email),
    subject: email.subject === undefined ? null : cleanLine(email.subject, 500),
    text,
    newText: newTextOf(text),
    sentAt: instantOf(email.date),
    threadKeys: [
      ...new Set([
        ...messageIds(email.inReplyTo),
        ...messageIds(email.references).toReversed(),
        ...(kind.bounce ? reportedMessageIds(email, text) : []),
      ]),
    ],
    attachments: email.attachments
      .filter((part) => !part.related || part.disposition === 'attachment')
      .map((part) => ({
        name: cleanLine(part.filename ?? part.mimeType, 200),
        contentType: part.mimeType,
        sizeBytes: sizeOf(part.content),
      })),
    ...kind,
    senderProved: provedByContentType(contentType) && !kind.bounce,
  }
  return { messages: [message], receipts: receiptsOf(email, text, kind.bounce), problems: [] }
}

function readBody(body: Uint8Array, content: string): ChannelReading {
  const text = cleanText(content, 200_000)
  const kind = { autoReply: false, bounce: false, doNotAnswer: false, senderProved: false }
  const message = {
    externalId: externalIdOf(undefined, body),
    from: { address: '', name: null },
    to: [],
    subject: null,
    text,
    newText: newTextOf(text),
    sentAt: null,
    threadKeys: [],
    attachments: [],
    ...kind,
  }
  return { messages: [message], receipts: [], problems: [] }
}

/** The text part, unless it is only a hint that there is HTML; else the HTML as text. */
function bodyText(email: Email): string {
  const text = email.text ?? ''
  return text.trim() === '' && email.html ? htmlToText(email.html) : text
}

/** Old archives end lines with CR alone, which no parser takes for a line. */
function normalLineEnds(body: Uint8Array): Uint8Array {
  if (body.includes(0x0a)) return body
  return Uint8Array.from(body, (byte) => (byte === 0x0d ? 0x0a : byte))
}

const startsWithHeader = (body: Uint8Array): boolean =>
  /^\s*(?:from [^\n]*\n+)?[!-9;-~]+[ \t]*:/i.test(Buffer.from(body.subarray(0, 2_000)).toString('latin1').replaceAll('\r', '\n'))

const decoded = (body: Uint8Array): string => new TextDecoder('utf-8').decode(body).replaceAll('\r\n', '\n')

const flattened = (addresses: readonly Address[] | undefined): { name: string; address: string }[] =>
  (addresses ?? []).flatMap((address) => (address.group ? address.group : [{ name: address.name, address: address.address ?? '' }]))

const firstMailbox = (email: Email): { name: string; address: string } =>
  flattened([email.from, email.sender].filter((address) => address !== undefined)).find((one) => one.address !== '') ??
  flattened(email.from ? [email.from] : [])[0] ?? { name: '', address: '' }

function recipients(email: Email): string[] {
  const delivered = email.deliveredTo ? [{ name: '', address: email.deliveredTo }] : []
  return [
    ...new Set(
      [...flattened(email.to), ...flattened(email.cc), ...delivered]
        .map((one) => cleanLine(one.address, 320))
        .filter((address) => address !== ''),
    ),
  ]
}

const messageIds = (header: string | undefined): string[] => (header?.match(/<[^<>\s]{1,900}>/g) ?? []).slice(0, 100)

/** The sender's clock, when it can be read. */
function instantOf(date: string | undefined): string | null {
  try {
    return date ? Temporal.Instant.from(date).toString() : null
  } catch {
    return null
  }
}

const sizeOf = (content: ArrayBuffer | Uint8Array | string): number => (typeof content === 'string' ? content.length : content.byteLength)
