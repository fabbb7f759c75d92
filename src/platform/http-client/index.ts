/** The only way out: requests that cannot be turned against our own network, with caps, retries and a circuit breaker. */
export { createHttpClient, type HttpClientOptions } from './client.ts'
export { isPublicAddress } from './public-address.ts'
