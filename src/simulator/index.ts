/** The door of the simulator: a world with known truth, and the ways to hand it to others. See README.md. */
export { asDeliveries } from './as-deliveries.ts'
export { createWorld, type World, type WorldOptions } from './create-world.ts'
export { type Customer, customerOf } from './customer-of.ts'
export { type DailyFact, dailyFacts, type OrderPath } from './daily-facts.ts'
export type { Incident } from './incidents.ts'
export type { Moment } from './moments.ts'
export { type Faults, NO_FAULTS } from './tell-scans.ts'
export type { Order, Parcel, Scan, Trouble, TroubleKind } from './truth.ts'
