import { expect, test } from 'vitest'
import { readScans } from './read-scans.ts'

const shop = { timeZone: 'Europe/Berlin', country: 'DE' }
const read = (...lines: string[]) => readScans(Buffer.from(lines.join('\n')), shop)

test('a history of scans becomes the parcels they are of, in whatever order, in the words of the carrier or ours', () => {
  const { parcels, scans, problems } = read(
    'Sendungsnummer;Zeitpunkt;Status;Meldung;Paketdienst;Versandart;Land;Ort;received_at;order date',
    'P1;02.10.2026 20:30;;Departed from facility;UPS;Express;Österreich;Hamburg;02.10.2026 21:00;01.10.2026 09:00',
    'P1;01.10.2026 16:00;pre_transit;;UPS;Express;Österreich;;;',
    'P2;2026-10-02T08:00:00Z;Out for delivery;;;;;Kiel;;',
  )
  expect(problems).toEqual([])
  expect(scans).toBe(3)
  expect(parcels).toMatchObject([
    { number: 'P1', carrier: 'ups', service: 'Express', country: 'AT', labelledAt: Date.parse('2026-10-01T14:00:00Z') },
    { number: 'P2', carrier: null, country: 'DE', originCountry: 'DE', orderedAt: null },
  ])
  expect(parcels[0]!.orderedAt).toBe(Date.parse('2026-10-01T07:00:00Z'))
  expect(parcels[0]!.scans[0]).toMatchObject({
    status: 'in_transit',
    place: 'Hamburg',
    at: Date.parse('2026-10-02T18:30:00Z'),
    heardAt: Date.parse('2026-10-02T19:00:00Z'),
  })
  expect(parcels[1]!.scans).toMatchObject([{ status: 'out_for_delivery', at: Date.parse('2026-10-02T08:00:00Z') }])
})

test('a row without a number, an hour or a meaning is refused with the reason', () => {
  const { scans, problems } = read(
    'tracking_number,scanned_at,status',
    ',2026-10-02 08:00,in_transit',
    'P1,2026-10-02,in_transit',
    'P1,soon,in_transit',
    'P1,2026-10-02 08:00,ZX-9',
    'P1,2026-10-02 08:00,In transit',
  )
  expect(scans).toBe(1)
  expect(problems.map(({ text }) => text)).toEqual([
    'Row 2, tracking_number is empty',
    'Row 3, scanned_at is no date with a time',
    'Row 4, scanned_at is no date with a time',
    'Row 5, what the status means is not known; write one of ours, such as in_transit',
  ])
})

test('a file without the needed columns is refused by name', () => {
  expect(() => read('number,when', 'a,b')).toThrow('The file has no column "scanned_at"')
})
