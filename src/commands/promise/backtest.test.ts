import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { syntheticHistory } from '../../../test/promise/synthetic-history.ts'
import { runCommandLine } from '../command-line.ts'
import { dateOf, dayOf, readDeliveries } from './read-deliveries.ts'
import type { Promised } from './replay.ts'
import { compareWithShop, comparisonSentence } from './report-figures.ts'
import { score } from './score.ts'

const folder = mkdtempSync(join(tmpdir(), 'backtest-'))

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' }
  const [stdout, stderr] = [process.stdout.write, process.stderr.write]
  const keep = (kind: keyof typeof written) => (text: string | Uint8Array) => {
    written[kind] += String(text)
    return true
  }
  process.stdout.write = keep('out')
  process.stderr.write = keep('err')
  try {
    return { code: await runCommandLine(['promise', 'backtest', ...argv]), ...written }
  } finally {
    process.stdout.write = stdout
    process.stderr.write = stderr
  }
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const HEADINGS = 'order_id,ordered_at,shipped_at,delivered_at,promised_at,carrier,origin_id,dest_region,dest_country,weight_g'
const csv = syntheticHistory({ orders: 2400, days: 120, seed: 5 }).map(({ id, orderedAt, handedOverOn, deliveredOn, promisedOn, path }) =>
  [
    id,
    orderedAt,
    handedOverOn === null ? '' : dateOf(handedOverOn),
    deliveredOn === null ? '' : dateOf(deliveredOn),
    promisedOn === null ? '' : dateOf(promisedOn),
    path.carrier,
    path.originId,
    path.destinationRegion,
    path.destinationCountry,
    path.weightGrams,
  ].join(','),
)

