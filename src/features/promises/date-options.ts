/** The days of all options for a question, so that none looks slower than a slower one without a reason. */
import { nameOf, type ShippingOption } from '#features/shipping-options'
import type { Ctx } from '#platform/context'
import { datesOfOption, type OptionDates } from './dates-of-option.ts'
import type { StandingEngine } from './engine-of.ts'
import type { Day } from './model/day.ts'
import { postalArea } from './model/path.ts'
import type { QuoteNote } from './model/quote-fit.ts'
import type { ServiceClass } from './model/transit.ts'
import type { Offered } from './offered-for.ts'
import type { ReadQuestion } from './read-question.ts'

type DatedOption = OptionDates & { option: ShippingOption; note: QuoteNote }

export async function dateOptions(
  ctx: Ctx,
  standing: StandingEngine,
  read: ReadQuestion,
  offered: readonly Offered[],
): Promise<DatedOption[]> {
  let dated = await Promise.all(offered.map((one) => dateOption(ctx, standing, read, one)))
  for (const [serviceClass, slower] of FROM_SLOW_TO_FAST) {
    const ends = dated.filter(({ option }) => slower.includes(option.serviceClass)).map(({ window }) => window.latest)
    const ceiling = ends.sort()[0] ?? null
    const again = (one: DatedOption): boolean => ceiling !== null && one.option.serviceClass === serviceClass && one.window.latest > ceiling
    // How few deliveries taught it is no reason: its last day is that of the slower one, if enough of its own arrive by then.
    dated = await Promise.all(dated.map((one, i) => (again(one) ? dateOption(ctx, standing, read, offered[i]!, ceiling) : one)))
  }
  return dated
}

const FROM_SLOW_TO_FAST: readonly (readonly [ServiceClass, readonly ServiceClass[]])[] = [
  ['standard', ['economy']],
  ['express', ['economy', 'standard']],
]

async function dateOption(
  ctx: Ctx,
  standing: StandingEngine,
  read: ReadQuestion,
  { option, price, zone, statedDays }: Offered,
  ceiling: Day | null = null,
): Promise<DatedOption> {
  const { destination, basket, placedAt, known, assumed } = read
  const { weightGrams, units } = basket
  const { carrier, serviceClass, handlingDays } = option
  const name = nameOf(option, ctx.settings.language)
  const dates = await datesOfOption(ctx, standing, {
    placedAt,
    destination,
    weightGrams,
    units,
    carrier,
    name,
    serviceClass,
    handlingDays,
    statedDays,
    ceiling,
  })
  const note: QuoteNote = {
    option: { id: option.id, names: Object.values(option.names), serviceClass },
    country: destination.country,
    postalArea: postalArea(destination.postalCode),
    // So that baskets of nearly one weight share an entry.
    weightGrams: Number(weightGrams.toPrecision(2)),
    units,
    price,
    offerVersion: known?.version ?? null,
    zone,
    assumed: assumed.toSorted(),
  }
  return { ...dates, option, note }
}
