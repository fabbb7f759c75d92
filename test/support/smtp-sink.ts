/** A real SMTP server that keeps every message it took. */

import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type TakenMail = { raw: Buffer; from: string; to: string[]; mail: Email }
export type SmtpSink = { port: number; mails: TakenMail[]; close(): Promise<void> }

export async function smtpSink(): Promise<SmtpSink> {
  const mails: TakenMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks)
        const { mailFrom, rcptTo } = session.envelope
        mails.push({ raw, from: mailFrom ? mailFrom.address : '', to: rcptTo.map((one) => one.address), mail: await PostalMime.parse(raw) })
        callback()
      })
    },
  })
  // A client that is killed in the middle is part of what is tested.
  server.on('error', () => null)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    mails,
    close: () => new Promise((done) => server.close(() => done())),
  }
}
