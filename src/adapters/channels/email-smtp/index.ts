import type { Channel } from '#contracts/channel'
import { readMail } from '../mail-reader.ts'
import { lookUpMail } from './look-up.ts'
import { receiveMail } from './receive.ts'
import { sendMail } from './send.ts'

/** Mail by the merchant's own servers: out by SMTP, in by IMAP. */
export const emailSmtp: Channel = {
  id: 'email-smtp',
  name: 'E-mail (SMTP and IMAP)',
  kind: 'email',
  settings: [
    { key: 'host', label: 'SMTP server', required: true, example: 'smtp.example.com' },
    { key: 'port', label: 'SMTP port', default: '587' },
    {
      key: 'secure',
      label: 'TLS',
      default: 'starttls',
      help: 'tls: from the first byte (port 465). starttls: required after the greeting. none: only for a server on this machine.',
    },
    { key: 'user', label: 'SMTP user' },
    { key: 'password', label: 'SMTP password', secret: true },
    { key: 'from', label: 'Sender', required: true, example: 'Example Shop <hello@example.com>' },
    {
      key: 'journalAddress',
      label: 'Journal address',
      help: 'A hidden copy of every mail goes there; with its IMAP folder below, a send in doubt can be looked up.',
    },
    { key: 'imapHost', label: 'IMAP server', example: 'imap.example.com', help: 'Empty: mails are only sent.' },
    { key: 'imapPort', label: 'IMAP port', default: '993' },
    { key: 'imapSecure', label: 'IMAP TLS', default: 'tls', help: 'tls, starttls or none.' },
    { key: 'imapUser', label: 'IMAP user' },
    { key: 'imapPassword', label: 'IMAP password', secret: true },
    { key: 'folder', label: 'Folder to read', default: 'INBOX' },
    { key: 'moveTo', label: 'Folder for taken mails', help: 'Empty: they stay where they are, marked as read.' },
    {
      key: 'pollSeconds',
      label: 'Seconds between looks',
      default: '60',
      help: 'Servers with IDLE tell at once; this is the net under it.',
    },
    {
      key: 'sentFolder',
      label: 'Folder with copies of sent mails',
      help: 'The provider’s Sent folder, or the journal: asked when it is unclear whether a mail went out.',
    },
    {
      key: 'authservId',
      label: 'Name your mail server signs its checks with',
      example: 'mx.example.com',
      help: 'The first word of its Authentication-Results header. Without it signatures (DKIM) are checked here.',
    },
  ],
  read: readMail,
  receive: receiveMail,
  send: sendMail,
  lookUp: lookUpMail,
}
