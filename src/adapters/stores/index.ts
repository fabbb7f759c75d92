/** All store adapters, by id. Adding one: a folder, a line here. */
import type { Store } from '#contracts/store'
import { csv } from './csv/index.ts'
import { demo } from './demo/index.ts'
import { shopify } from './shopify/index.ts'

export const stores: ReadonlyMap<string, Store> = new Map([shopify, csv, demo].map((store) => [store.id, store]))