describe('promise backtest', () => {
  test('prints one object with every figure', async () => {
    const path = file('good.csv', [HEADINGS, ...csv].join('\n'))
    const { code, out } = await run(path, '--from', '2024-03-01', '--to', '2024-04-20', '--json')
    expect(code).toBe(0)
    const scores = JSON.parse(out)
    expect(Object.keys(scores)).toEqual([
      'n',
      'from',
      'to',
      'mae',
      'pinball',
      'levels',
      'late',
      'in_transit',
      'windows',
      'train_seconds',
      'promise_ms_p50',
      'promise_ms_p99',
    ])
    expect(Object.keys(scores.levels['0.9'])).toEqual([
      'coverage',
      'width',
      'late_miss',
      'early_miss',
      'worst28',
      'worst28_from',
      'worst_region',
    ])
    expect(scores).toMatchObject({ from: '2024-03-01', to: '2024-04-20', late: { n: scores.n }, in_transit: { 3: {}, 7: {}, 14: {} } })
    expect(scores.n).toBeGreaterThan(700)
    expect(scores.windows[0]).toMatchObject({ from: '2024-03-01' })
  })

  test('takes other headings by --map, lists rows it cannot use and goes on', async () => {
    const rows = [HEADINGS.replace('ordered_at', 'Bestellt am'), ...csv, 'x1,gestern,,,,,,,,', 'x2,2024-03-03,,2024-03-01,,,,,,']
    const path = file('other.csv', rows.join('\n'))
    const page = join(folder, 'page.html')
    const { code, err } = await run(path, '--map', 'Bestellt am=ordered_at', '--html', page)
    expect(code).toBe(0)
    expect(err).toContain(`Row ${rows.length - 1}: ordered_at "gestern" is not a date.`)
    expect(err).toContain(`2 of ${csv.length + 2} rows cannot be used.`)
    const report = readFileSync(page, 'utf8')
    expect(report).toMatch(/With your orders since 2024-\d\d-\d\d \(\d+\) you would have promised/)
    expect(report).toContain('2 rows could not be used')
    expect(report).not.toMatch(/NaN|undefined|Infinity|<script|https?:\/\//)
    expect(report.match(/<svg/g)?.length).toBe(report.match(/<svg[^>]* role="img" aria-label="/g)?.length)
  })

  test.each([
    ['a file that is not there', () => join(folder, 'missing.csv'), 2, 'cannot be read (ENOENT)'],
    ['a file without the columns', () => file('columns.csv', 'a,b\n1,2\n'), 1, 'The file has no column "ordered_at". It has "a", "b"'],
    ['a file without rows', () => file('empty.csv', `${HEADINGS}\n`), 1, 'The file has no orders.'],
    ['a file where nothing was delivered', () => file('none.csv', `${HEADINGS}\n1,2024-01-01,,,,,,,,\n`), 1, 'nothing to judge'],
    ['a binary file', () => file('binary.csv', '"\u0000\u0001"x"\n"'), 1, 'The file'],
  ])('%s gets a sentence', async (_name, path, code, sentence) => {
    const result = await run(path(), '--json')
    expect(result).toMatchObject({ code, out: '' })
    expect(result.err).toContain(sentence)
    expect(result.err).not.toMatch(/\n\s+at /)
  })

  test('a day that is none is refused', async () => {
    expect(await run(file('day.csv', HEADINGS), '--from', '2024-02-31')).toMatchObject({ code: 2 })
  })
})

describe('reading a history', () => {
  test('hand-overs after the delivery are left out, orders that come twice are refused', () => {
    const { rows, refused } = readDeliveries(
      Buffer.from(
        `order_id,ordered_at,shipped_at,delivered_at\na,2024-01-02T10:00:00,2024-01-09,2024-01-05\nb,2024-01-01,2024-01-02,2024-01-05\nb,2024-01-01,,\n`,
      ),
    )
    expect(rows.map(({ id, handedOverOn, deliveredOn, path }) => [id, handedOverOn, deliveredOn, path.hour])).toEqual([
      ['b', dayOf('2024-01-02'), dayOf('2024-01-05'), null],
      ['a', null, dayOf('2024-01-05'), 10],
    ])
    expect(refused).toEqual([{ line: 4, reason: 'order b is there twice' }])
  })
})

test('a history is read as the import reads it: other headings, German dates, semicolons, old encodings', () => {
  const text =
    'Bestellnummer;Bestelldatum;\u00dcbergabe;Zugestellt am;Zusteller;PLZ;Gewicht\n7;02.01.2024 14:30;03.01.2024;05.01.2024 09:10;DHL;80331;1,5\n8;01.01.2024;;NULL;DHL;80331;\n'
  const { rows, refused } = readDeliveries(Buffer.from(text, 'latin1'))
  expect(refused).toEqual([])
  expect(rows).toMatchObject([
    { id: '8', deliveredOn: null },
    { id: '7', handedOverOn: dayOf('2024-01-03'), deliveredOn: dayOf('2024-01-05'), path: { hour: 14, carrier: 'DHL', weightGrams: 1500 } },
  ])
})

describe('scoring', () => {
  const promised = (on: number, taken: number, range: [number, number], late: number | null = null, shopDays = 5): Promised => ({
    row: {
      id: `${on}-${taken}`,
      orderedAt: '',
      path: { orderedOn: on, destinationRegion: 'BY' } as Promised['row']['path'],
      handedOverOn: null,
      deliveredOn: on + taken,
      promisedOn: on + shopDays,
    },
    quantiles: { p10: 1, p50: 3, p90: 5, p95: 6 },
    ranges: { '0.5': range, '0.8': range, '0.9': range, '0.95': range },
    late,
  })
  const played = (promises: Promised[]) => ({ promises, inTransit: [], trainSeconds: 0, promiseMs: [] })

  test('both ends are inside; width is the difference of the days; pinball weighs the two sides', () => {
    const scores = score(played([promised(0, 2, [2, 4]), promised(0, 4, [2, 4]), promised(0, 7, [2, 4]), promised(0, 1, [2, 4])]), 0, 0)
    expect(scores.levels['0.9']).toMatchObject({
      coverage: 0.5,
      width: 2,
      late_miss: 0.25,
      early_miss: 0.25,
      worst28: null,
      worst_region: null,
    })
    expect(scores.mae).toBe((1 + 1 + 4 + 2) / 4)
    expect(scores.pinball.p90).toBeCloseTo((0.1 * 3 + 0.1 * 1 + 0.9 * 2 + 0.1 * 4) / 4, 9)
  })

  test('the worst 28 days and region are found where there are a hundred orders', () => {
    const days = Array.from({ length: 60 }, (_none, day) => day)
    const scores = score(
      played(days.flatMap((day) => Array.from({ length: 5 }, () => promised(day, day >= 30 && day < 44 ? 9 : 3, [2, 4])))),
      0,
      59,
    )
    expect(scores.levels['0.9']).toMatchObject({ worst28: 0.5, worst_region: ['BY', 0.7667, 300] })
    expect(scores.windows.map(({ n }) => n)).toEqual([140, 140, 20])
  })

  test('late risk is told apart by rank, and ties count half', () => {
    const scores = score(
      played([promised(0, 9, [1, 9], 0.7), promised(0, 9, [1, 9], 0.2), promised(0, 2, [1, 9], 0.2), promised(0, 2, [1, 9], 0.1)]),
      0,
      0,
    )
    expect(scores.late).toEqual({ n: 4, rate: 0.5, brier: 0.195, auc: 0.875 })
  })

  test('the comparison with the shop says it when ours is worse', () => {
    const ours = (until: number, shop: number) =>
      Array.from({ length: 50 }, (_none, index) => promised(index, index % 10 === 0 ? 6 : 3, [1, until], null, shop))
    expect(comparisonSentence(compareWithShop(ours(6, 9))!)).toMatch(
      /promised 3\.0 days less on average and been never late, like your own dates\./,
    )
    expect(comparisonSentence(compareWithShop(ours(9, 6))!)).toMatch(/3\.0 days more on average/)
    expect(compareWithShop([{ ...promised(0, 1, [1, 2]), row: { ...promised(0, 1, [1, 2]).row, promisedOn: null } }])).toBeNull()
  })
})
