/** What a verb is given: one merchant, one transaction, one clock. Built by `app.ts` and by tests, never by a feature. */
import type { Carrier } from '#contracts/carrier'
import type { Channel } from '#contracts/channel'
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
  readonly log: Log
  readonly settings: MerchantSettings
  /** Where people reach us, without trailing slash. */
  readonly baseUrl: string
  readonly carriers: ReadonlyMap<string, Carrier>
  readonly channels: ReadonlyMap<string, Channel>
  readonly stores: ReadonlyMap<string, Store>
}

export type SubjectType = 'order' | 'shipment' | 'customer' | 'conversation' | 'promise' | 'notification' | 'stock' | 'connection'

/** `data`: ids and impersonal facts only; never a name, an address, a contact point or a message text. */
export type NewEvent = {
  /** Past tense, `shipment.delivered`. */
  type: string
  subjectType: SubjectType
  subjectId: string
  /** ISO instant; default: now. */
  happenedAt?: string
  causeId?: string
  data?: Record<string, unknown>
}

export type RecordedEvent = Required<Omit<NewEvent, 'causeId'>> & { id: string; merchantId: string; causeId: string | null; subjectSequence: number; recordedAt: string }

/** `businessKey`: who, about what, which meaning, channel: unique for ever. `payload` is encrypted at rest. */
export type NewEffect = {
  businessKey: string
  channel: string
  payload: Record<string, unknown>
  subjectType: SubjectType
  subjectId: string
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
  brandColor: string
  returnsPolicy: string | null
  replyWithinHours: number
}

/** Handles events of the given types, in order per subject, at least once: must be idempotent. */
export type Subscriber = {
  name: string
  types: readonly string[]
  handle(ctx: Ctx, event: RecordedEvent): Promise<void>
}

/** A task that `schedule` names, or that runs by the clock for each merchant (`everyMinutes`). */
export type Task = { name: string; everyMinutes?: number; run(ctx: Ctx, payload: Record<string, unknown>): Promise<void> }
