/** The chance that a parcel has arrived, evening by evening, and the whole days that follow from it. */
import type { DayNumber } from './types.ts'

/** A year and a half past the start nobody promises anything. */
const MOST_DAYS = 550

/** P(arrived by the end of a day); rising, 0 before `first`. */
export class Curve {
  readonly first: DayNumber
  readonly #share: (day: DayNumber) => number
  readonly #known: number[] = []

  constructor(first: DayNumber, share: (day: DayNumber) => number) {
    this.first = first
    this.#share = share
  }

  at(day: DayNumber): number {
    const index = Math.min(MOST_DAYS, day - this.first)
    for (let next = this.#known.length; next <= index; next++)
      this.#known.push(Math.min(1, Math.max(this.#known[next - 1] ?? 0, this.#share(this.first + next))))
    return this.#known[index] ?? 0
  }

  /** First and last day for these shares before the one and with the other; whole days, so the nearest shares that there are. */
  range(before: number, upTo: number): [DayNumber, DayNumber] {
    const from = this.#nearest(before) + 1
    return [from, Math.max(from, this.#nearest(upTo))]
  }

  /** Fractional: the arrivals of a day are spread around its middle. */
  quantile(share: number): number {
    const day = this.#firstDay(share)
    const [before, then] = [this.at(day - 1), this.at(day)]
    return day - 0.5 + (then > before ? Math.min(1, Math.max(0, (share - before) / (then - before))) : 0.5)
  }

  #nearest(share: number): DayNumber {
    const day = this.#firstDay(share)
    return share - this.at(day - 1) < this.at(day) - share ? day - 1 : day
  }

  #firstDay(share: number): DayNumber {
    let day = this.first
    while (this.at(day) < share && day < this.first + MOST_DAYS) day++
    return day
  }
}
