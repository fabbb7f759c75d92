/** Counts by bucket in tables that are used again, so that reading many messages does not feed the garbage collector. */
import { addRows, type Classifier, MOST_BUCKETS } from './classifier.ts'

const LOGS = Float64Array.from({ length: 64 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)))
const VALUES = new Float64Array(MOST_BUCKETS)

export class BucketCounter {
  readonly #counts: Uint16Array
  readonly #touched = new Int32Array(MOST_BUCKETS)
  #size = 0

  constructor(buckets: number) {
    this.#counts = new Uint16Array(buckets)
  }

  add(bucket: number): void {
    if (this.#counts[bucket]!++ > 0) return
    if (this.#size < MOST_BUCKETS) this.#touched[this.#size++] = bucket
    else this.#counts[bucket] = 0
  }

  /** Each bucket that was counted, once, with 1 + ln(count), scaled to length `length` as a vector; then all is empty again. */
  drain(length: number, each: (bucket: number, value: number) => void): void {
    const size = this.#take(length)
    for (let i = 0; i < size; i++) each(this.#touched[i]!, VALUES[i]!)
  }

  /** The same straight into the scores of a classifier. */
  drainInto(scores: Float64Array, classifier: Classifier, length: number): void {
    addRows(scores, classifier, this.#touched, VALUES, this.#take(length))
  }

  #take(length: number): number {
    const size = this.#size
    let squares = 0
    for (let i = 0; i < size; i++) {
      const bucket = this.#touched[i]!
      const count = this.#counts[bucket]!
      const weight = count < 64 ? LOGS[count]! : 1 + Math.log(count)
      this.#counts[bucket] = 0
      VALUES[i] = weight
      squares += weight * weight
    }
    const scale = length / Math.sqrt(squares || 1)
    for (let i = 0; i < size; i++) VALUES[i]! *= scale
    this.#size = 0
    return size
  }
}
