/** What a question gets: an outcome, the text, and each claim in it with the ids of its evidence. The shape on the wire. */
import type { Level } from './truth-card.ts'

export const wismoIntents = ['where_is_it', 'is_it_delayed', 'why_late', 'when_arrives', 'order_status'] as const
export type WismoIntent = (typeof wismoIntents)[number]

/** `voice`: to be read aloud. `agent` and `api` have every claim; what each may see is decided by the level. */
export type Surface = 'page' | 'chat' | 'mail' | 'sms' | 'voice' | 'agent' | 'api'
export const surfaces: readonly Surface[] = ['page', 'chat', 'mail', 'sms', 'voice', 'agent', 'api']

export const claimKinds = [
  'summary',
  'window',
  'basis',
  'lateness',
  'state',
  'last_event',
  'distance',
  'steps',
  'reason',
  'silence',
  'next',
  'action',
  'pickup',
  'parcel',
  'policy',
  'checked',
  'placed',
  'proof',
  'items',
  'change',
  'payment',
  'option',
  'stock',
  'tracking',
  'customs',
  // Somebody at the shop has to do this: `value.cause` names the work. Who sends such an answer hands the conversation over.
  'person',
] as const
export type ClaimKind = (typeof claimKinds)[number]

/**
 * One thing we say. `value` holds the typed facts that stand in the text (days `YYYY-MM-DD`, instants, `HH:mm`, numbers, names);
 * the verifier looks everything up there. `evidence` is never empty.
 */
export type Claim = {
  kind: ClaimKind
  value: Readonly<Record<string, string | number | null>>
  text: string
  evidence: string[]
}

export type Outcome = 'answered' | 'needs_detail' | 'handed_over'

export type Answer = {
  outcome: Outcome
  language: string
  text: string
  intents: string[]
  assurance: Level
  claims: Claim[]
  /** The one short question, when the outcome is `needs_detail`. */
  question?: string
  /** Wire id of the ticket, when the outcome is `handed_over`. */
  ticketId?: string
}
