/** What the engine reads of an order, the same wherever it is asked from. */
import { carrierIdOf } from '#contracts/carrier-names'
import { type OrderView, unitsThatCount } from '#features/orders'
import type { ShippingOption } from '#features/shipping-options'
import type { MerchantSettings } from '#platform/context'
import type { StandingEngine } from './engine-of.ts'
import type { Path } from './model/engine/types.ts'
import { windowInputs } from './model/inputs.ts'
import { pathOf } from './model/path.ts'
import type { WindowInputs } from './model/window.ts'
import { optionName } from './name-option.ts'

/** `options`: what the shop offers. */
export function orderPath(
  order: OrderView,
  settings: MerchantSettings,
  usualCarrier: StandingEngine['usualCarrier'],
  options: readonly ShippingOption[],
): Path {
  const { destination, destinationCountry: country } = order
  const service = optionName(options, order.shippingOption, settings.language)
  return pathOf(
    {
      placedAt: order.placedAt,
      destination: { country, region: destination?.region, postalCode: destination?.postalCode, city: destination?.city },
      // Nobody knows yet who will carry it; the same shop's same option mostly goes the same way.
      carrier: usualCarrier(service, country) ?? (service ? carrierIdOf(service) : null),
      service,
      units: order.lines.reduce((sum, line) => sum + line.quantity, 0),
    },
    settings,
  )
}

/** `option`: what the shop offers under the name that the order carries; null: not known, read from the name. */
export const orderInputs = (
  order: OrderView,
  settings: MerchantSettings,
  option: Pick<ShippingOption, 'carrier' | 'serviceClass' | 'handlingDays'> | null = null,
): WindowInputs =>
  windowInputs(
    {
      placedAt: order.placedAt,
      destinationCountry: order.destinationCountry,
      destinationRegion: order.destination?.region ?? null,
      postalCode: order.destination?.postalCode ?? null,
      shippingOption: order.shippingOption,
    },
    option?.handlingDays ? { ...settings, handlingDaysMin: option.handlingDays.min, handlingDaysMax: option.handlingDays.max } : settings,
    option ?? {},
  )

/** Something of it was to be shipped, whether or not it still is. */
export const isToShip = (order: OrderView): boolean => order.lines.length === 0 || order.lines.some((line) => line.requiresShipping)

/** All of it was taken out or refunded. */
export const isAllGone = (order: OrderView): boolean => order.lines.length > 0 && order.lines.every((line) => unitsThatCount(line) === 0)
