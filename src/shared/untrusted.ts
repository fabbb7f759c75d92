/** Reading values of unknown shape: nothing here throws, nothing follows a prototype. */
import { cleanLine } from './text.ts'

/** The value at a path of own property names; undefined when anything on the way is missing. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value
  for (const name of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined
    here = (here as Record<string, unknown>)[name]
  }
  return here
}

/** Text (or a number as text) at a path, on one line and harmless; '' when there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = at(value, ...path)
  if (typeof found === 'string') return cleanLine(found)
  return typeof found === 'number' && Number.isFinite(found) ? String(found) : ''
}

/** The list at a path. One lone value counts as a list of one (XML and some carriers write it so); at most `limit` items. */
export function listAt(value: unknown, path: readonly string[], limit = 5_000): unknown[] {
  const found = at(value, ...path)
  if (found === undefined || found === null || found === '') return []
  return Array.isArray(found) ? found.slice(0, limit) : [found]
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
