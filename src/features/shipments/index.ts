/** The door of shipments: parcels, what happened to them, where they are. */
export { factsOf } from './model/facts-of.ts'
export { foldFacts } from './model/fold-facts.ts'
export type { Fact, FactKind, FoldContext, ShipmentState, TimelineEntry } from './model/shipment-state.ts'
export { numberKey } from './model/tracking-number.ts'
