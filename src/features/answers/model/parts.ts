/** An order with several parts: each sentence stays with the part it is about, whatever is left out or said twice. */
import type { Claim } from './answer.ts'
import { sayList } from './formats.ts'
import { say } from './words/index.ts'

/**
 * The claims about one part side by side, in the order in which parts come up; the same is said once of a part. Parts of which all the
 * same is to be said share it: "The same goes for parcels 2 and 3."
 */
export function byPart(claims: readonly Claim[], language: string): Claim[] {
  const before: Claim[] = []
  const after: Claim[] = []
  const links: Claim[] = []
  const parts = new Map<number, Claim[]>()
  const said = new Set<string>()
  const isNew = (name: string): boolean => !said.has(name) && said.add(name).size > 0
  for (const one of claims) {
    const position = positionOf(one)
    if (!isNew(`${position ?? ''} ${one.text}`)) continue
    // A link has no full stop: nothing follows it.
    if ('link' in one.value) links.push(one)
    else if (position !== null) parts.set(position, [...(parts.get(position) ?? []), one])
    else (parts.size === 0 && one.kind !== 'person' ? before : after).push(one)
  }
  return [
    ...before,
    ...shared(parts, language).filter((one) => !isForAll(one) || isNew(`for all ${one.text}`)),
    ...after.filter((one) => one.kind !== 'person'),
    ...after.filter((one) => one.kind === 'person'),
    ...links,
  ]
}

/** Of each group of parts that are told alike the first, with the names of the others. */
function shared(parts: ReadonlyMap<number, readonly Claim[]>, language: string): Claim[] {
  const groups = new Map<string, number[]>()
  for (const [position, claims] of parts) {
    // Each number is told for itself.
    const own = position === 0 || claims.some((one) => one.kind === 'parcel')
    const told = own ? String(position) : claims.map((one) => one.text).join('\n')
    groups.set(told, [...(groups.get(told) ?? []), position])
  }
  return [...groups.values()].flatMap(([first = 0, ...others]) => {
    const claims = parts.get(first) ?? []
    if (others.length === 0) return claims
    const positions = sayList(others.map(String), language)
    const text = say(language, 'parcels.same', { n: others.length, positions })
    // Each as a number: a text of digits would be taken for a name.
    const also = Object.fromEntries(others.map((position) => [`also${position}`, position]))
    const value = { position: first, parcels: claims[0]!.value.parcels ?? null, n: others.length, ...also }
    const evidence = [...new Set(others.flatMap((position) => (parts.get(position) ?? []).flatMap((one) => one.evidence)))]
    return [...claims, { kind: 'summary', text, value, evidence }]
  })
}

/** The first sentence about a part says which one it is about. */
export function introduced(claims: readonly Claim[], language: string): Claim[] {
  let current: number | null = null
  return claims.map((one) => {
    const position = positionOf(one)
    const begins = position !== null && position !== current && position > 0
    current = position
    const count = Number(one.value.parcels)
    return begins ? { ...one, text: say(language, 'parcel', { position, count, only: count === 1 ? 'yes' : 'no' }) + one.text } : one
  })
}

type Fits = (claims: readonly Claim[]) => boolean

/** As much as fits; that there are parts of which nothing could be said is said. `known`: what there is besides. */
export function shortened(claims: readonly Claim[], language: string, fits: Fits, known = claims): Claim[] {
  const told = fitting(claims, fits)
  const named = new Set(told.flatMap(partsOf))
  const untold = known.filter((one) => partsOf(one).some((position) => !named.has(position)))
  if (untold.length === 0) return told
  const text = say(language, 'order.rest')
  const rest: Claim = {
    kind: 'summary',
    text,
    value: { rest: new Set(untold.map(positionOf)).size },
    evidence: [...new Set(untold.flatMap((one) => one.evidence))],
  }
  return [...fitting(claims, (kept) => fits([...kept, rest])), rest]
}

/** The part that a claim is about, and those that it names besides. */
const partsOf = ({ value }: Claim): number[] =>
  Object.entries(value).flatMap(([name, one]) => (typeof one === 'number' && /^(?:position|also\d+)$/.test(name) ? [one] : []))

/**
 * As many as fit, whole: the first, that a person has to act, what the first part is about, the first sentence of each part, then by rank.
 * Nothing is said of a part without its first sentence.
 */
function fitting(claims: readonly Claim[], fits: Fits): Claim[] {
  const kept = new Set<Claim>()
  const inOrder = (): Claim[] => claims.filter((one) => kept.has(one))
  // What the customer can do about the first part is worth more than what else is known of it.
  const main = claims.find((claim) => positionOf(claim) !== null) ?? claims[0]
  const todo = claims.filter((claim) => claim.kind === 'action' && main && positionOf(claim) === positionOf(main)).slice(0, 1)
  const head = claims.slice(0, claims[0]?.kind === 'placed' ? 2 : 1)
  const firstOf = (one: Claim): Claim => claims.find((other) => positionOf(other) === positionOf(one))!
  // Who shares a part's sentences is named with it.
  const begins = claims.filter((one) => positionOf(one) !== null && (one === firstOf(one) || 'n' in one.value))
  const persons = claims.filter((one) => one.kind === 'person')
  const about = claims.filter((one) => main && positionOf(one) !== null && positionOf(one) === positionOf(main))
  for (const one of [...head, ...persons, ...about.slice(0, 1), ...todo, ...about.slice(1, 2), ...begins, ...claims]) {
    const first = positionOf(one) === null ? one : firstOf(one)
    if (kept.has(one) || (one !== first && !kept.has(first))) continue
    kept.add(one)
    if (!fits(inOrder())) kept.delete(one)
  }
  return inOrder()
}

export const positionOf = ({ value }: Claim): number | null => (typeof value.position === 'number' ? value.position : null)

/** What there is to do, when we looked, and who may ask for money is the same for all parts that it is said of. */
const isForAll = ({ kind, value }: Claim): boolean =>
  kind === 'action' || kind === 'checked' || (kind === 'customs' && value.status === undefined)
