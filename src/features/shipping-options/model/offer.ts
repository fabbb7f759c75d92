/** What a shop offers at checkout, as one document that the merchant edits as a whole. */

export type ServiceClass = 'express' | 'standard' | 'economy'
export type DayRange = { min: number; max: number }

export type ShippingOption = {
  /** The merchant's own short name, `standard`; unique. */
  id: string
  /** What shoppers read, by language. At least one. */
  names: Readonly<Record<string, string>>
  /** Carrier id (`dhl_parcel_de`), when the option always goes with one. */
  carrier: string | null
  /** The carrier's own product name. */
  service: string | null
  serviceClass: ServiceClass
  /** Working days until it leaves, where they differ from the merchant's settings. */
  handlingDays: DayRange | null
  /** Not offered while false. */
  active: boolean
}

/** All codes that begin with the text, or all from one to another of the same length. */
export type PostalRule = string | { from: string; to: string }

/** Where its rates hold. What is given must all be true; an empty list asks nothing. */
export type ShippingZone = {
  id: string
  name: string
  /** ISO 3166-1 alpha-2; `*` alone: everywhere. */
  countries: readonly string[]
  /** ISO 3166-2, `DE-BY`. */
  regions: readonly string[]
  /** Of one country. */
  postalCodes: readonly PostalRule[]
  /** Only islands and areas that take longer, as the caller knows them. */
  remote: boolean
  /** Nothing goes there, whatever wider zones say. */
  excluded: boolean
  rates: readonly ShippingRate[]
}

export type RateMeasure = 'flat' | 'weight' | 'items' | 'price'

/** Both ends included: grams, units or minor units, by the rate's measure. Where two steps touch, the lower one holds. */
export type RateStep = { from: number; to: number | null; amountMinor: number }

export type ShippingRate = {
  /** Id of the option. */
  option: string
  /** False: this option does not go there, whatever wider zones say. */
  offered: boolean
  by: RateMeasure
  steps: readonly RateStep[]
  /** From this price of the goods it costs nothing. */
  freeFromMinor: number | null
  /** Calendar days after the order that the merchant or the carrier states; used while too little was learnt. */
  statedDays: DayRange | null
}

export type ShippingOffer = {
  /** ISO 4217, of every amount in here. */
  currency: string
  /** What an article weighs of which nobody told the weight. */
  typicalWeightGrams: number
  options: readonly ShippingOption[]
  zones: readonly ShippingZone[]
}

/** `remote`: an island or an area that takes longer. Region as ISO 3166-2 (`DE-BY`) or its second half (`BY`). */
export type Destination = { country: string; region: string | null; postalCode: string | null; remote: boolean }

/** `goodsMinor` in the offer's currency; null when no price is known. */
export type Basket = { weightGrams: number; units: number; goodsMinor: number | null }

/** The option's name in that language, else in a related one, else in English, else the first. */
export function nameOf(option: Pick<ShippingOption, 'id' | 'names'>, language: string): string {
  const { names } = option
  const wanted = language.toLowerCase()
  const found = Object.keys(names).find((one) => one.toLowerCase() === wanted)
  const related = Object.keys(names).find((one) => one.slice(0, 2).toLowerCase() === wanted.slice(0, 2))
  return names[found ?? ''] ?? names[related ?? ''] ?? names.en ?? Object.values(names)[0] ?? option.id
}

/** The option that a shop calls so, by its id or one of its names; null for none. */
export function optionNamed(offer: Pick<ShippingOffer, 'options'>, text: string | null): ShippingOption | null {
  const wanted = fold(text ?? '')
  if (wanted === '') return null
  return offer.options.find(({ id, names }) => [id, ...Object.values(names)].some((name) => fold(name) === wanted)) ?? null
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
