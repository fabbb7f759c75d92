/** The door of customers: who bought, how she is reached, and how she is forgotten. */
export { eraseCustomers } from './erase-customers.ts'
export { findCustomer, findCustomersByContact } from './find-customer.ts'
export { findStoreCustomers } from './find-store-customers.ts'
export { markContactVerified } from './mark-contact-verified.ts'
export { type ContactKind, type ContactPoint, contactPointOf, normalEmail, normalPhone } from './model/contact-point.ts'
export type { CustomerView, SeenCustomer } from './model/customer.ts'
export { recordCustomers } from './record-customers.ts'
export { routes } from './routes.ts'
