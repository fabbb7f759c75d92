/** The machine of handovers beside the real thing: random histories on the database end in the same standing, with the same said. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  messagesOf,
  openConversation,
  openTicketOf,
  receiveMessage,
  replyAsAgent,
  setStatus,
  conversation as theConversation,
} from '#features/conversations'
import { testWorld } from '../../../test/support/database.ts'
import { answerMessage } from './index.ts'
import { type Happening, type Standing, stepOf } from './model/handover.ts'

const world = await testWorld({ settings: { language: 'en' } })
const agent = { id: 'staff-1', name: 'Nora' }
const SAYS: Record<string, string> = {
  asks: 'hello',
  needs_person: 'I want to talk to a human',
  wants_assistant: 'back to the bot please',
}
const happenings: Happening[] = ['asks', 'needs_person', 'wants_assistant', 'agent_replies', 'agent_closes']

async function happen(conversationId: string, happening: Happening): Promise<void> {
  const text = SAYS[happening]
  if (text) {
    const { messageId } = await world.ctx((ctx) => receiveMessage(ctx, { channel: 'web_chat', conversationId, text }))
    await world.ctx((ctx) => answerMessage(ctx, { conversationId, messageId }))
  } else if (happening === 'agent_replies') await world.ctx((ctx) => replyAsAgent(ctx, { conversationId, text: 'Here I am.', agent }))
  else await world.ctx((ctx) => setStatus(ctx, conversationId, { state: 'resolved', agentId: agent.id }))
}

test('whatever happens in whatever order, who has it, what is owed and how often it was said agree with the machine', async () => {
  const history = fc.array(fc.constantFrom(...happenings), { minLength: 3, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const { conversationId } = await world.ctx((ctx) => openConversation(ctx, { channel: 'web_chat', language: 'en' }))
      let standing: Standing = { holder: 'assistant', ticket: false }
      let handovers = 0
      let customers = 0
      for (const happening of steps) {
        const step = stepOf(standing, happening)
        standing = step.standing
        if (step.says === 'handover') handovers++
        if (happening in SAYS) customers++
        world.clock.advance({ minutes: 1 })
        await happen(conversationId, happening)
        const [now, ticket, messages] = await world.ctx(async (ctx) => [
          await theConversation(ctx, conversationId),
          await openTicketOf(ctx, conversationId),
          await messagesOf(ctx, conversationId),
        ])
        expect({ holder: now?.handledBy, ticket: ticket !== null }, `${steps} at ${happening}`).toEqual(standing)
        expect(
          messages.filter((message) => message.answer?.outcome === 'handed_over'),
          `${steps} at ${happening}`,
        ).toHaveLength(handovers)
        expect(messages.filter((message) => message.author === 'customer')).toHaveLength(customers)
      }
    }),
    { numRuns: 25 },
  )
}, 60_000)
