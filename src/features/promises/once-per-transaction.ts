import type { Ctx } from '#platform/context'

const done = new WeakMap<Ctx, Set<string>>()

/**
 * True the first time in a transaction. Events are delivered many to a transaction and were all written before it began: who
 * looks at an order for the first of them has seen what the others changed. An order of 500 parcels has 500 such events.
 */
export function oncePerTransaction(ctx: Ctx, key: string): boolean {
  const keys = done.get(ctx) ?? new Set()
  done.set(ctx, keys)
  return !keys.has(key) && keys.add(key).has(key)
}
