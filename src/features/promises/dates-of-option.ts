/** The days of one option for a question, and how likely each day is: by the same engine and rules as an order's. */
import { carrierIdOf } from '#contracts/carrier-names'
import type { DayRange } from '#features/shipping-options'
import type { Ctx } from '#platform/context'
import { pathOf, type StandingEngine } from './engine-of.ts'
import { type Day, dayNumber, localDay } from './model/day.ts'
import { windowInputs } from './model/inputs.ts'
import type { ServiceClass } from './model/transit.ts'
import { zoneOf } from './order-facts.ts'
import { type PromisedDates, promisedDates } from './promised-dates.ts'

export type OptionAsked = {
  /** ISO instant: as if ordered then. */
  placedAt: string
  destination: { country: string; region: string | null; postalCode: string | null; city: string | null }
  weightGrams: number
  units: number
  carrier: string | null
  /** The option's name in the shop's language: what orders say. */
  name: string
  serviceClass: ServiceClass
  handlingDays: DayRange | null
  statedDays: DayRange | null
  /** Where a slower option ends. */
  ceiling: Day | null
}

export type OptionDates = Omit<PromisedDates, 'outlook'> & { arrivedBy(day: Day): number | null }

/** Never ends before today. */
export async function datesOfOption(ctx: Ctx, standing: StandingEngine, asked: OptionAsked): Promise<OptionDates> {
  const { settings } = ctx
  const { handlingDays, destination, name, serviceClass } = asked
  const rules = handlingDays ? { ...settings, handlingDaysMin: handlingDays.min, handlingDaysMax: handlingDays.max } : settings
  const inputs = windowInputs(
    {
      placedAt: asked.placedAt,
      destinationCountry: destination.country,
      destinationRegion: destination.region,
      postalCode: destination.postalCode,
      shippingOption: name,
    },
    rules,
    { serviceClass, carrier: asked.carrier },
  )
  // As an order's path names it, so that what orders taught is found.
  const carrier = standing.usualCarrier(name, destination.country) ?? carrierIdOf(name)
  const path = pathOf({ ...asked, carrier, service: name }, settings)
  const today = localDay(ctx.now().toString(), zoneOf(inputs))
  const { outlook, ...dates } = await promisedDates(ctx, inputs, path, today, asked.statedDays, standing, asked.ceiling)
  // While nothing was learnt the calendar gives the days: by the last of them it is as likely there as such a range says.
  const level = dates.inputs.learned?.level ?? 0.8
  const atLatest = outlook.basis.deliveries === 0 ? (1 + level) / 2 : 0
  return {
    ...dates,
    arrivedBy: (day) => {
      if (day < today) return 0
      const p = outlook.arrivedBy(dayNumber(day))
      return Number.isFinite(p) ? Math.min(1, Math.max(0, p, day >= dates.window.latest ? atLatest : 0)) : null
    },
  }
}
