/** The engine measured: on a made-up parcel shop, and on the real history that lies outside the repository. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Delivery, dayOf, readDeliveries } from '../../src/commands/promise/read-deliveries.ts'
import { type Replay, replay } from '../../src/commands/promise/replay.ts'
import { type Scores, score } from '../../src/commands/promise/score.ts'
import { dataFolder, notRun } from '../support/data-folder.ts'
import { FIRST_DAY, syntheticHistory } from './synthetic-history.ts'

const clock = () => 0
const orders = 20_000
const days = 420
const [from, to] = [FIRST_DAY + 120, FIRST_DAY + 400]

/** What a shop knew on the evening before a day. */
const snapshot = (rows: readonly Delivery[], before: number): Delivery[] =>
  rows
    .filter(({ path }) => path.orderedOn < before)
    .map((row) => ({
      ...row,
      handedOverOn: row.handedOverOn !== null && row.handedOverOn < before ? row.handedOverOn : null,
      deliveredOn: row.deliveredOn !== null && row.deliveredOn < before ? row.deliveredOn : null,
    }))

const said = ({ promises }: Replay) =>
  new Map(promises.map(({ row, quantiles, ranges, late }) => [row.id, JSON.stringify([quantiles, ranges, late])]))

/** Promises of the shorter history that the longer one has otherwise. */
function differences(short: Replay, long: Replay): number {
  const [before, after] = [said(short), said(long)]
  expect(before.size).toBeGreaterThan(500)
  return [...before].filter(([id, promise]) => after.get(id) !== promise).length
}

describe('a parcel shop with short lanes, drift, a sale and a strike', () => {
  const rows = syntheticHistory({ orders, days, seed: 1 })
  let whole: Replay
  let scores: Scores
  beforeAll(() => {
    whole = replay(rows, { from, to, clock })
    scores = score(whole, from, to)
  }, 120_000)

  test('has as many orders as asked for, most of them delivered within a week', () => {
    expect(rows.length).toBe(orders)
    const taken = rows.flatMap(({ path, deliveredOn }) => (deliveredOn === null ? [] : [deliveredOn - path.orderedOn]))
    expect(taken.filter((one) => one <= 7).length / taken.length).toBeGreaterThan(0.9)
  })

  test('rows that are added later change no promise', () => {
    for (const before of [FIRST_DAY + 200, FIRST_DAY + 275, FIRST_DAY + 345])
      expect(differences(replay(snapshot(rows, before), { from, to: before - 1, clock }), whole)).toBe(0)
  }, 120_000)

  test('ranges hold as often as they say, within what whole days allow', () => {
    expect(scores.n).toBeGreaterThan(13_000)
    const { '0.5': half, '0.8': most, '0.9': nearly, '0.95': all } = scores.levels
    expect(Math.abs(half!.coverage - 0.5)).toBeLessThan(0.05)
    expect(Math.abs(most!.coverage - 0.8)).toBeLessThan(0.05)
    expect(Math.abs(nearly!.coverage - 0.9)).toBeLessThan(0.035)
    expect(Math.abs(all!.coverage - 0.95)).toBeLessThan(0.03)
    expect(nearly!.width).toBeLessThan(4)
    expect(scores.mae).toBeLessThan(1.1)
  })

  test('ranges hold for every carrier', () => {
    for (const carrier of ['swift', 'steady', 'saver']) {
      const ones = whole.promises.filter(({ row }) => row.path.carrier === carrier)
      const held = ones.filter(({ row, ranges }) => {
        const taken = row.deliveredOn! - row.path.orderedOn
        return taken >= ranges['0.9']![0] && taken <= ranges['0.9']![1]
      })
      expect(held.length / ones.length).toBeGreaterThan(0.87)
    }
  })

  test('a chance of being late is what it says: promises put together by it come out late as often', () => {
    const ones = whole.promises.filter(({ late }) => late !== null).sort((a, b) => a.late! - b.late!)
    for (let start = 0; start + 1000 <= ones.length; start += 1000) {
      const some = ones.slice(start, start + 1000)
      const stated = some.reduce((sum, { late }) => sum + late!, 0) / some.length
      const real = some.filter(({ row }) => row.deliveredOn! > row.promisedOn!).length / some.length
      expect(Math.abs(stated - real)).toBeLessThan(0.1)
    }
  })
})

describe('real deliveries', () => {
  const folder = dataFolder()
  if (!folder) {
    notRun('promise backtest on real deliveries')
    return
  }
  const { rows, refused } = readDeliveries(readFileSync(join(folder, 'deliveries/olist.csv')))
  const [start, end] = [dayOf('2017-07-01')!, dayOf('2018-01-16')!]
  let whole: Replay
  let scores: Scores
  beforeAll(() => {
    whole = replay(rows, { from: start, to: end, clock })
    scores = score(whole, start, end)
  }, 120_000)

  test('every row is read', () => {
    expect([rows.length, refused.length, scores.n]).toEqual([19_029, 0, 10_739])
  })

  test('the bars of the first part are reached', () => {
    const { '0.5': half, '0.8': most, '0.9': nearly, '0.95': all } = scores.levels
    expect(nearly!.coverage).toBeGreaterThanOrEqual(0.88)
    expect(nearly!.coverage).toBeLessThanOrEqual(0.92)
    expect(nearly!.worst28).toBeGreaterThanOrEqual(0.84)
    expect(nearly!.worst_region![1]).toBeGreaterThanOrEqual(0.84)
    expect(nearly!.width).toBeLessThanOrEqual(22)
    expect(nearly!.late_miss).toBeLessThanOrEqual(0.06)
    expect(scores.pinball.p10).toBeLessThanOrEqual(0.816)
    expect(scores.pinball.p50).toBeLessThanOrEqual(2.48)
    expect(scores.pinball.p90).toBeLessThanOrEqual(1.7)
    expect(scores.pinball.p95).toBeLessThanOrEqual(1.14)
    expect(scores.mae).toBeLessThanOrEqual(4.96)
    expect(Math.abs(half!.coverage - 0.5)).toBeLessThanOrEqual(0.04)
    expect(Math.abs(most!.coverage - 0.8)).toBeLessThanOrEqual(0.04)
    expect(Math.abs(all!.coverage - 0.95)).toBeLessThanOrEqual(0.04)
  })

  test('rows that are added later change no promise', () => {
    const before = dayOf('2017-11-27')!
    expect(differences(replay(snapshot(rows, before), { from: start, to: before - 1, clock }), whole)).toBe(0)
  }, 120_000)
})
