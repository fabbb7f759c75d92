/** Counts by bucket in tables that are used again, so that reading many messages does not feed the garbage collector. */
export type BucketCounter = {
  add(bucket: number): void
  /** Each bucket that was counted, once, with 1 + ln(count), scaled to length `length` as a vector; then all is empty again. */
  drain(length: number, each: (bucket: number, value: number) => void): void
}

export function bucketCounter(buckets: number): BucketCounter {
  const counts = new Uint16Array(buckets)
  const touched = new Int32Array(MOST_BUCKETS)
  let size = 0
  return {
    add(bucket) {
      if (counts[bucket] === 0) {
        if (size === MOST_BUCKETS) return
        touched[size++] = bucket
      }
      counts[bucket]!++
    },
    drain(length, each) {
      let squares = 0
      for (let i = 0; i < size; i++) squares += weightOf(counts[touched[i]!]!) ** 2
      const scale = length / Math.sqrt(squares || 1)
      for (let i = 0; i < size; i++) {
        const bucket = touched[i]!
        each(bucket, weightOf(counts[bucket]!) * scale)
        counts[bucket] = 0
      }
      size = 0
    },
  }
}

// A message is cut at some thousand characters; it has no more pieces than this.
const MOST_BUCKETS = 1 << 13
const LOGS = Float64Array.from({ length: 64 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)))
const weightOf = (count: number): number => (count < 64 ? LOGS[count]! : 1 + Math.log(count))
