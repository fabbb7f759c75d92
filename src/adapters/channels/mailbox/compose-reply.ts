import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { composeMail } from '../mail-composer.ts'
import { readMailbox } from './stored-mails.ts'

/**
 * The customer answers a mail of the local mailbox: laid into `replies/`, where the receiver takes it like any other mail. `onceKey` makes
 * the Message-ID, so that a form sent twice is one mail. Null when there is no such mail to answer.
 */
export async function composeReply(folder: string, id: string, text: string, onceKey: string): Promise<{ raw: Uint8Array } | null> {
  const answered = await readMailbox(folder, id)
  if (!answered) return null
  const { message } = answered
  const shop = message.replyTo ?? message.from?.address ?? SHOP
  const subject = message.subject ?? ''
  const name = createHash('sha256').update(`${id}:${onceKey}`).digest('hex').slice(0, 32)
  const reply = await composeMail(
    {
      id: name,
      messageId: `${name}@mailbox.example`,
      to: { address: shop, name: null },
      subject: /^(re|aw):/i.test(subject) ? subject : `Re: ${subject}`,
      text: `${text}\n\n> ${message.text.split('\n').slice(0, 30).join('\n> ')}\n`,
      html: null,
      inReplyTo: message.messageId,
      references: [...(message.references ?? []), message.messageId],
      language: message.language,
    },
    message.to,
  )
  if ('refused' in reply) return null
  await layDown(folder, name, reply.raw)
  return { raw: reply.raw }
}

type Letter = { id: string; from: { address: string; name: string }; language: string; subject: string; text: string }

/** A customer writes on her own account. `id` makes the Message-ID: written twice, it is one mail. */
export async function composeLetter(folder: string, letter: Letter): Promise<{ raw: Uint8Array } | null> {
  const { id, from, language, subject, text } = letter
  const name = createHash('sha256').update(`letter ${id}`).digest('hex').slice(0, 32)
  const to = { address: SHOP, name: null }
  const mail = await composeMail({ id: name, messageId: `${name}@mailbox.example`, to, subject, text, html: null, language }, from)
  if ('refused' in mail) return null
  await layDown(folder, name, mail.raw)
  return mail
}

async function layDown(folder: string, name: string, raw: Uint8Array): Promise<void> {
  await mkdir(join(folder, 'replies'), { recursive: true, mode: 0o700 })
  await writeFile(join(folder, 'replies', `${name}.new`), raw, { mode: 0o600 })
  await rename(join(folder, 'replies', `${name}.new`), join(folder, 'replies', `${name}.eml`))
}

const SHOP = 'shop@demo.example'
