import { ordersOfCustomer } from '#features/orders'
import type { EffectHandler, Subscriber, Task } from '#platform/context'
import { conversationEvent } from './conversation-event.ts'
import { replyEffect } from './effect-reply.ts'
import { eraseConversations } from './erase-conversations.ts'
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

const forget: Subscriber = {
  name: 'conversations: forget an erased person',
  types: ['customer.erased'],
  async handle(ctx, event) {
    const orders = await ordersOfCustomer(ctx, event.subjectId)
    await eraseConversations(ctx, { customerIds: [event.subjectId], orderIds: orders.map((order) => order.id), addresses: [] })
  },
}

export const subscribers: Subscriber[] = [forget]
export const tasks: Task[] = [wake]
export const effects: EffectHandler[] = [replyEffect]
