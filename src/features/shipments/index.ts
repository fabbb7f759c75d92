/** The door of shipments: parcels, what happened to them, where they are. */
export { type CarrierCandidate, detectCarrier } from './detect-carrier.ts'
export { factsOf } from './model/facts-of.ts'
export { foldFacts } from './model/fold-facts.ts'
export { type OrderProgress, orderProgress, type ProgressInput, type UnitGroup } from './model/order-progress.ts'
export type { Fact, FactKind, FoldContext, ShipmentState, TimelineEntry } from './model/shipment-state.ts'
export { numberKey } from './model/tracking-number.ts'
