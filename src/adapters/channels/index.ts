/** Every way a message reaches or leaves the shop; one line per channel. */
import type { Channel } from '#contracts/channel'
import { emailSmtp } from './email-smtp/index.ts'
import { mailbox } from './mailbox/index.ts'
import { webChat } from './web-chat/index.ts'

export { composeLetter, composeReply, listMailbox, type MailboxEntry, type MailboxMessage, readMailbox } from './mailbox/index.ts'

/** By id, as the connection names it. */
export const channels: ReadonlyMap<string, Channel> = new Map([emailSmtp, webChat, mailbox].map((channel) => [channel.id, channel]))
