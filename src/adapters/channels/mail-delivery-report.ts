import type { Email } from 'postal-mime'
import type { Receipt } from '#contracts/channel'
import { textOf } from './mail-automatic.ts'

/** Message-IDs of the mails that a report speaks of: from the returned mail or its headers, else from the text itself. */
export function reportedMessageIds(email: Email, text: string): string[] {
  const returned = email.attachments
    .filter((part) => /^(message\/rfc822|text\/rfc822-headers|message\/global)/.test(part.mimeType))
    .map((part) => textOf(part.content).slice(0, 50_000))
  const sources = returned.length > 0 ? returned : [text.slice(0, 50_000)]
  return [
    ...new Set(
      sources.flatMap((source) => [...source.matchAll(/^[>\s]{0,10}message-id:\s*(<[^<>\s]{1,900}>)/gim)].map((match) => match[1] ?? '')),
    ),
  ].slice(0, 10)
}

/** What a delivery report (RFC 3464) or a complaint (RFC 5965) says about mails of ours. */
export function receiptsOf(email: Email, text: string, bounce: boolean): Receipt[] {
  const complaint = email.attachments.find((part) => part.mimeType === 'message/feedback-report')
  if (complaint)
    return reportedMessageIds(email, text).map((externalId) => ({
      externalId,
      status: 'complained',
      at: null,
      recipient: field(textOf(complaint.content), 'original-rcpt-to'),
      text: null,
    }))
  const report = textOf(email.attachments.find((part) => part.mimeType === 'message/delivery-status')?.content)
  const action = field(report, 'action')?.toLowerCase()
  const status = bounce ? 'bounced' : action === 'delivered' || action === 'relayed' ? 'delivered' : null
  if (!status) return []
  const recipient = (field(report, 'final-recipient') ?? field(report, 'original-recipient'))?.replace(/^[^;]*;\s*/, '') ?? null
  return reportedMessageIds(email, text).map((externalId) => ({
    externalId,
    status,
    at: null,
    recipient,
    text: field(report, 'status') ?? field(report, 'diagnostic-code'),
  }))
}

const field = (report: string, name: string): string | null =>
  new RegExp(`^${name}:[ \\t]*(.{1,500})$`, 'im').exec(report)?.[1]?.trim() ?? null
