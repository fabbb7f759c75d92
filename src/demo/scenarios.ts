/** Some twenty orders, one for each thing that can happen to a parcel. Hours are counted back from now. */

export type Scan = readonly [code: string, hoursAgo: number, city: string, country?: string]
export type ScenarioParcel = {
  lines: readonly number[]
  scans: readonly Scan[]
  expectedInDays?: readonly [number, number]
}
export type Scenario = {
  title: string
  person: number
  lines: readonly (readonly [sku: string, quantity: number])[]
  placedHoursAgo: number
  parcels: readonly ScenarioParcel[]
  cancelled?: true
  late?: true
}

const one = (
  title: string,
  person: number,
  sku: string,
  placedHoursAgo: number,
  scans: readonly Scan[],
  more: Partial<ScenarioParcel> & { late?: true } = {},
): Scenario => {
  const { late, ...parcel } = more
  return { title, person, lines: [[sku, 1]], placedHoursAgo, parcels: [{ lines: [0], scans, ...parcel }], ...(late ? { late } : {}) }
}
const toHub = (from: number): Scan[] => [
  ['LABEL', from, 'Hamburg'],
  ['PICKED_UP', from - 4, 'Hamburg'],
  ['DEPARTED', from - 9, 'Hamburg'],
]

export const scenarios: readonly Scenario[] = [
  { title: 'just ordered', person: 0, lines: [['MUG-1', 2]], placedHoursAgo: 0.1, parcels: [] },
  {
    title: 'being packed',
    person: 1,
    lines: [
      ['TENT-2', 1],
      ['LAMP-9', 1],
    ],
    placedHoursAgo: 20,
    parcels: [],
  },
  one('label made, waits for the carrier', 2, 'BAG-30', 26, [['LABEL', 5, 'Hamburg']]),
  one('label made, not scanned for days', 3, 'STOVE', 150, [['LABEL', 140, 'Hamburg']]),
  one('collected', 4, 'SOCK-M', 30, [
    ['LABEL', 22, 'Hamburg'],
    ['PICKED_UP', 8, 'Hamburg'],
  ]),
  one('on its way', 5, 'LAMP-9', 46, [...toHub(40), ['ARRIVED', 12, 'Nürnberg']], { expectedInDays: [1, 2] }),
  one('late: missorted', 0, 'TENT-2', 220, [...toHub(210), ['MISSORTED', 150, 'Leipzig'], ['DEPARTED', 20, 'Leipzig']], {
    expectedInDays: [1, 2],
    late: true,
  }),
  one('late: held by weather', 7, 'STOVE', 200, [...toHub(190), ['WEATHER', 30, 'Kassel']], { expectedInDays: [2, 3] }),
  one('held by customs', 6, 'BAG-30', 130, [...toHub(120), ['CUSTOMS_IN', 60, 'Dover', 'GB'], ['CUSTOMS_HELD', 40, 'Dover', 'GB']]),
  one('out for delivery', 1, 'SOCK-M', 52, [...toHub(48), ['AT_DESTINATION', 10, 'München'], ['ON_VEHICLE', 3, 'München']], {
    expectedInDays: [0, 0],
  }),
  one('nobody was at home', 2, 'MUG-1', 75, [...toHub(70), ['ON_VEHICLE', 8, 'Hamburg'], ['NOT_HOME', 4, 'Hamburg']]),
  one('waits at the pick-up point', 7, 'LAMP-9', 100, [...toHub(96), ['ON_VEHICLE', 30, 'Köln'], ['AT_PICKUP_POINT', 25, 'Köln']]),
  one('delivered today', 0, 'SOCK-M', 60, [...toHub(56), ['ON_VEHICLE', 7, 'Berlin'], ['DELIVERED', 2, 'Berlin']]),
  one('delivered to a neighbour', 5, 'MUG-1', 120, [...toHub(110), ['ON_VEHICLE', 60, 'Wien', 'AT'], ['NEIGHBOUR', 55, 'Wien', 'AT']]),
  one('delivered last week', 4, 'BAG-30', 300, [...toHub(290), ['ON_VEHICLE', 200, 'Lyon', 'FR'], ['DELIVERED', 196, 'Lyon', 'FR']]),
  {
    title: 'in two parcels: one is there, one is late',
    person: 1,
    lines: [
      ['TENT-2', 1],
      ['STOVE', 1],
    ],
    placedHoursAgo: 190,
    late: true,
    parcels: [
      { lines: [0], scans: [...toHub(180), ['ON_VEHICLE', 120, 'München'], ['DELIVERED', 116, 'München']] },
      { lines: [1], scans: [...toHub(170), ['ARRIVED', 130, 'Würzburg']], expectedInDays: [1, 3] },
    ],
  },
  {
    title: 'half of it sent',
    person: 3,
    lines: [
      ['BAG-30', 1],
      ['MUG-1', 3],
    ],
    placedHoursAgo: 40,
    parcels: [{ lines: [0], scans: [...toHub(30)] }],
  },
  one('address is wrong', 4, 'LAMP-9', 110, [...toHub(100), ['ADDRESS', 20, 'Lyon', 'FR']]),
  one('on its way back', 6, 'MUG-1', 260, [...toHub(250), ['REFUSED', 120, 'Manchester', 'GB'], ['RETURNING', 90, 'Manchester', 'GB']]),
  one('came back', 5, 'SOCK-M', 400, [...toHub(390), ['RETURNING', 250, 'Wien', 'AT'], ['RETURNED', 150, 'Hamburg']]),
  { title: 'cancelled', person: 2, lines: [['TENT-2', 1]], placedHoursAgo: 70, parcels: [], cancelled: true },
]
