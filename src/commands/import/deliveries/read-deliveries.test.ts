import { describe, expect, it } from 'vitest'
import { errorRows } from '../error-rows.ts'
import { renameHeadings } from '../rename-headings.ts'
import { localTimeIn } from './local-time.ts'
import { readDeliveries } from './read-deliveries.ts'

const shop = { timeZone: 'Europe/Berlin', country: 'DE', today: '2026-11-25', zoneOf: () => 'America/New_York' }
const read = (text: string) => readDeliveries(Buffer.from(text), shop)

describe('a delivery history', () => {
  it('is read with the columns of its description', () => {
    const { deliveries, problems } = read(
      'order_id,ordered_at,shipped_at,delivered_at,promised_at,carrier,service,origin_region,origin_id,dest_region,dest_postal,dest_country,distance_km,units,weight_g\n' +
        'a1,2026-10-01T12:01:20,2026-10-02T16:22:53,2026-10-05T15:38:58,2026-10-09,DHL,Standard,HH,w1,BY,80331,DE,612,2,1200\n',
    )
    expect(problems).toEqual([])
    expect(deliveries).toMatchObject([
      {
        number: 'a1',
        orderedOn: '2026-10-01',
        hour: 12,
        handedOverOn: '2026-10-02',
        arrivedOn: '2026-10-05',
        promisedOn: '2026-10-09',
        carrier: 'dhl',
        originId: 'w1',
        originRegion: 'HH',
        country: 'DE',
        region: 'BY',
        postalCode: '80331',
        distanceKm: 612,
        units: 2,
        weightGrams: 1200,
      },
    ])
  })

  it('is read with the headings and dates of other shops', () => {
    const { deliveries } = read(
      'Bestellnummer;Bestelldatum;Versanddatum;Zugestellt am;Land;PLZ;Gewicht\n1;05.10.2026 09:30;06.10.2026;08.10.2026;Österreich;1010;1,5\n',
    )
    expect(deliveries).toMatchObject([
      {
        number: '1',
        orderedOn: '2026-10-05',
        hour: 9,
        handedOverOn: '2026-10-06',
        arrivedOn: '2026-10-08',
        country: 'AT',
        postalCode: '1010',
        weightGrams: 1500,
      },
    ])
    const renamed = renameHeadings(Buffer.from('nr,wann,da\n1,10/13/2026,10/15/2026\n2,10/01/2026,10/02/2026\n'), [
      'nr=order_id',
      'wann=ordered_at',
      'da=delivered_at',
    ])
    expect(readDeliveries(renamed, shop).deliveries.map((one) => one.arrivedOn)).toEqual(['2026-10-15', '2026-10-02'])
  })

  it('a file without its most needed column is refused, with what it has and how to name it', () => {
    expect(() => read('id,bought\n1,2026-10-01\n')).toThrow(/no column "ordered_at".*"bought".*--map "heading=ordered_at"/)
    expect(() => read('')).toThrow('The file has no rows.')
  })

  it('rows that cannot be are listed with the reason, the others are taken', () => {
    const text = `order_id,ordered_at,shipped_at,delivered_at
ok,2026-10-01,2026-10-02,2026-10-05
backwards,2026-10-05,,2026-10-01
ahead,2027-01-01,,
arrives,2026-11-20,,2026-12-24
ok,2026-10-01,2026-10-02,2026-10-05
words,yesterday,,2026-10-05
feb,2026-02-30,,2026-10-05
never,2026-10-01,,next week
none,,,2026-10-05
`
    const { deliveries, problems } = read(text)
    expect(deliveries.map((one) => one.number)).toEqual(['ok'])
    const { count, csv } = errorRows(Buffer.from(text), problems)
    expect(count).toBe(8)
    expect(
      csv
        .toString()
        .split('\n')
        .slice(1, -1)
        .map((line) => line.replace(/^[^,]*,[^,]*,[^,]*,[^,]*,/, '')),
    ).toEqual([
      'it was delivered before it was ordered',
      'it was ordered in the future',
      'it was delivered in the future',
      'this order is in the file twice; the first row counts',
      'ordered_at cannot be read as a date',
      'ordered_at cannot be read as a date',
      'delivered_at cannot be read as a date',
      'ordered_at is empty',
    ])
  })

  it('a hand-over that cannot be is left out and counted, so are countries nobody knows and what is on its way', () => {
    const { deliveries, left } = read(
      'order_id,ordered_at,shipped_at,delivered_at,dest_country\n1,2026-10-01,2026-10-09,2026-10-05,DE\n2,2026-10-01,2026-09-30,2026-10-05,Atlantis\n3,2026-10-01,,,DE\n',
    )
    expect(deliveries.map((one) => [one.handedOverOn, one.country])).toEqual([
      [null, 'DE'],
      [null, null],
      [null, 'DE'],
    ])
    expect(left).toEqual({ handOvers: 2, unknownCountries: 1, onTheirWay: 1 })
  })

  it('what databases write for "none yet" is not arrived, not a wrong date', () => {
    const none = ['NULL', 'null', 'N/A', 'NaT', '-', '\\N', '0000-00-00 00:00:00']
    const text = none.map((one, row) => `${row},2026-10-01,${one},${one}\n`).join('')
    const { deliveries, problems, left } = read(`order_id,ordered_at,shipped_at,delivered_at\n${text}`)
    expect([deliveries.length, problems, left.onTheirWay]).toEqual([none.length, [], none.length])
    expect(read('order_id,ordered_at,delivered_at\n1,NULL,NULL\n').problems[0]?.text).toBe('Row 2, ordered_at is empty')
  })

  it('rows without a number get one of their content, so that the same file again is the same history', () => {
    const text = 'ordered_at,delivered_at\n2026-10-01,2026-10-03\n2026-10-02,2026-10-03\n'
    const numbers = read(text).deliveries.map((one) => one.number)
    expect(new Set(numbers).size).toBe(2)
    expect(read(text).deliveries.map((one) => one.number)).toEqual(numbers)
  })

  it('spreadsheets’ old encodings and hostile cells do no harm', () => {
    const latin = Buffer.concat([
      Buffer.from('order_id,ordered_at,delivered_at,dest_country,units\n1,2026-10-01,2026-10-03,'),
      Buffer.from([0xd6]),
      Buffer.from('sterreich,-7\n'),
    ])
    expect(readDeliveries(latin, shop).deliveries).toMatchObject([{ country: 'AT', units: null }])
    expect(read(`order_id,ordered_at,delivered_at\n"${'x'.repeat(5000)}",2026-10-01,2026-10-03\n`).deliveries[0]?.number).toHaveLength(200)
  })
})

