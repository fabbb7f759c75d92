/** Understanding stands behind this one function: a trained engine replaces the rules without anyone else noticing. */
export type { Entity, EntityType } from './entities.ts'
export { type IntentName, intentNames } from './rules.ts'
export { type Understanding, understand } from './understand.ts'
