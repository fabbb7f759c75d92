/** What `Intl` leaves unlike the language is written: the first of a month, the comma between a weekday and its day. */

/** "Tuesday, 1 December" → "Tuesday 1 December", "mardi 1 décembre" → "mardi 1er décembre". */
export const writtenDay = (day: string, language: string): string => (AS_WRITTEN[language] ?? String)(day)

const AS_WRITTEN: Readonly<Record<string, (day: string) => string>> = {
  en: (day) => day.replace(', ', ' '),
  fr: (day) => day.replace(/(?<!\d)1 (?=\p{L})/u, '1er '),
  es: (day) => day.replace(', ', ' '),
  ar: (day) => day.replace('، ', ' '),
  pl: (day) => day.replace(', ', ' '),
  pt: (day) => day.replace(/(?<!\d)1 de /u, '1º de '),
}
