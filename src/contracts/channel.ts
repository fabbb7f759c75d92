/** What we ask of a channel that carries messages to and from people. The suite is `channel.contract.ts`. */
import type { Http, RawRequest, SettingField, Settings, Verification } from './adapter.ts'
import type { Problem } from './tracking.ts'

export type ChannelKind = 'email' | 'web_chat' | 'sms' | 'whatsapp' | 'messenger' | 'telegram' | 'voice' | 'push'

/** One message to one person. `id` is our outbox id: the provider's idempotency key where there is one; `messageId` is fixed before the first try. */
export type OutgoingMessage = {
  id: string
  messageId: string
  to: { address: string; name: string | null }
  from?: { address: string; name: string | null }
  replyTo?: string
  subject: string | null
  text: string
  html: string | null
  inReplyTo?: string
  references?: string[]
  /** Extra headers of mails, such as List-Unsubscribe. */
  headers?: Record<string, string>
  language: string
}

/**
 * `sent`: the provider took it. `failed`: it will never go (`retry: false`) or was certainly not taken yet (`retry: true`).
 * `in_doubt`: it may have been taken (connection lost after the body was sent): never sent again by itself.
 */
export type SendResult =
  | { outcome: 'sent'; providerId: string | null }
  | { outcome: 'failed'; retry: boolean; code: string; text: string }
  | { outcome: 'in_doubt'; code: string; text: string }

/** A message from a person. `text`: all of it; `newText`: without quotes and signature. `threadKeys`: strongest first (In-Reply-To, References, address tag). */
export type IncomingMessage = {
  externalId: string
  from: { address: string; name: string | null }
  to: string[]
  subject: string | null
  text: string
  newText: string
  sentAt: string | null
  threadKeys: string[]
  attachments: { name: string; contentType: string; sizeBytes: number }[]
  /** Machines that answer machines: kept, shown, never answered. */
  autoReply: boolean
  bounce: boolean
  doNotAnswer: boolean
  /** The sender's address is proved (aligned DMARC, or the provider's own sign-in). */
  senderProved: boolean
}

/** What became of a message we sent. */
export type Receipt = {
  externalId: string
  status: 'delivered' | 'read' | 'failed' | 'bounced' | 'complained'
  at: string | null
  recipient: string | null
  text: string | null
}

export type ChannelReading = { messages: IncomingMessage[]; receipts: Receipt[]; problems: Problem[] }

/** A running receiver (IMAP). `stop` resolves when nothing is in flight. */
export type Receiver = { stop(): Promise<void> }

export type Channel = {
  id: string
  name: string
  kind: ChannelKind
  settings: SettingField[]
  /** Pure but for time: raw bytes of one inbound payload → messages. Never throws. */
  read?(body: Uint8Array, hint: { contentType?: string; topic?: string }): Promise<ChannelReading>
  webhook?: { verify(request: RawRequest, settings: Settings): Verification; dedupeKey(request: RawRequest): string }
  /**
   * Keeps fetching raw messages until stopped. `store` resolves only after durable storage; a message is marked as
   * taken at the provider only then (at least once; the dedupe key makes the second time harmless).
   */
  receive?(
    settings: Settings,
    store: (raw: { body: Uint8Array; dedupeKey: string; contentType: string }) => Promise<void>,
    log: (text: string) => void,
  ): Promise<Receiver>
  send?(message: OutgoingMessage, settings: Settings, http: Http): Promise<SendResult>
  /** Was this message taken after all? Resolves `in_doubt` where the provider lets us look. */
  lookUp?(messageId: string, settings: Settings, http: Http): Promise<'sent' | 'not_sent' | 'unknown'>
}
