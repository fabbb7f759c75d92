/** Stems, and phrases with one space between their words, letter by letter in flat tables: following a word costs one look-up a letter. */

export type Mark = {
  number: number
  /** The word ends where the stem ends. */
  isWhole: boolean
  /** In scripts searched by parts: the stem begins where a word begins. */
  isEdged: boolean
}

const A = 97
const SPACE = 32
/** From a to z, and what stands between words. */
const COMMON = 27
const placeOf = (code: number): number => (code === SPACE ? COMMON - 1 : code >= A && code < A + COMMON - 1 ? code - A : -1)

export class StemTree {
  #common = new Int32Array(1 << 12)
  readonly #others = new Map<number, number>()
  /** By node: what a stem that ends there means. */
  readonly marks: (Mark[] | undefined)[] = [undefined]

  /** The node after `node` by one letter; 0 when no stem goes on so. */
  follow(node: number, code: number): number {
    const place = placeOf(code)
    return place >= 0 ? this.#common[node * COMMON + place]! : (this.#others.get(node * 65_536 + code) ?? 0)
  }

  add(stem: string, mark: Mark): void {
    let node = 0
    for (let i = 0; i < stem.length; i++) {
      const code = stem.charCodeAt(i)
      node = this.follow(node, code) || this.#grow(node, code)
    }
    const marks = this.marks[node]
    if (marks) marks.push(mark)
    else this.marks[node] = [mark]
  }

  #grow(node: number, code: number): number {
    const next = this.marks.push(undefined) - 1
    if ((next + 1) * COMMON > this.#common.length) {
      const larger = new Int32Array(this.#common.length * 2)
      larger.set(this.#common)
      this.#common = larger
    }
    const place = placeOf(code)
    if (place >= 0) this.#common[node * COMMON + place] = next
    else this.#others.set(node * 65_536 + code, next)
    return next
  }
}
