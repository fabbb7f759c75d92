/** Which features take part: their routes, subscribers, tasks and effects. A new feature is one line in the list. */
import * as access from '#features/access'
import * as answers from '#features/answers'
import * as assistant from '#features/assistant'
import * as conversations from '#features/conversations'
import * as customers from '#features/customers'
import * as inventory from '#features/inventory'
import * as notifications from '#features/notifications'
import * as orders from '#features/orders'
import * as promises from '#features/promises'
import * as shipments from '#features/shipments'
import * as shippingOptions from '#features/shipping-options'
import * as trackingPage from '#features/tracking-page'
import type { EffectHandler, Subscriber, Task } from '#platform/context'
import type { Routes } from '#platform/http'
import { expireInbox } from './expire-inbox.ts'

type Feature = { routes?: Routes; subscribers?: readonly Subscriber[]; tasks?: readonly Task[]; effects?: readonly EffectHandler[] }

const features: readonly Feature[] = [
  access,
  answers,
  assistant,
  conversations,
  customers,
  inventory,
  notifications,
  orders,
  promises,
  shipments,
  shippingOptions,
  trackingPage,
]

// The inbox shows what the assistant would answer; conversations know nothing of the assistant.
export const allRoutes: readonly Routes[] = [
  ...features.flatMap((feature) => feature.routes ?? []),
  conversations.routesWith(assistant.suggestAnswer, { now: promises.incidentsNow, orderIds: promises.ordersInIncident }),
]
export const allSubscribers: readonly Subscriber[] = features.flatMap((feature) => feature.subscribers ?? [])
export const allEffects: readonly EffectHandler[] = features.flatMap((feature) => feature.effects ?? [])
export const allTasks: readonly Task[] = [...features.flatMap((feature) => feature.tasks ?? []), expireInbox]
