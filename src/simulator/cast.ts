import type { World } from './create-world.ts'

/** Who plays: what messages need to know of a world. */
export type Cast = Pick<World, 'customerOf' | 'carriers' | 'warehouses'>
