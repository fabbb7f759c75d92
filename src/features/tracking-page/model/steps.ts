/** The stages of a journey as a customer counts them: a table from status to place on the bar. */
import type { TrackingStatus } from '#contracts/tracking'
import type { Language, StepView } from './tracking-view.ts'
import { wordsIn } from './words/index.ts'

type Road = readonly ('ordered' | 'packed' | 'way' | 'door' | 'delivered' | 'shop' | 'collected' | 'shipped' | 'back' | 'returned')[]
const DELIVERY: Road = ['ordered', 'packed', 'way', 'door', 'delivered']
const PICKUP: Road = ['ordered', 'packed', 'way', 'shop', 'collected']
const RETURN: Road = ['ordered', 'shipped', 'back', 'returned']

/** Road, step and how that step stands. A cancelled order is on no road. */
const PLACES: Record<TrackingStatus, readonly [Road, number, StepView['state']]> = {
  ordered: [DELIVERY, 0, 'current'],
  waiting_stock: [DELIVERY, 0, 'current'],
  preparing: [DELIVERY, 1, 'current'],
  pre_transit: [DELIVERY, 1, 'current'],
  accepted: [DELIVERY, 2, 'current'],
  in_transit: [DELIVERY, 2, 'current'],
  unknown: [DELIVERY, 2, 'current'],
  exception: [DELIVERY, 2, 'failed'],
  lost: [DELIVERY, 2, 'failed'],
  out_for_delivery: [DELIVERY, 3, 'current'],
  delivery_attempted: [DELIVERY, 3, 'failed'],
  available_for_pickup: [PICKUP, 3, 'current'],
  delivered: [DELIVERY, 4, 'done'],
  returning: [RETURN, 2, 'current'],
  returned: [RETURN, 3, 'done'],
  cancelled: [[], 0, 'done'],
}

export function stepsOf(status: TrackingStatus, language: Language): StepView[] {
  const [road, at, state] = PLACES[status]
  return road.map((key, i) => ({ key, label: wordsIn(language)(`step.${key}`), state: i < at ? 'done' : i === at ? state : 'todo' }))
}
