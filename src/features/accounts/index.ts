/** The door of accounts: merchants, staff, sign-in, keys, connections. */

export { type ConnectOutcome, connectAdapter } from './connect-adapter.ts'
export { connectedAdapter } from './connected-adapter.ts'
export { createApiKey } from './create-api-key.ts'
export { createMerchant } from './create-merchant.ts'
export { type Connection, listConnections } from './list-connections.ts'
export { listMerchants } from './list-merchants.ts'
export { type Accounts, openAccounts } from './open-accounts.ts'
export { widgetKey } from './widget-key.ts'
