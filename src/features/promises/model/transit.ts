/** How many working days a parcel travels: defaults by distance and service, finer rows for carriers we know. */
import { type TransitZone, transitZone } from './country-group.ts'

export type ServiceClass = 'express' | 'standard' | 'economy'

/** Working days from hand-over to delivery, both ends included. */
export type Transit = { min: number; max: number; zone: TransitZone; remoteMin: number; remoteMax: number }

export type Route = {
  origin: string | null
  destination: string | null
  remote: boolean
  carrier: string | null
  serviceClass: ServiceClass
}

export function transitOf(route: Route): Transit {
  const zone = transitZone(route.origin, route.destination)
  const own = route.carrier ? CARRIERS[`${route.carrier}:${zone}:${route.serviceClass}`] : undefined
  const large = zone === 'domestic' && LARGE.has(route.origin ?? route.destination ?? '')
  const [min, max] = own ?? (large ? LARGE_COUNTRY : DEFAULTS[zone])[route.serviceClass]
  const [remoteMin, remoteMax] = route.remote ? REMOTE[route.serviceClass] : [0, 0]
  return { min: min + remoteMin, max: max + remoteMax, zone, remoteMin, remoteMax }
}

/** What the shop calls the option or the carrier the service, in the words of several languages. Unknown → standard. */
export function serviceClassOf(text: string | null | undefined): ServiceClass {
  if (!text) return 'standard'
  if (EXPRESS.test(text)) return 'express'
  return ECONOMY.test(text) ? 'economy' : 'standard'
}

/** ISO weekdays on which a carrier does not deliver. Unknown carriers: Saturday and Sunday, so that no date is promised that only some keep. */
export function restWeekdaysOf(carrier: string | null, serviceClass: ServiceClass): ReadonlySet<number> {
  if (serviceClass === 'express' || !carrier) return WEEKEND
  return SATURDAY_CARRIERS.has(carrier) ? SUNDAY : WEEKEND
}

const WEEKEND: ReadonlySet<number> = new Set([6, 7])
const SUNDAY: ReadonlySet<number> = new Set([7])
const SATURDAY_CARRIERS: ReadonlySet<string> = new Set([
  'dhl_parcel_de',
  'hermes',
  'usps',
  'royalmail',
  'laposte',
  'colissimo',
  'dpd_uk',
  'evri',
  'postnl',
  'dhl_ecommerce',
])

const EXPRESS = /express|next.?day|overnight|priority|same.?day|expr[eè]s|24 ?h|über nacht|urgent|chronopost|eilsendung/i
const ECONOMY = /economy|saver|spar|budget|untracked|slow|warenpost|letter|brief|media mail|surepost|smartpost|ground advantage|lettre/i

type Ranges = Readonly<Record<ServiceClass, readonly [number, number]>>

const DEFAULTS: Readonly<Record<TransitZone, Ranges>> = {
  domestic: { express: [1, 1], standard: [1, 3], economy: [2, 5] },
  single_market: { express: [1, 3], standard: [3, 6], economy: [5, 10] },
  continent: { express: [2, 4], standard: [4, 8], economy: [6, 14] },
  intercontinental: { express: [3, 6], standard: [8, 18], economy: [10, 25] },
}
// One country, four days by truck.
const LARGE: ReadonlySet<string> = new Set(['US', 'CA', 'AU', 'BR', 'IN', 'CN', 'MX', 'AR'])
const LARGE_COUNTRY: Ranges = { express: [1, 2], standard: [2, 5], economy: [3, 8] }
const REMOTE: Ranges = { express: [1, 2], standard: [1, 3], economy: [2, 4] }

// What the carriers publish for their ordinary products.
const CARRIERS: Readonly<Record<string, readonly [number, number]>> = {
  'dhl_parcel_de:domestic:standard': [1, 2],
  'dhl_express:single_market:express': [1, 2],
  'dhl_express:continent:express': [1, 3],
  'dhl_express:intercontinental:express': [2, 4],
  'ups:single_market:standard': [2, 5],
  'ups:intercontinental:express': [2, 4],
  'fedex:intercontinental:express': [2, 5],
  'usps:domestic:express': [1, 3],
  'usps:domestic:standard': [2, 5],
  'royalmail:domestic:standard': [1, 3],
  'dpd:domestic:standard': [1, 2],
  'gls:domestic:standard': [1, 2],
}
