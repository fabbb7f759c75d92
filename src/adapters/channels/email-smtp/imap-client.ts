import { ImapFlow } from 'imapflow'
import type { Settings } from '#contracts/adapter'

/** Not yet connected. Without this `error` listener a broken connection would end the process; callers see it as a failed command or `close`. */
export function imapClient(settings: Settings): ImapFlow {
  const secure = settings.imapSecure ?? 'tls'
  const client = new ImapFlow({
    host: settings.imapHost ?? '',
    port: Number(settings.imapPort ?? 993),
    secure: secure === 'tls',
    ...(secure === 'starttls' ? { doSTARTTLS: true } : {}),
    ...(secure === 'none' ? { doSTARTTLS: false } : {}),
    auth: { user: settings.imapUser ?? settings.user ?? '', pass: settings.imapPassword ?? settings.password ?? '' },
    logger: false,
    autoIdleDelay: 100,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 5 * 60_000,
  })
  client.on('error', () => undefined)
  return client
}
