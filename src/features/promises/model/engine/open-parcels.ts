/** Parcels on their way on one leg, compactly: a column for each thing that was frozen when the promise was made. */
import { LEVELS } from './cells.ts'
import { RANGE_LEVELS } from './tail-control.ts'

/** Cells of a parcel: one of each level. */
export const IDS = LEVELS.length
/** First and last days of its ranges, counted from its start. */
export const ENDS = 2 * RANGE_LEVELS.length

const COLUMNS = {
  parcel: { type: Float64Array, each: 1 },
  start: { type: Int32Array, each: 1 },
  line: { type: Uint16Array, each: 1 },
  score: { type: Float32Array, each: 1 },
  spread: { type: Float32Array, each: 1 },
  /** ρ on the last closed evening. */
  rho: { type: Float32Array, each: 1 },
  queues: { type: Float32Array, each: 2 },
  ids: { type: Int32Array, each: IDS },
  ends: { type: Uint16Array, each: ENDS },
} as const
type Column = keyof typeof COLUMNS
export type OpenParcelsState = { [C in Column]: InstanceType<(typeof COLUMNS)[C]['type']> }

export const noParcels = (): OpenParcelsState => columnsOf(0)

export class OpenParcels {
  readonly columns: OpenParcelsState
  size: number
  readonly #slots = new Map<number, number>()

  constructor(columns: OpenParcelsState) {
    this.columns = columns
    this.size = columns.parcel.length
    for (let slot = 0; slot < this.size; slot++) this.#slots.set(columns.parcel[slot]!, slot)
  }

  slotOf(parcel: number): number | undefined {
    return this.#slots.get(parcel)
  }

  wayOf(parcel: number): { start: number; line: number; ids: Int32Array } | undefined {
    const slot = this.#slots.get(parcel)
    if (slot === undefined) return undefined
    const { start, line, ids } = this.columns
    return { start: start[slot]!, line: line[slot]!, ids: ids.slice(slot * IDS, (slot + 1) * IDS) }
  }

  add(parcel: number): number {
    if (this.size === this.columns.parcel.length) this.resize(Math.max(16, 2 * this.size))
    this.columns.parcel[this.size] = parcel
    this.#slots.set(parcel, this.size)
    return this.size++
  }

  /** The last parcel takes the place of the one that goes. */
  remove(slot: number): void {
    const last = --this.size
    this.#slots.delete(this.columns.parcel[slot]!)
    if (slot === last) return
    for (const name of names) {
      const { each } = COLUMNS[name]
      const column = this.columns[name]
      for (let part = 0; part < each; part++) column[slot * each + part] = column[last * each + part]!
    }
    this.#slots.set(this.columns.parcel[slot]!, slot)
  }

  /** Room for so many; by `size`, none for more: before they are saved. */
  resize(room: number): void {
    const next = columnsOf(room)
    for (const name of names) next[name].set(this.columns[name].subarray(0, this.size * COLUMNS[name].each))
    Object.assign(this.columns, next)
  }
}

const names = Object.keys(COLUMNS) as Column[]

const columnsOf = (size: number): OpenParcelsState =>
  Object.fromEntries(names.map((name) => [name, new COLUMNS[name].type(size * COLUMNS[name].each)])) as unknown as OpenParcelsState
