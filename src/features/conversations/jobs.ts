import type { EffectHandler, Subscriber, Task } from '#platform/context'
import { conversationEvent } from './conversation-event.ts'
import { replyEffect } from './effect-reply.ts'
import { wakeSnoozed } from './queries.ts'

const wake: Task = {
  name: 'wake snoozed conversations',
  everyMinutes: 1,
  async run(ctx) {
    const woken = await wakeSnoozed(ctx, ctx.now().toString())
    await ctx.emit(
      woken.map((conversation) =>
        conversationEvent(conversation, 'conversation.status_changed', { from: 'snoozed', to: 'open', agentId: null }),
      ),
    )
  },
}

export const subscribers: Subscriber[] = []
export const tasks: Task[] = [wake]
export const effects: EffectHandler[] = [replyEffect]
