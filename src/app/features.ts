/** Which features take part: their routes, subscribers, tasks and effects. A new feature is one line in each list it joins. */
import * as access from '#features/access'
import * as answers from '#features/answers'
import * as assistant from '#features/assistant'
import * as conversations from '#features/conversations'
import * as customers from '#features/customers'
import * as notifications from '#features/notifications'
import * as orders from '#features/orders'
import * as promises from '#features/promises'
import * as shipments from '#features/shipments'
import * as trackingPage from '#features/tracking-page'
import type { EffectHandler, Subscriber, Task } from '#platform/context'
import type { Routes } from '#platform/http'
import { expireInbox } from './expire-inbox.ts'

export const allRoutes: readonly Routes[] = [
  access.routes, answers.routes, assistant.routes, conversations.routes, customers.routes, notifications.routes, orders.routes, promises.routes, shipments.routes, trackingPage.routes,
]
export const allSubscribers: readonly Subscriber[] = [...shipments.subscribers, ...promises.subscribers, ...notifications.subscribers, ...assistant.subscribers]
export const allEffects: readonly EffectHandler[] = [...access.effects, ...conversations.effects, ...notifications.effects]
export const allTasks: readonly Task[] = [...promises.tasks, ...shipments.tasks, expireInbox]
