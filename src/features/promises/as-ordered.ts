/** A shop's past as its orders would have told it when they were placed: so that a quote finds what deliveries before it taught. */
import { currentOffer, optionNamed } from '#features/shipping-options'
import type { Ctx } from '#platform/context'
import type { PastDelivery } from './import-deliveries.ts'
import { addDays, laterOf } from './model/day.ts'
import { serviceKey } from './model/path.ts'
import { optionName } from './name-option.ts'
import { activeOptions } from './offered-for.ts'

export type AsOrdered = {
  deliveries: PastDelivery[]
  /** What the shop offers, and names of services in the history that are none of it: of them no quote learns. */
  options: string[]
  strangeServices: { service: string; deliveries: number }[]
}

/**
 * An option has one name, and who names none means the usual one. The carrier of a way is known beforehand only where one has
 * most of it; where it varies, all deliveries of an option together are what can be said at checkout.
 */
export async function asOrdered(ctx: Ctx, past: readonly PastDelivery[]): Promise<AsOrdered> {
  const options = activeOptions(await currentOffer(ctx))
  const { language } = ctx.settings
  const named = past.map((one) => ({ ...one, service: optionName(options, one.service, language) }))
  const usual = usualCarriers(named)
  const strange = Map.groupBy(
    named.filter(({ service }) => service !== null && !optionNamed({ options }, service)),
    ({ service }) => service!,
  )
  return {
    deliveries: named.map((one) => {
      const expected = usual.get(wayOf(one)) ?? null
      return { ...one, carrier: expected && (one.carrier ?? expected), carriedBy: one.carrier }
    }),
    options: options.map((option) => optionName(options, option.id, language)!),
    strangeServices: [...strange]
      .map(([service, ones]) => ({ service, deliveries: ones.length }))
      .toSorted((a, b) => b.deliveries - a.deliveries),
  }
}

/** By way: the one that carried six of ten lately, as the engine counts it for orders. */
function usualCarriers(past: readonly PastDelivery[]): Map<string, string> {
  const newest = past.reduce((day, { orderedOn }) => laterOf(day, orderedOn), '')
  const since = newest && addDays(newest, -90)
  const lately = past.filter(({ orderedOn, carrier }) => carrier !== null && orderedOn >= since)
  const usual = new Map<string, string>()
  for (const [way, ones] of Map.groupBy(lately, wayOf))
    for (const [carrier, theirs] of Map.groupBy(ones, (one) => one.carrier!))
      if (theirs.length * 10 >= ones.length * 6) usual.set(way, carrier)
  return usual
}

const wayOf = ({ service, country }: PastDelivery): string => `${serviceKey(service)} ${country}`
