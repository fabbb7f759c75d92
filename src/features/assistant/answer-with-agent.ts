import { giveBack, openTicketOf } from '#features/conversations'
import { wantsAssistant } from './model/conversation/meaning.ts'
import type { Told } from './model/conversation/told.ts'
import { decide } from './model/decide.ts'
import { type Happening, stepOf } from './model/handover.ts'
import { talk } from './model/words/talk.ts'
import { toPerson } from './to-person.ts'
import { plain, type Turn } from './turn.ts'

/** A person has the conversation: nothing is said, unless she wants the assistant again. Danger reaches the ticket all the same. */
export async function answerWithAgent(turn: Turn): Promise<Told | null> {
  const { ctx, conversation, understood, language } = turn
  const decision = decide(understood, { pending: null, turnsWithoutProgress: 0 })
  const ticket = await openTicketOf(ctx, conversation.id)
  const step = stepOf({ holder: 'agent', ticket: ticket !== null }, happeningOf(turn, decision.kind === 'hand_over'))
  if (step.says === 'back') {
    await giveBack(ctx, conversation.id)
    return plain('answered', language, talk(language, 'back'))
  }
  const urgent = understood.urgency === 3 || step.ticket === 'opened'
  return urgent && decision.kind === 'hand_over' ? toPerson(turn, decision) : null
}

function happeningOf({ understood }: Turn, needsPerson: boolean): Happening {
  if (wantsAssistant(understood)) return 'wants_assistant'
  return needsPerson ? 'needs_person' : 'asks'
}
