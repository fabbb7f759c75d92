/** Who has the conversation, as a machine of four steps: nothing is told twice, nothing is lost, and there is a way back. */

/** `ticket`: somebody of the shop owes an action. */
export type Standing = { holder: 'assistant' | 'agent'; ticket: boolean }

export type Happening =
  /** The customer writes, and what she writes can be answered. */
  | 'asks'
  /** She asks for a person, is angry or in danger, needs work done, or we do not get further. */
  | 'needs_person'
  /** She wants the assistant again. */
  | 'wants_assistant'
  | 'agent_replies'
  /** The agent resolves the conversation. */
  | 'agent_closes'

export type Step = {
  standing: Standing
  /** `kept`: nothing is said; the message waits for the agent who has it. */
  says: 'answer' | 'handover' | 'back' | 'kept' | null
  ticket: 'opened' | 'joined' | 'closed' | null
}

export function stepOf(standing: Standing, happening: Happening): Step {
  const stay = (says: Step['says'], ticket: Step['ticket'] = null): Step => ({ standing, says, ticket })
  const withAgent = standing.holder === 'agent'
  switch (happening) {
    case 'asks':
      return stay(withAgent ? 'kept' : 'answer')
    case 'needs_person':
      if (withAgent && standing.ticket) return stay('kept', 'joined')
      return { standing: { holder: 'agent', ticket: true }, says: 'handover', ticket: standing.ticket ? 'joined' : 'opened' }
    case 'wants_assistant':
      return withAgent ? { standing: { ...standing, holder: 'assistant' }, says: 'back', ticket: null } : stay('answer')
    case 'agent_replies':
      return { standing: { ...standing, holder: 'agent' }, says: null, ticket: null }
    case 'agent_closes':
      return { standing: { holder: 'assistant', ticket: false }, says: null, ticket: standing.ticket ? 'closed' : null }
  }
}
