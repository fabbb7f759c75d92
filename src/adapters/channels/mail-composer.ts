import MailComposer from 'nodemailer/lib/mail-composer'
import type { OutgoingMessage } from '#contracts/channel'
import { cleanLine } from '#shared/text'
import { strictAddress } from './mail-address.ts'

export type ComposedMail = { raw: Buffer; from: string; to: string }

/** The mail as bytes, or why it cannot be one. Everything that lands in a header is one line of clean text. */
export async function composeMail(
  message: OutgoingMessage,
  sender: { address: string; name: string | null },
): Promise<ComposedMail | { refused: string }> {
  const to = strictAddress(message.to.address)
  const from = strictAddress(message.from?.address ?? sender.address)
  const replyTo = message.replyTo === undefined ? undefined : strictAddress(message.replyTo)
  if (!to) return { refused: 'bad_recipient_address' }
  if (!from) return { refused: 'bad_sender_address' }
  if (replyTo === null) return { refused: 'bad_reply_address' }
  const headers = Object.entries(message.headers ?? {})
  if (headers.some(([name, value]) => !/^[A-Za-z][A-Za-z0-9-]{0,70}$/.test(name) || /[\r\n\0]/.test(value)))
    return { refused: 'bad_header' }
  const composer = new MailComposer({
    messageId: bracketed(message.messageId),
    from: { address: from, name: cleanLine(message.from?.name ?? sender.name ?? '', 100) },
    to: { address: to, name: cleanLine(message.to.name ?? '', 100) },
    ...(replyTo ? { replyTo } : {}),
    subject: cleanLine(message.subject ?? '', 400),
    text: message.text,
    ...(message.html === null ? {} : { html: message.html }),
    ...(message.inReplyTo ? { inReplyTo: bracketed(message.inReplyTo) } : {}),
    ...(message.references?.length ? { references: message.references.map(bracketed) } : {}),
    headers: { ...Object.fromEntries(headers), 'Content-Language': cleanLine(message.language, 35) },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return { raw: await composer.compile().build(), from, to }
}

const bracketed = (messageId: string): string => `<${messageId.replace(/[<>\s\0]/g, '')}>`
