/** What `Intl` leaves unlike the language is written: the first of a month, the comma between a weekday and its day. */

/** "Tuesday, 1 December" → "Tuesday 1 December", "mardi 1 décembre" → "mardi 1er décembre"; a range of days as well. */
export const writtenDay = (day: string, language: string): string => (AS_WRITTEN[language] ?? String)(day)

/** In a range, of both days. */
const withoutComma = (day: string): string => day.replaceAll(/[,،] (?=\d)/g, ' ')

const AS_WRITTEN: Readonly<Record<string, (day: string) => string>> = {
  en: withoutComma,
  fr: (day) => day.replace(/(?<!\d)1 (?=\p{L})/u, '1er '),
  es: withoutComma,
  ar: withoutComma,
  pl: withoutComma,
  pt: (day) => day.replace(/(?<!\d)1 de /u, '1º de '),
}
