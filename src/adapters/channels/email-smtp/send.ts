import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Settings } from '#contracts/adapter'
import type { OutgoingMessage, SendResult } from '#contracts/channel'
import { namedAddress, strictAddress } from '../mail-address.ts'
import { composeMail } from '../mail-composer.ts'

// Together below the minute that a sender may hold an effect.
const CONNECT_MS = 10_000
const SILENCE_MS = 20_000

type SmtpError = Error & { code?: string; responseCode?: number; command?: string }

/**
 * One mail over one connection. SMTP has no idempotency: once the server asked for the body (354) and bytes of it went out, a broken
 * connection leaves open whether it took the mail (RFC 5321 6.1, RFC 1047): `in_doubt`. Any reply code is a clear answer.
 */
export async function sendMail(message: OutgoingMessage, settings: Settings): Promise<SendResult> {
  const sender = namedAddress(settings.from ?? '')
  if (!sender) return { outcome: 'failed', retry: false, code: 'bad_sender_address', text: 'the setting "from" is no mail address' }
  const mail = await composeMail(message, sender)
  if ('refused' in mail) return { outcome: 'failed', retry: false, code: mail.refused, text: 'the mail cannot be addressed safely' }
  const journal = strictAddress(settings.journalAddress ?? '')
  const connection = new SMTPConnection(connectionOptions(settings))
  let bodyStarted = false
  try {
    await connected(connection, settings)
    const body = watched(mail.raw, () => {
      bodyStarted = true
    })
    const reply = await delivered(connection, { from: mail.from, to: [mail.to, ...(journal ? [journal] : [])] }, body)
    if (!reply.accepted.includes(mail.to)) return refusalOfRecipient(reply.rejectedErrors?.[0])
    return { outcome: 'sent', providerId: reply.response.slice(0, 200) }
  } catch (error) {
    return resultOfError(error as SmtpError, bodyStarted)
  } finally {
    connection.close()
  }
}

function connectionOptions(settings: Settings): SMTPConnection.Options {
  const secure = settings.secure ?? 'starttls'
  return {
    host: settings.host ?? '',
    port: Number(settings.port ?? 587),
    secure: secure === 'tls',
    requireTLS: secure === 'starttls',
    ignoreTLS: secure === 'none',
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
  }
}

/** Connects and signs in. A connection that ends itself fires only `error` or `end`, so both reject. */
function connected(connection: SMTPConnection, settings: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.on('error', reject)
    connection.once('end', () => reject(new Error('the server ended the connection')))
    connection.connect(() => {
      if (!settings.user) return resolve()
      connection.login({ credentials: { user: settings.user, pass: settings.password ?? '' } }, (error) =>
        error ? reject(error) : resolve(),
      )
    })
  })
}

function delivered(connection: SMTPConnection, envelope: SMTPConnection.Envelope, body: Readable): Promise<SMTPConnection.SentMessageInfo> {
  return new Promise((resolve, reject) => {
    connection.on('error', reject)
    connection.once('end', () => reject(new Error('the server ended the connection')))
    connection.send(envelope, body, (error, sent) => (error ? reject(error) : resolve(sent)))
  })
}

/** A stream that is read only when the server has said that it wants the body. */
function watched(raw: Buffer, onFirstRead: () => void): Readable {
  let offset = 0
  return new Readable({
    read(size) {
      if (offset === 0) onFirstRead()
      const next = raw.subarray(offset, offset + Math.max(size, 16_384))
      offset += next.length
      this.push(next.length > 0 ? next : null)
    },
  })
}

function resultOfError(error: SmtpError, bodyStarted: boolean): SendResult {
  const replyCode = error.responseCode
  const code = replyCode ? `smtp_${replyCode}` : (error.code ?? 'smtp_failed').toLowerCase()
  // Texts of servers may quote addresses: the code alone is kept.
  if (replyCode) return { outcome: 'failed', retry: replyCode < 500, code, text: `the mail server answered ${replyCode}` }
  if (bodyStarted) return { outcome: 'in_doubt', code, text: 'the connection broke after the body was sent' }
  return { outcome: 'failed', retry: true, code, text: 'the mail server could not be reached or broke off' }
}

const refusalOfRecipient = (error: SmtpError | undefined): SendResult => resultOfError(error ?? new Error('refused'), false)
