/** The door of shipments: parcels, what happened to them, where they are. */
export { addFact, type ManualScan } from './add-fact.ts'
export { type CarrierCandidate, detectCarrier } from './detect-carrier.ts'
export { type DueShipment, dueShipments, notePolled, type PollResult } from './due-shipments.ts'
export {
  type FactEvidence,
  findFact,
  findFacts,
  findShipment,
  findShipmentsByNumber,
  shipmentsOfOrder,
  shipmentsOfOrders,
  unknownCodes,
} from './find-shipment.ts'
export { subscribers, tasks } from './jobs.ts'
export { factsOf } from './model/facts-of.ts'
export { foldFacts } from './model/fold-facts.ts'
export { type OrderProgress, orderProgress, type ProgressInput, type UnitGroup } from './model/order-progress.ts'
export type { Fact, FactKind, FoldContext, ShipmentState, TimelineEntry } from './model/shipment-state.ts'
export { numberKey } from './model/tracking-number.ts'
export { openShipments } from './open-shipments.ts'
export { progressOfOrder } from './progress-of-order.ts'
export { recordFulfillmentEvents } from './record-fulfillment-events.ts'
export { type ReadingSource, type RecordedReadings, recordReadings } from './record-readings.ts'
export { refoldAll } from './refold-all.ts'
export { type Registration, registerShipment } from './register-shipment.ts'
export { routes } from './routes.ts'
export type { ShipmentView } from './shipment-view.ts'
