/** What a verb is given: one merchant, one transaction, one clock. Built by `app.ts` and by tests, never by a feature. */
import type { Http } from '#contracts/adapter'
import type { Carrier } from '#contracts/carrier'
import type { Channel, ChannelKind, OutgoingMessage } from '#contracts/channel'
import type { LanguageModel } from '#contracts/language-model'
import type { Store } from '#contracts/store'
import type { Db } from '#platform/database'
import type { Log } from '#platform/log'

export type Ctx = {
  readonly merchantId: string
  /** Runs inside this merchant's transaction, under row-level security. */
  readonly db: Db
  now(): Temporal.Instant
  /** Appends to the event log in this transaction and gives each subscriber its delivery. */
  emit(events: NewEvent | readonly NewEvent[]): Promise<RecordedEvent[]>
  /** Queues an effect on the outside in this transaction; false when the same business key was queued before. */
  send(effect: NewEffect): Promise<boolean>
  /** Runs a task later, in this merchant's name. The same `key` replaces an earlier one that has not run. */
  schedule(task: string, payload: Record<string, unknown>, options?: { runAt?: Temporal.Instant; key?: string }): Promise<void>
  readonly secrets: Secrets
  readonly log: Log
  readonly settings: MerchantSettings
  /** Where people reach us, without trailing slash. */
  readonly baseUrl: string
  readonly carriers: ReadonlyMap<string, Carrier>
  readonly channels: ReadonlyMap<string, Channel>
  readonly stores: ReadonlyMap<string, Store>
  readonly languageModels: ReadonlyMap<string, LanguageModel>
  /** The egress client, for the adapters above; null where nothing may be asked of the outside. */
  readonly http: Http | null
}

/** Works with keys of this merchant only. `open` throws when the bytes are not ours or were changed. */
export type Secrets = {
  seal(plain: Uint8Array): Uint8Array
  open(sealed: Uint8Array): Uint8Array
  /** HMAC-SHA256 with a key of the merchant's that is used for this label only. */
  mac(label: string, text: string): Uint8Array
}

export type SubjectType =
  | 'order'
  | 'shipment'
  | 'customer'
  | 'conversation'
  | 'promise'
  | 'notification'
  | 'stock'
  | 'connection'
  | 'incident'

/** `data`: ids and impersonal facts only; never a name, an address, a contact point or a message text. */
export type NewEvent = {
  /** Past tense, `shipment.delivered`. */
  type: string
  subjectType: SubjectType
  subjectId: string
  /** The order it concerns: puts it on the order's timeline and makes the order's open pages refresh. */
  orderId?: string
  /** ISO instant; default: now. */
  happenedAt?: string
  causeId?: string
  data?: Record<string, unknown>
}

export type RecordedEvent = Required<Omit<NewEvent, 'causeId' | 'orderId'>> & {
  id: string
  merchantId: string
  orderId: string | null
  causeId: string | null
  subjectSequence: number
  recordedAt: string
}

/**
 * An effect on the outside. `businessKey`: who, about what, which meaning, channel: unique for ever, so that nothing is
 * sent twice. `kind` names the EffectHandler that composes the message at the moment of sending.
 */
export type NewEffect = {
  businessKey: string
  kind: string
  /** `email`, `web_chat`, …: the connection of that kind is chosen at sending. */
  channel: ChannelKind
  /** Ids only: the message itself is composed from the state at the moment of sending. */
  payload: Record<string, string>
  runAt?: Temporal.Instant
}

export type EffectOutcome = { outcome: 'sent' | 'failed' | 'in_doubt' | 'superseded'; code: string | null; at: string }

/** Composes late, so that a message which the state has left behind is dropped instead of sent. */
export type EffectHandler = {
  kind: string
  compose(ctx: Ctx, payload: Record<string, string>): Promise<Omit<OutgoingMessage, 'id' | 'messageId'> | { superseded: string }>
  /** Called in the transaction that settles the effect. `messageId` is the Message-ID it went out with. */
  settled?(ctx: Ctx, payload: Record<string, string>, outcome: EffectOutcome & { messageId: string }): Promise<void>
}

/** What a merchant may set; kept in `merchant.settings`. Times are local to `timeZone`. */
export type MerchantSettings = {
  name: string
  timeZone: string
  language: string
  country: string
  supportEmail: string | null
  /** Orders placed before this local time leave the same working day. */
  cutOff: string
  handlingDaysMin: number
  handlingDaysMax: number
  /** ISO weekdays on which the merchant does not work (1 Monday … 7 Sunday). */
  closedWeekdays: number[]
  closedDates: string[]
  /** Where parcels leave: state (`BY`) and city, for its holidays and for distances. */
  region: string | null
  city: string | null
  /** The share of orders that are to arrive within the promised days: 0.5, 0.8, 0.9 or 0.95. */
  promiseLevel: 0.5 | 0.8 | 0.9 | 0.95
  brandColor: string
  returnsPolicy: string | null
  /** Further rules in the shop's own words: what is damaged, what is lost (after how many days a claim is made), customs. */
  policies: { damage?: string | undefined; lost?: string | undefined; customs?: string | undefined }
  replyWithinHours: number
  /** When people answer, in the merchant's zone; null: at any hour. `weekdays`: ISO, 1 Monday … 7 Sunday. */
  supportHours: { weekdays: number[]; from: string; to: string } | null
  /** Orders that reach us later than this after they were placed are history: nobody is mailed about them. Default 14. */
  notifyImportedWithinDays?: number
}

/** Handles events of the given types, in order per subject, at least once: must be idempotent. */
export type Subscriber = {
  name: string
  types: readonly string[]
  /** Of these types, only the events it says yes to; the others are not even queued. */
  concerns?(event: NewEvent): boolean
  handle(ctx: Ctx, event: RecordedEvent): Promise<void>
}

/** A task that `schedule` names, or that runs by the clock for each merchant (`everyMinutes`). */
export type Task = { name: string; everyMinutes?: number; run(ctx: Ctx, payload: Record<string, unknown>): Promise<void> }

export { defaultSettings, UnknownMerchant } from './merchants.ts'
export { type ContextParts, contextFactory, type WithMerchant } from './with-merchant.ts'
