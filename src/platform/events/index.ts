export { appendEvents, subscriptionsOf } from './append.ts'
export { type DeliverOptions, deliverDue } from './deliver.ts'
export { eventsOfOrder, findEvent, newestOfOrders, readFeed } from './readers.ts'
