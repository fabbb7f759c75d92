/** The days of one option for a question, and how likely each day is. */
import type { DayRange } from '#features/shipping-options'
import type { Ctx } from '#platform/context'
import { engineOf, pathOf } from './engine-of.ts'
import { type Day, dayNumber, daysBetween, laterOf, localDay } from './model/day.ts'
import { windowInputs } from './model/inputs.ts'
import type { ServiceClass } from './model/transit.ts'
import { type Window, type WindowInputs, windowFor } from './model/window.ts'
import { holidaysFor, todayAt } from './order-facts.ts'

export type OptionAsked = {
  /** ISO instant: as if ordered then. */
  placedAt: string
  destination: { country: string; region: string | null; postalCode: string | null; city?: string | null }
  weightGrams: number
  units: number
  carrier: string | null
  /** The option's name in the shop's language: what orders say. */
  name: string
  serviceClass: ServiceClass
  handlingDays: DayRange | null
  statedDays: DayRange | null
}

export type OptionDates = { window: Window; inputs: WindowInputs; arrivedBy(day: Day): number | null }

/** Never ends before today. */
export async function datesOfOption(ctx: Ctx, asked: OptionAsked): Promise<OptionDates> {
  const { settings } = ctx
  const { handlingDays } = asked
  const rules = handlingDays ? { ...settings, handlingDaysMin: handlingDays.min, handlingDaysMax: handlingDays.max } : settings
  const inputs = windowInputs(
    {
      placedAt: asked.placedAt,
      destinationCountry: asked.destination.country,
      postalCode: asked.destination.postalCode,
      shippingOption: asked.name,
    },
    rules,
    { serviceClass: asked.serviceClass, carrier: asked.carrier },
  )
  const window = windowFor(inputs, holidaysFor(inputs))
  const today = todayAt(ctx, inputs)
  const earliest = laterOf(window.earliest, today)
  const dates = { ...window, earliest, latest: laterOf(window.latest, earliest) }
  const path = pathOf({ ...asked, service: asked.name }, settings)
  const orderedOn = localDay(asked.placedAt, settings.timeZone)
  const stated = asked.statedDays ?? { min: daysBetween(orderedOn, dates.earliest), max: daysBetween(orderedOn, dates.latest) }
  const outlook = (await engineOf(ctx)).promise(path, stated)
  return {
    window: dates,
    inputs,
    arrivedBy: (day) => {
      if (day < today) return 0
      const p = outlook.arrivedBy(dayNumber(day))
      return Number.isFinite(p) ? Math.min(1, Math.max(0, p)) : null
    },
  }
}
