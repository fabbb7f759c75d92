/** A person who bought, as the rest of the product reads her. Personal: never log it, never put it in an event. */
import type { StoreCustomer } from '#contracts/store'
import type { ContactKind } from './contact-point.ts'

export type CustomerView = {
  id: string
  name: string | null
  /** BCP 47, when known. */
  language: string | null
  marketingConsent: boolean | null
  ordersCount: number | null
  /** Current ones only, oldest first. `verified`: she proved it is hers. */
  contactPoints: { kind: ContactKind; value: string; verified: boolean }[]
  identities: { connectionId: string; externalId: string }[]
  createdAt: string
  updatedAt: string
  erased: boolean
}

/** Someone a store told us about. `country` helps to read a phone number without prefix. */
export type SeenCustomer = StoreCustomer & { country?: string | null; seenAt?: string | null }

/** What is already known about one who may be the same person. */
export type KnownCustomer = {
  id: string
  name: string | null
  language: string | null
  marketingConsent: boolean | null
  ordersCount: number | null
  /** Her id at the store that speaks, when she has one there. */
  externalId: string | null
  emails: readonly string[]
  phones: readonly string[]
}
