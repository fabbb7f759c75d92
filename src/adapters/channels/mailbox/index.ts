import type { Channel } from '#contracts/channel'
import { readMail } from '../mail-reader.ts'
import { deliverToFolder } from './deliver-to-folder.ts'
import { receiveFromFolder } from './receive-from-folder.ts'
import { findInMailbox } from './stored-mails.ts'

export { composeLetter, composeReply } from './compose-reply.ts'
export { listMailbox, type MailboxEntry, type MailboxMessage, readMailbox } from './stored-mails.ts'

/** For development and the demo: keeps in a folder what would be sent, and takes what is "answered" there. Nothing leaves the machine. */
export const mailbox: Channel = {
  id: 'mailbox',
  name: 'Local mailbox',
  kind: 'email',
  settings: [
    { key: 'folder', label: 'Folder', required: true, help: 'sent/ holds what would have been sent, replies/ what people answered.' },
    { key: 'from', label: 'Sender', default: 'Demo Shop <shop@demo.example>' },
  ],
  read: readMail,
  send: deliverToFolder,
  receive: receiveFromFolder,
  lookUp: async (messageId, settings) => ((await findInMailbox(settings.folder ?? '', messageId)) ? 'sent' : 'not_sent'),
}
