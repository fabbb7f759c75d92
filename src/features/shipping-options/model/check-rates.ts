import type { RateStep, ShippingOffer, ShippingRate, ShippingZone } from './offer.ts'

export type Finding = { path: string; message: string }

/** What is wrong with the rates of a zone: unknown options, overlapping steps; gaps are warnings, baskets in them get no price. */
export function checkRates(
  offer: ShippingOffer,
  zone: ShippingZone,
  path: string,
  { errors, warnings }: { errors: Finding[]; warnings: Finding[] },
): void {
  const seen = new Set<string>()
  zone.rates.forEach((rate, i) => {
    const at = `${path}/rates/${i}`
    const place = `The rate of "${rate.option}" in the zone "${zone.id}"`
    if (!offer.options.some((option) => option.id === rate.option))
      errors.push({ path: `${at}/option`, message: `The zone "${zone.id}" has a rate for "${rate.option}", which is no option.` })
    if (seen.has(rate.option)) errors.push({ path: at, message: `The zone "${zone.id}" has two rates for "${rate.option}".` })
    seen.add(rate.option)
    if (rate.statedDays && rate.statedDays.min > rate.statedDays.max)
      errors.push({ path: `${at}/statedDays`, message: `${place} states more days as min than as max.` })
    if (!rate.offered) return
    if (rate.steps.length === 0) errors.push({ path: `${at}/steps`, message: `${place} has no step: give at least one amount.` })
    if (rate.by === 'flat' && rate.steps.length > 1)
      errors.push({ path: `${at}/steps`, message: `${place} is flat and has ${rate.steps.length} steps: say what they measure with "by".` })
    else checkSteps(rate, place, at, errors, warnings)
  })
}

function checkSteps(rate: ShippingRate, place: string, at: string, errors: Finding[], warnings: Finding[]): void {
  const unit = { flat: '', weight: ' g', items: ' items', price: ' minor units' }[rate.by]
  const steps = rate.steps.toSorted((a, b) => a.from - b.from)
  const path = `${at}/steps`
  steps.forEach((step, i) => {
    const before = steps[i - 1]
    if (step.to !== null && step.to < step.from)
      errors.push({ path, message: `${place} has a step from ${step.from} to ${step.to}${unit}: the end lies before the start.` })
    if (!before) {
      if (step.from > 0 && !(rate.by === 'items' && step.from === 1) && rate.by !== 'flat')
        warnings.push({ path, message: `${place} starts at ${step.from}${unit}: below that it is not offered.` })
    } else checkBetween(before, step, { place, path, unit, errors, warnings })
  })
  const last = steps.at(-1)
  if (last && last.to !== null && rate.by !== 'flat')
    warnings.push({ path, message: `${place} ends at ${last.to}${unit}: above that it is not offered.` })
}

function checkBetween(
  before: RateStep,
  step: RateStep,
  to: { place: string; path: string; unit: string; errors: Finding[]; warnings: Finding[] },
): void {
  const { place, path, unit } = to
  if (before.to === null || before.to > step.from || before.from === step.from)
    to.errors.push({ path, message: `${place} has two steps that overlap at ${step.from}${unit}.` })
  else if (before.to + 1 < step.from)
    to.warnings.push({ path, message: `${place} has a gap: between ${before.to} and ${step.from}${unit} it is not offered.` })
}
