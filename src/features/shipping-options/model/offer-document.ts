/** The offer as merchants write it: what may be left out has its default here. */
import { z } from 'zod'
import { cleanLine } from '#shared/text'

const slug = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, 'small letters, digits, - and _, such as "standard"')
const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => cleanLine(value, max))
const optionalLine = (max: number) =>
  line(max)
    .nullish()
    .transform((value) => value || null)
const minor = z.number().int('whole minor units: 4.99 is 499').min(0, 'must not be below 0').max(1_000_000_000)
const count = z.number().int().min(0).max(1_000_000_000)
const dayRange = (max: number) => z.strictObject({ min: z.number().int().min(0).max(max), max: z.number().int().min(0).max(max) })
const optionalDays = (max: number) =>
  dayRange(max)
    .nullish()
    .transform((value) => value ?? null)
const country = z.string().regex(/^(\*|[A-Za-z]{2})$/, 'a country of two letters such as DE, or * for everywhere')
const postalCode = z.string().min(1).max(20)

const option = z.strictObject({
  id: slug,
  names: z
    .record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'a language such as en or de-AT'), line(100))
    .refine((names) => Object.values(names).some((name) => name !== ''), 'at least one name, such as {"en": "Standard"}'),
  carrier: z
    .string()
    .regex(/^[a-z0-9_]{1,60}$/, 'the id of a carrier, such as dhl_parcel_de')
    .nullish()
    .transform((value) => value ?? null),
  service: optionalLine(100),
  serviceClass: z.enum(['express', 'standard', 'economy']).default('standard'),
  handlingDays: optionalDays(90),
  active: z.boolean().default(true),
})

const rate = z.strictObject({
  option: slug,
  offered: z.boolean().default(true),
  by: z
    .enum(['flat', 'weight', 'items', 'price'])
    .default('flat')
    .describe('What the steps measure: grams, units, or the price of the goods'),
  steps: z
    .array(
      z.strictObject({
        from: count.default(0),
        to: count.nullish().transform((value) => value ?? null),
        amountMinor: minor,
      }),
    )
    .max(500)
    .default([])
    .describe('Both ends included; `to` null: without end'),
  freeFromMinor: minor.nullish().transform((value) => value ?? null),
  statedDays: optionalDays(365).describe('Calendar days after the order, as you or the carrier state them'),
})

const zone = z.strictObject({
  id: slug,
  name: line(100).default(''),
  countries: z
    .array(country.transform((value) => value.toUpperCase()))
    .min(1, 'at least one country, or *')
    .max(260),
  regions: z
    .array(
      z
        .string()
        .max(10)
        .transform((value) => value.trim().toUpperCase()),
    )
    .max(500)
    .default([])
    .describe('ISO 3166-2: DE-BY'),
  postalCodes: z
    .array(z.union([postalCode, z.strictObject({ from: postalCode, to: postalCode })]))
    .max(5_000)
    .default([])
    .describe('Beginnings ("KA27") and ranges ({"from":"25845","to":"25849"})'),
  remote: z.boolean().default(false).describe('Only islands and areas that take longer'),
  excluded: z.boolean().default(false).describe('Nothing goes there'),
  rates: z.array(rate).max(200).default([]),
})

/** Sizes are those of the largest shops we know of, several times over. */
export const offerDocument = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, 'a currency of three capitals such as EUR'),
  typicalWeightGrams: z.number().int().min(1).max(1_000_000).default(500),
  options: z.array(option).max(100),
  zones: z.array(zone).max(500),
})
