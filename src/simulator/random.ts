/** Chance that can be played again: a stream of its own for every purpose, so that one more draw here changes nothing elsewhere. */

export type Random = {
  /** 0 ≤ x < 1. */
  next(): number
  chance(probability: number): boolean
  between(from: number, to: number): number
  /** 0 … count − 1. */
  below(count: number): number
  pick<T>(list: readonly T[]): T
  /** Mean 0, deviation 1. */
  normal(): number
  /** How many of something that happens `mean` times on average. */
  count(mean: number): number
}

/** The same keys give the same stream, on every machine. */
export function randomOf(...keys: readonly (string | number)[]): Random {
  const next = sfc32(keys)
  const random: Random = {
    next,
    chance: (probability) => next() < probability,
    between: (from, to) => from + next() * (to - from),
    below: (count) => Math.floor(next() * count),
    pick: (list) => list[Math.floor(next() * list.length)]!,
    normal: () => {
      // A sum of twelve: only additions, which every processor rounds alike.
      let sum = -6
      for (let i = 0; i < 12; i++) sum += next()
      return sum
    },
    count: (mean) => {
      if (mean > 40) return Math.max(0, Math.round(mean + random.normal() * Math.sqrt(mean)))
      let [product, n] = [next(), 0]
      for (const limit = Math.exp(-mean); product > limit; n++) product *= next()
      return n
    },
  }
  return random
}

/** Which one a chance of 0 ≤ x < 1 falls on, when each has its share; shares need not add up to 1. */
export function indexByShare(shares: readonly number[], chance: number): number {
  let left = chance * shares.reduce((sum, share) => sum + share, 0)
  for (const [i, share] of shares.entries()) {
    left -= share
    if (left < 0) return i
  }
  return Math.max(0, shares.length - 1)
}

/** A number of 0 ≤ x < 1 that belongs to the keys: the same question always has the same answer. */
export const shareOf = (...keys: readonly (string | number)[]): number => sfc32(keys)()

/** Small fast counter generator of Chris Doty-Humphrey (PractRand), 32 bit. */
function sfc32(keys: readonly (string | number)[]): () => number {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1]
  for (const key of keys) {
    const text = String(key)
    // FNV-1a over the letters, then mixed in with a different turn for each word of the state.
    let hash = 0x811c9dc5
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    a = Math.imul(a ^ hash, 0x85ebca6b) + 0x27d4eb2f
    b = Math.imul((b << 13) ^ (b >>> 19) ^ a, 0xc2b2ae35)
    c = (c ^ b) + Math.imul(hash, 0x165667b1)
  }
  const next = (): number => {
    const out = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + out
    c |= 0
    return (out >>> 0) / 4294967296
  }
  for (let i = 0; i < 8; i++) next()
  return next
}
