/** Shapes on the wire. */
import { z } from 'zod'
import type { Message } from '#features/conversations'
import { wireId } from '#shared/ids'

export const answerSchema = z.object({
  outcome: z.enum(['answered', 'needs_detail', 'handed_over']),
  language: z.string(),
  text: z.string(),
  intents: z.array(z.string()),
  assurance: z.enum(['L0', 'L1', 'L2', 'L3']),
  claims: z.array(
    z.object({
      kind: z.string(),
      value: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
      text: z.string(),
      evidence: z.array(z.string()),
    }),
  ),
  question: z.string().optional(),
  /** Two things she may have meant: buttons, whose label is then her message. */
  choices: z.array(z.object({ label: z.string(), intent: z.string() })).optional(),
  ticketId: z.string().optional(),
})

export const saidSchema = z.object({
  id: z.string(),
  author: z.enum(['customer', 'assistant', 'agent', 'system']),
  authorName: z.string().nullable(),
  text: z.string(),
  at: z.string(),
  answer: answerSchema.nullable(),
})

/** What the visitor of a chat may see of a message. */
export function wireMessage(message: Message): z.infer<typeof saidSchema> {
  const answer = answerSchema.safeParse(message.answer)
  return {
    id: wireId('message', message.id),
    author: message.author,
    authorName: message.author === 'agent' ? message.authorName : null,
    text: message.text,
    at: message.createdAt,
    answer: answer.success ? answer.data : null,
  }
}
