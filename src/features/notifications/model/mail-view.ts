/** What a mail to a customer says: words and dates, no markup. Everything in it is plain text from here on. */
import type { WrittenLanguage } from '#shared/languages'
import type { Meaning } from './meaning.ts'

export type Range = { earliest: string; latest: string }

/** What the sentences are made of. Days are `YYYY-MM-DD`. */
export type MailFacts = {
  meaning: Meaning
  language: string
  shop: { name: string; supportEmail: string | null; brandColor: string }
  orderName: string
  /** When the whole order is expected; null: no date. */
  expected: Range | null
  promised: Range | null
  /** Why the range is what it is. */
  basis: string[]
  lateReason: string | null
  /** The destination's day. */
  today: string
  /** Parcels this mail speaks of come first. */
  parcels: MailParcel[]
  /** Lines that are in no parcel yet. */
  waiting: MailItem[]
  trackingUrl: string | null
  preferencesUrl: string | null
}

export type MailItem = { title: string; variant: string | null; quantity: number }
export type MailParcel = {
  /** The news is about this one. */
  isNews: boolean
  status: string
  detail: string | null
  reason: string | null
  expected: Range | null
  arrivedOn: string | null
  holdUntil: string | null
  pickupPoint: string | null
  carrier: string | null
  /** Without a scan for so many days; of 100 parcels so many are scanned sooner (null: too few to say so). */
  silence?: { days: number; share: number | null } | null
  items: MailItem[]
}

export type MailView = {
  language: WrittenLanguage
  direction: 'ltr' | 'rtl'
  subject: string
  preheader: string
  /** The date. */
  headline: string
  /** State, reason, what comes next or what to do; one sentence or two each. */
  paragraphs: string[]
  parcels: { title: string; state: string; items: string[] }[]
  /** Heading of the list of what is in no parcel. */
  waitingTitle: string | null
  waiting: string[]
  button: { label: string; url: string } | null
  footer: string[]
  preferences: { label: string; url: string } | null
  shop: MailFacts['shop']
}
