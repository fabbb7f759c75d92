/** All store adapters, by id. Adding one: a folder, a line here. */
import type { Store } from '#contracts/store'
import { shopify } from './shopify/index.ts'

export const stores: ReadonlyMap<string, Store> = new Map([shopify].map((store) => [store.id, store]))