describe('a date', () => {
  it('with a zone is moved to where it counts, without one it stands', () => {
    expect(localTimeIn('2026-10-01T23:30:00Z', 'unknown', 'Europe/Berlin')).toEqual({ day: '2026-10-02', hour: 1, clock: '01:30:00' })
    expect(localTimeIn('2026-10-01T23:30:00', 'unknown', 'Europe/Berlin')).toEqual({ day: '2026-10-01', hour: 23, clock: '23:30:00' })
    expect(localTimeIn('2026-10-01 23:30 -0500', 'unknown', 'UTC')).toEqual({ day: '2026-10-02', hour: 4, clock: '04:30:00' })
    expect(localTimeIn('10/01/2026 11:30 PM', 'mdy', 'UTC')).toEqual({ day: '2026-10-01', hour: 23, clock: '23:30:00' })
    expect(localTimeIn('1.2.2026', 'unknown', 'UTC')).toEqual({ day: '2026-02-01', hour: null, clock: null })
  })

  it.each(['3.4.26', '03.04.2026, 14:05 Uhr', '20260403', '03-Apr-2026', '3. April 2026', 'Apr 3, 2026', 'April 3, 2026 2:05 PM'])(
    'is read as spreadsheets and databases write it: %s',
    (text) => {
      expect(localTimeIn(text, 'unknown', 'UTC')?.day).toBe('2026-04-03')
    },
  )

  it('stands as it is where nobody knows the zone', () => {
    expect(localTimeIn('2026-10-01T23:30:00Z', 'unknown', null)?.day).toBe('2026-10-01')
  })

  it('that could be two days or none is not a date', () => {
    for (const text of [
      '3/4/2026',
      '2026-13-01',
      '0001-01-01',
      '2026-10-01T25:00',
      '1e9',
      '44835',
      '',
      'null',
      '3/4/26',
      '20261303',
      '3 Foo 2026',
      '31. Juni 2026',
    ])
      expect(localTimeIn(text, 'unknown', 'UTC')).toBeNull()
    expect(localTimeIn('4/4/2026', 'unknown', 'UTC')?.day).toBe('2026-04-04')
  })
})
