/** An order with several parts: each sentence stays with the part it is about, whatever is left out or said twice. */
import type { Claim } from './answer.ts'
import { say } from './words/index.ts'

/** The claims about one part side by side, in the order in which parts come up; the same is said once of a part. */
export function byPart(claims: readonly Claim[]): Claim[] {
  const before: Claim[] = []
  const after: Claim[] = []
  const parts = new Map<number, Claim[]>()
  const said = new Set<string>()
  for (const one of claims) {
    const position = positionOf(one)
    const name = `${position === null || FOR_ALL.has(one.kind) ? '' : position} ${one.text}`
    if (said.has(name)) continue
    said.add(name)
    if (position !== null) parts.set(position, [...(parts.get(position) ?? []), one])
    else (parts.size === 0 && one.kind !== 'person' ? before : after).push(one)
  }
  return [
    ...before,
    ...[...parts.values()].flat(),
    ...after.filter((one) => one.kind !== 'person'),
    ...after.filter((one) => one.kind === 'person'),
  ]
}

/** The first sentence about a part says which one it is about. */
export function introduced(claims: readonly Claim[], language: string): Claim[] {
  let current: number | null = null
  return claims.map((one) => {
    const position = positionOf(one)
    const begins = position !== null && position !== current && position > 0
    current = position
    return begins ? { ...one, text: say(language, 'parcel', { position, count: Number(one.value.parcels) }) + one.text } : one
  })
}

/** As many as fit, whole: the first, that a person has to act, then by rank. Nothing is said of a part without its first sentence. */
export function shortened(claims: readonly Claim[], language: string, limit: number): Claim[] {
  const kept = new Set<Claim>()
  const inOrder = (): Claim[] => claims.filter((one) => kept.has(one))
  for (const one of [...claims.slice(0, 1), ...claims.filter((claim) => claim.kind === 'person'), ...claims]) {
    const position = positionOf(one)
    const first = position === null ? one : claims.find((other) => positionOf(other) === position)!
    if (kept.has(one) || (one !== first && !kept.has(first))) continue
    kept.add(one)
    const length = introduced(inOrder(), language).reduce((sum, claim) => sum + claim.text.length + 1, -1)
    if (length > limit) kept.delete(one)
  }
  return inOrder()
}

const positionOf = ({ value }: Claim): number | null => (typeof value.position === 'number' ? value.position : null)

/** What there is to do, and when we looked, is the same for all parts that it is said of. */
const FOR_ALL: ReadonlySet<Claim['kind']> = new Set(['action', 'checked'])
