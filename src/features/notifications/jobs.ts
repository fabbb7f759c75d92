import type { EffectHandler, Subscriber } from '#platform/context'
import { composeNotification } from './compose-notification.ts'
import { decideNotification } from './decide-notification.ts'
import { settleSending } from './settle-notification.ts'

export const subscribers: Subscriber[] = [
  {
    name: 'notifications.decide',
    types: ['promise.made', 'promise.at_risk', 'promise.late', 'promise.recovered', 'order.cancelled', 'shipment.*'],
    handle: decideNotification,
  },
]

export const effects: EffectHandler[] = [
  {
    kind: 'notification',
    compose: (ctx, payload) => composeNotification(ctx, payload.notificationId ?? ''),
    settled: (ctx, payload, outcome) => settleSending(ctx, payload.notificationId ?? '', outcome),
  },
]
