/** Days, time left and chances as the shopper reads them. */
import type { Option } from './quote.ts'
import { fill, type Words } from './words.ts'

/** `Tue 24 – Thu 26 Nov`, as short as the language allows; days are `YYYY-MM-DD`. Plain English is written as in Britain. */
export function sayDays(first: string, last: string, locale: string): string {
  const tag = locale === 'en' ? 'en-GB' : locale
  const format = new Intl.DateTimeFormat(tag, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
  const days = format.formatRange(new Date(first), new Date(last)).replace(/,(?= \d)/g, '')
  return days.replace(/\s–\s/, ' – ').replace(/(?<=\d) (\w+)( – .* \1)$/, '$2')
}

/** `2 h 10 min`; never seconds, never nothing. */
export function sayTime(ms: number, locale: string): string {
  const minutes = Math.max(1, Math.floor(ms / 6e4))
  const say = (value: number, unit: string) =>
    value ? new Intl.NumberFormat(locale, { style: 'unit', unit }).format(value).replace(/hrs?/, 'h') + ' ' : ''
  return (say(Math.floor(minutes / 60), 'hour') + say(minutes % 60, 'minute')).trim()
}

/** In words, and never more than was measured. */
export function sayChance({ pOnTime, confidence }: Option, arriveBy: string | null, words: Words, locale: string): string {
  const ofTen = (chance: number) => Math.min(9, Math.floor(chance * 10 + 1e-6))
  if (arriveBy && pOnTime != null) return fill(words.by, sayDays(arriveBy, arriveBy, locale), ofTen(pOnTime))
  return confidence == null ? words.estimate : fill(words.odds, ofTen(confidence))
}
