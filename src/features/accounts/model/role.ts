/** What people may do, as the same scopes that keys have. `x:write` contains `x:read`, `*` everything. */

export type Role = 'owner' | 'agent' | 'viewer'

export const scopesOfRole: Readonly<Record<Role, readonly string[]>> = {
  owner: ['*'],
  agent: [
    'orders:read',
    'shipments:write',
    'customers:read',
    'conversations:write',
    'tickets:write',
    'notifications:read',
    'promises:read',
    'promises:quote',
    'events:read',
    'answers:read',
    'ask:write',
    'evidence:read',
    'stock:read',
  ],
  viewer: [
    'orders:read',
    'shipments:read',
    'customers:read',
    'conversations:read',
    'notifications:read',
    'promises:read',
    'events:read',
    'answers:read',
    'evidence:read',
    'stock:read',
  ],
}

/** A scope as it may be written: `area:right`, or `*`. */
export const SCOPE = /^(\*|[a-z][a-z-]{1,30}:[a-z]{2,20})$/
