/** What a merchant may set about herself. The defaults are the platform's; here is what may stand in their place. */
import { z } from 'zod'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 14:00')
const day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a day such as 2026-12-24')
const days = z.number().int().min(0).max(90)

export const merchantSettingsSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    timeZone: z.string().refine(isTimeZone, 'must be a time zone such as Europe/Berlin'),
    language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a language such as en or de-AT'),
    country: z.string().regex(/^[A-Z]{2}$/, 'must be a country of two letters such as DE'),
    supportEmail: z.email('must be an e-mail address').max(254).nullable(),
    cutOff: clock,
    handlingDaysMin: days,
    handlingDaysMax: days,
    closedWeekdays: z.array(z.number().int().min(1).max(7)).max(6, 'one day a week must be open'),
    closedDates: z.array(day).max(1_000),
    region: z.string().trim().min(1).max(100).nullable(),
    city: z.string().trim().min(1).max(100).nullable(),
    promiseLevel: z.union([z.literal(0.5), z.literal(0.8), z.literal(0.9), z.literal(0.95)]),
    brandColor: z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour such as #1f5eff'),
    returnsPolicy: z.string().max(5_000).nullable(),
    policies: z.strictObject({ damage: z.string().max(5_000), lost: z.string().max(5_000), customs: z.string().max(5_000) }).partial(),
    replyWithinHours: z.number().int().min(1).max(720),
    supportHours: z
      .strictObject({
        weekdays: z.array(z.number().int().min(1).max(7)).min(1, 'one day a week must be open').max(7),
        from: clock,
        to: clock,
      })
      .refine(({ from, to }) => from < to, 'must open before it closes')
      .nullable(),
  })
  .partial()

export type SettingsChange = z.infer<typeof merchantSettingsSchema>

/** One sentence when the whole, after the change, does not fit together. */
export const conflictIn = (settings: { handlingDaysMin: number; handlingDaysMax: number }): string | null =>
  settings.handlingDaysMin > settings.handlingDaysMax ? 'handlingDaysMin must not be above handlingDaysMax' : null

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    // RangeError: no such zone.
    return false
  }
}
