/** Which part of the architecture a file belongs to. */

export type Area =
  | { kind: 'shared' | 'contracts' | 'app' | 'config' | 'main' | 'commands' | 'demo' | 'simulator' | 'web' | 'test' | 'unknown' }
  | { kind: 'platform'; name: string }
  | { kind: 'feature'; name: string; model: boolean }
  | {
      kind: 'adapter'
      name: string /** `carriers/ups`, or null for files that all adapters of a kind share and for the list itself. */
      folder: string | null
    }

/** Tests and contract suites may reach further than the code they test. */
export const isTest = (path: string): boolean => /\.(test|contract)\.tsx?$/.test(path) || path.startsWith('test/')

export function areaOf(path: string): Area {
  const [top, area, first, second] = path.split('/')
  if (top === 'test') return { kind: 'test' }
  if (top === 'web') return { kind: 'web' }
  if (top !== 'src' || area === undefined) return { kind: 'unknown' }
  if (area === 'shared' || area === 'contracts' || area === 'commands' || area === 'demo' || area === 'simulator') return { kind: area }
  if (area === 'app.ts' || area === 'app') return { kind: 'app' }
  if (area === 'main.ts') return { kind: 'main' }
  if (area === 'config.ts' || area === 'config') return { kind: 'config' }
  if (first === undefined) return { kind: 'unknown' }
  if (area === 'platform') return { kind: 'platform', name: first }
  if (area === 'features') return { kind: 'feature', name: first, model: second === 'model' }
  if (area === 'adapters') return { kind: 'adapter', name: first, folder: second === undefined || second.endsWith('.ts') ? null : second }
  return { kind: 'unknown' }
}

/** Which feature may know which, transitively; every feature may know accounts. Printed in docs/architecture.md. */
export const FEATURE_KNOWS: Readonly<Record<string, readonly string[]>> = {
  accounts: [],
  customers: [],
  orders: ['customers'],
  inventory: ['orders'],
  shipments: ['orders'],
  'shipping-options': [],
  promises: ['orders', 'shipments', 'shipping-options', 'inventory'],
  access: ['customers', 'orders', 'shipments'],
  answers: ['customers', 'orders', 'shipments', 'promises', 'access'],
  conversations: ['customers', 'orders', 'shipments', 'access'],
  notifications: ['customers', 'orders', 'shipments', 'promises', 'access', 'answers'],
  assistant: ['customers', 'orders', 'shipments', 'promises', 'access', 'answers', 'conversations', 'notifications'],
  'tracking-page': ['customers', 'orders', 'shipments', 'promises', 'access', 'answers', 'conversations', 'notifications'],
  'shipping-desk': ['orders', 'shipments', 'shipping-options', 'promises', 'inventory'],
  analytics: ['customers', 'orders', 'shipments', 'promises', 'notifications', 'conversations', 'inventory'],
}

/** Everything a feature may know, what its acquaintances know included. Throws on a cycle. */
export function acquaintances(feature: string, path: readonly string[] = []): Set<string> {
  if (path.includes(feature)) throw new Error(`FEATURE_KNOWS has a cycle: ${[...path, feature].join(' → ')}`)
  const known = new Set<string>(feature === 'accounts' ? [] : ['accounts'])
  for (const other of FEATURE_KNOWS[feature] ?? []) {
    known.add(other)
    for (const further of acquaintances(other, [...path, feature])) known.add(further)
  }
  return known
}
