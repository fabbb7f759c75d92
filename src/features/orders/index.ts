/** The door of orders: what shops sold, and in which fulfillments they packed it. */
export { applyPrivacyRequest, eraseOrdersOfCustomer } from './erase-orders.ts'
export {
  findFulfillment,
  findOrder,
  findOrderByExternalId,
  findOrderByName,
  findOrders,
  findOrdersByName,
  newestOrderNames,
} from './find-order.ts'
export { subscribers } from './jobs.ts'
export { listOrders, type OrderFilter, ordersOfCustomer, ordersOfEmail } from './list-orders.ts'
export { nameKey } from './model/order-name.ts'
export { type FulfillmentView, type OrderLineView, type OrderView, unitsThatCount } from './model/order-view.ts'
export { ordersOfBuyer } from './orders-of-buyer.ts'
export { recordDeletedOrders } from './record-deleted-orders.ts'
export { type RecordedFulfillment, recordFulfillments } from './record-fulfillments.ts'
export { type RecordedOrder, recordOrders } from './record-orders.ts'
export { recordRefunds } from './record-refunds.ts'
export { routes } from './routes.ts'
export { type ProductImage, setLineImages } from './set-line-images.ts'
