/**
 * Machines must not talk to machines (RFC 3834). Nothing answers an automatic mail, and one sender gets at most a few
 * automatic answers a day and one that says who answers now, whatever her mail program claims: half of all auto-responders send no header that says so.
 */

/** Automatic mails to one sender within a day; what exceeds them waits for a person, as one last mail says. */
export const AUTOMATIC_MAILS_PER_DAY = 3
/** Automatic mails in one conversation, ever. */
export const AUTOMATIC_MAILS_PER_CONVERSATION = 10

export type AutomaticTraffic = {
  /** Of the message to be answered. */
  autoReply: boolean
  bounce: boolean
  doNotAnswer: boolean
  handledBy: 'assistant' | 'agent'
  byMail: boolean
  automaticMailsToSenderToday: number
  automaticMailsInConversation: number
}
export type AnswerPermission =
  | { allowed: true }
  | { allowed: false; reason: 'automatic_message' }
  | { allowed: false; reason: 'agent_has_it' }
  /** `lastWord`: she may still be told, this once, that a person will answer. */
  | { allowed: false; reason: 'too_many_automatic_answers'; lastWord: boolean }

/** May the assistant answer this message by itself? */
export function automaticAnswerPermission(traffic: AutomaticTraffic): AnswerPermission {
  if (traffic.autoReply || traffic.bounce || traffic.doNotAnswer) return { allowed: false, reason: 'automatic_message' }
  if (traffic.handledBy === 'agent') return { allowed: false, reason: 'agent_has_it' }
  if (!traffic.byMail) return { allowed: true }
  const over = Math.max(
    traffic.automaticMailsToSenderToday - AUTOMATIC_MAILS_PER_DAY,
    traffic.automaticMailsInConversation - AUTOMATIC_MAILS_PER_CONVERSATION,
  )
  return over < 0 ? { allowed: true } : { allowed: false, reason: 'too_many_automatic_answers', lastWord: over === 0 }
}
