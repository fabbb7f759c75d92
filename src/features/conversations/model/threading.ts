/**
 * To which conversation does a mail belong? Strongest sign first: the Message-ID it answers, the signed address it was
 * written to, then sender and order. The sender must already be the person of that conversation: a guessed id, a
 * forwarded mail or a copied recipient never enters somebody else's history.
 */
import type { ConversationState } from './conversation.ts'

export type ThreadSign = 'header' | 'reply_address' | 'sender'

/** A conversation that the mail might continue, and the sign that points to it. */
export type ThreadCandidate = {
  conversationId: string
  sign: ThreadSign
  contactAddress: string | null
  /** Addresses on record of the customer or the order that the conversation is about. */
  knownAddresses: readonly string[]
  /** Every way to write the number of the conversation's order; empty without an order. */
  orderNumbers: readonly string[]
  subject: string | null
  state: ConversationState
  lastMessageAt: string
}

export type ThreadedMail = { from: string; subject: string | null; text: string }

/** `relatedId`: a conversation that the mail points to but whose person the sender is not; for the agent's eyes only. */
export type ThreadChoice = { join: string } | { join: null; relatedId: string | null }

/** How long an open conversation takes in further mails of its person that point to nothing. */
export const SENDER_WINDOW_DAYS = 30

/** Pure; the order of `candidates` does not matter. */
export function chooseThread(mail: ThreadedMail, candidates: readonly ThreadCandidate[], now: Temporal.Instant): ThreadChoice {
  const pointed = newestFirst(candidates.filter((candidate) => candidate.sign !== 'sender')).toSorted((a, b) => rank(a.sign) - rank(b.sign))
  const own = pointed.find((candidate) => isParticipant(mail.from, candidate))
  if (own) return { join: own.conversationId }
  const bySender = fromSameSender(mail, candidates, now)
  if (bySender) return { join: bySender.conversationId }
  return { join: null, relatedId: pointed[0]?.conversationId ?? null }
}

/** Lower case, without spaces around; addresses are compared in this form. */
export const foldAddress = (address: string): string => address.trim().toLowerCase()

/** Numbers that a text names as an order: `#1001`, `order 1001`, `Bestellung Nr. AB-1001`. */
export function mentionedOrderNumbers(text: string): string[] {
  const found = new Set<string>()
  for (const match of text.slice(0, 20_000).matchAll(ORDER_MENTION)) found.add(foldOrderNumber(match[1] ?? match[2] ?? ''))
  found.delete('')
  return [...found]
}

/** `#AB-1001` and `ab-1001` are the same order. */
export const foldOrderNumber = (number: string): string => number.trim().replace(/^#/, '').toLowerCase()

/** The subject without reply and forward marks, folded. */
export const baseSubject = (subject: string): string =>
  subject
    .replace(/^(?:\s*(?:re|aw|antw|fw|fwd|wg|sv|vs|tr|rif|res|enc)\s*(?:\[\d+\])?\s*:)+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

const ORDER_MENTION =
  /(?:#\s?([a-z]{0,6}-?\d{3,14})\b)|(?:\b(?:order|orders|bestellung|auftrag|bestellnummer|auftragsnummer|commande|pedido|ordine)\b[ \t]{0,3}(?:number|no|nr|nummer|num|n°)?[.:]{0,2}[ \t]{0,3}#?([a-z]{0,6}-?\d{3,14})\b)/gi

const rank = (sign: ThreadSign): number => ['header', 'reply_address', 'sender'].indexOf(sign)

const newestFirst = (candidates: ThreadCandidate[]): ThreadCandidate[] =>
  candidates.toSorted((a, b) => b.lastMessageAt.localeCompare(a.lastMessageAt) || a.conversationId.localeCompare(b.conversationId))

function isParticipant(from: string, candidate: ThreadCandidate): boolean {
  const sender = foldAddress(from)
  if (sender === '') return false
  return [candidate.contactAddress ?? '', ...candidate.knownAddresses].some((address) => foldAddress(address) === sender)
}

function fromSameSender(mail: ThreadedMail, candidates: readonly ThreadCandidate[], now: Temporal.Instant): ThreadCandidate | undefined {
  const oldest = now.subtract({ hours: SENDER_WINDOW_DAYS * 24 })
  const open = newestFirst(
    candidates.filter(
      (candidate) =>
        isParticipant(mail.from, candidate) &&
        candidate.state !== 'resolved' &&
        Temporal.Instant.compare(Temporal.Instant.from(candidate.lastMessageAt), oldest) >= 0,
    ),
  )
  const numbers = mentionedOrderNumbers(`${mail.subject ?? ''}\n${mail.text}`)
  if (numbers.length > 0)
    return open.find((candidate) => candidate.orderNumbers.some((number) => numbers.includes(foldOrderNumber(number))))
  const subject = baseSubject(mail.subject ?? '')
  const sameSubject = subject === '' ? undefined : open.find((candidate) => baseSubject(candidate.subject ?? '') === subject)
  // Without a number and with several conversations open, guessing would mix two stories.
  return sameSubject ?? (new Set(open.map((candidate) => candidate.conversationId)).size === 1 ? open[0] : undefined)
}
