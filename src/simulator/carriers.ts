/** Three invented carriers, each with hubs, nights on which trucks drive, and days on which it rings at doors. */
import type { ServiceName } from './truth.ts'

export type Hub = { id: string; carrier: string; city: string; country: string; region: string; latitude: number; longitude: number }

export type SimulatedCarrier = {
  id: string
  name: string
  service: ServiceName
  /** Share of the shop's orders. */
  share: number
  /** False: it serves its own country only. */
  goesAbroad: boolean
  /** Minutes after midnight at which its truck takes the day's parcels. */
  collects: number
  /** ISO weekdays on which trucks leave a hub in the evening. */
  nights: readonly number[]
  /** ISO weekdays of delivery; `peakSaturdays`: in November and December on Saturdays too. */
  deliversOn: readonly number[]
  peakSaturdays: boolean
  /** The hub through which everything goes that crosses the country; null: straight from hub to hub. */
  centre: string | null
  kmPerHour: number
  /** Minutes after midnight until which a truck must have reached the last hub for a delivery on that day. */
  morningCut: number
  /** Chance that a parcel misses its evening truck, on an ordinary day. */
  missesSort: number
  /** The days it publishes for its home country and for others. */
  published: { home: readonly [number, number]; abroad: readonly [number, number] }
  hubs: readonly Hub[]
}

const MINUTES = 60

function hubsOf(carrier: string, rows: string): Hub[] {
  return rows
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', city = '', country = '', region = '', latitude, longitude] = line.trim().split('|')
      return { id: `hub-${carrier}-${id}`, carrier, city, country, region, latitude: Number(latitude), longitude: Number(longitude) }
    })
}

const ABROAD = `
wien|Wien|AT|9|48.15|16.48
utrecht|Utrecht|NL|UT|52.08|5.05
bruxelles|Bruxelles|BE|BRU|50.88|4.42
paris|Paris|FR|IDF|49.00|2.55
lyon|Lyon|FR|ARA|45.72|4.95
warszawa|Warszawa|PL|14|52.17|20.85
kobenhavn|København|DK|84|55.65|12.40
milano|Milano|IT|25|45.47|9.31
malmo|Malmö|SE|M|55.56|13.05
london|London|GB|ENG|51.58|-0.22`

const WORKDAYS = [1, 2, 3, 4, 5]

export const carriers: readonly SimulatedCarrier[] = [
  {
    id: 'kranich',
    name: 'Kranich Paket',
    service: 'standard',
    share: 0.66,
    goesAbroad: true,
    collects: 17.5 * MINUTES,
    nights: [...WORKDAYS, 7],
    deliversOn: [...WORKDAYS, 6],
    peakSaturdays: true,
    centre: null,
    kmPerHour: 64,
    morningCut: 7 * MINUTES,
    missesSort: 0.018,
    published: { home: [1, 2], abroad: [3, 6] },
    hubs: hubsOf(
      'kranich',
      `hamburg|Hamburg|DE|HH|53.50|10.05
      hannover|Hannover|DE|NI|52.38|9.63
      berlin|Berlin|DE|BE|52.35|13.30
      leipzig|Leipzig|DE|SN|51.40|12.25
      dortmund|Dortmund|DE|NW|51.53|7.35
      koeln|Köln|DE|NW|50.89|7.05
      frankfurt|Frankfurt am Main|DE|HE|50.04|8.57
      stuttgart|Stuttgart|DE|BW|48.86|9.20
      nuernberg|Nürnberg|DE|BY|49.40|11.12
      muenchen|München|DE|BY|48.17|11.75${ABROAD}`,
    ),
  },
  {
    id: 'habicht',
    name: 'Habicht Express',
    service: 'express',
    share: 0.16,
    goesAbroad: true,
    collects: 18.5 * MINUTES,
    nights: [...WORKDAYS, 7],
    deliversOn: [...WORKDAYS, 6],
    peakSaturdays: false,
    centre: null,
    kmPerHour: 150,
    morningCut: 8.5 * MINUTES,
    missesSort: 0.008,
    published: { home: [1, 1], abroad: [1, 3] },
    hubs: hubsOf(
      'habicht',
      `hamburg|Hamburg|DE|HH|53.60|10.02
      leipzig|Leipzig|DE|SN|51.42|12.24
      koeln|Köln|DE|NW|50.87|7.14
      frankfurt|Frankfurt am Main|DE|HE|50.05|8.60
      muenchen|München|DE|BY|48.35|11.78${ABROAD}`,
    ),
  },
  {
    id: 'biber',
    name: 'Biber Sparversand',
    service: 'economy',
    share: 0.18,
    goesAbroad: false,
    collects: 16 * MINUTES,
    nights: WORKDAYS,
    deliversOn: WORKDAYS,
    peakSaturdays: true,
    centre: 'hub-biber-kassel',
    kmPerHour: 58,
    morningCut: 5.5 * MINUTES,
    missesSort: 0.05,
    published: { home: [2, 4], abroad: [4, 9] },
    hubs: hubsOf(
      'biber',
      `hamburg|Hamburg|DE|HH|53.47|9.90
      kassel|Kassel|DE|HE|51.28|9.52
      berlin|Berlin|DE|BE|52.60|13.25
      koeln|Köln|DE|NW|50.97|6.84
      stuttgart|Stuttgart|DE|BW|48.70|9.05
      nuernberg|Nürnberg|DE|BY|49.49|10.98`,
    ),
  },
]

/** A house of the shop from which parcels leave. `share` of the orders. */
export type Warehouse = {
  id: string
  city: string
  country: string
  region: string
  postal: string
  latitude: number
  longitude: number
  share: number
}

export const warehouses: readonly Warehouse[] = [
  { id: 'wh-hamburg', city: 'Hamburg', country: 'DE', region: 'HH', postal: '21107', latitude: 53.5, longitude: 9.99, share: 0.72 },
  { id: 'wh-erfurt', city: 'Erfurt', country: 'DE', region: 'TH', postal: '99098', latitude: 50.98, longitude: 11.1, share: 0.28 },
]
