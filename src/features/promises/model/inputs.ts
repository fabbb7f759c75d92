/** What a promise rests on, without the person: the postal code is reduced to "remote or not". */
import { countryCode, regionCode } from './path.ts'
import { isRemoteArea } from './remote-area.ts'
import { type ServiceClass, serviceClassOf } from './transit.ts'
import type { WindowInputs } from './window.ts'

/** The part of a merchant's settings that promises read. */
export type ShopRules = {
  timeZone: string
  country: string
  region?: string | null
  cutOff: string
  handlingDaysMin: number
  handlingDaysMax: number
  closedWeekdays: readonly number[]
  closedDates: readonly string[]
}

export type OrderRead = {
  placedAt: string
  destinationCountry: string | null
  destinationRegion?: string | null
  postalCode: string | null
  shippingOption: string | null
}

/** `serviceClass` and `carrier` are given where the option is known (a quote); else they are read from the option's name. */
export function windowInputs(
  order: OrderRead,
  shop: ShopRules,
  known: { serviceClass?: ServiceClass; carrier?: string | null } = {},
): WindowInputs {
  return {
    placedAt: order.placedAt,
    origin: { country: shop.country || null, region: regionCode(shop.region, shop.country || null), timeZone: shop.timeZone },
    rules: {
      cutOff: shop.cutOff,
      handlingDaysMin: shop.handlingDaysMin,
      handlingDaysMax: shop.handlingDaysMax,
      closedWeekdays: [...shop.closedWeekdays].sort(),
      closedDates: [...shop.closedDates].sort(),
    },
    destination: {
      country: order.destinationCountry,
      region: regionCode(order.destinationRegion, countryCode(order.destinationCountry)),
      remote: isRemoteArea(order.destinationCountry, order.postalCode),
    },
    carrier: known.carrier ?? null,
    serviceClass: known.serviceClass ?? serviceClassOf(order.shippingOption),
    notBefore: null,
    handedOverOn: null,
  }
}
