/** The door of orders: what shops sold, and in which fulfillments they packed it. */
export { type FulfillmentView, type OrderLineView, type OrderView, unitsThatCount } from './model/order-view.ts'
