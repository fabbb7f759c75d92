/** Finds the dates in a text, in the words of its language and of English, and holds them against the known days. */
import { rowsFor, type VerifyWords } from './verify-words/index.ts'
import { localeOf } from './words/index.ts'

/** `rest`: the text without its dates. `refused`: dates that no known day covers. */
export function readDates(
  text: string,
  days: ReadonlySet<string>,
  relatives: ReadonlySet<string>,
  language: string,
): { rest: string; refused: string[] } {
  const { months, weekdays, patterns, own, called } = wordsOf(language)
  const refused: string[] = []
  const known = [...days].map((day) => Temporal.PlainDate.from(day))
  const check = (pattern: RegExp, source: string, covered: (groups: Record<string, string | undefined>) => boolean): string =>
    source.replaceAll(pattern, (...found) => {
      const groups = found.at(-1) as Record<string, string | undefined>
      if (!covered(groups)) refused.push(String(found[0]).trim())
      return ' · '
    })
  const isKnown = (date: Partial<Record<'day' | 'month' | 'year' | 'weekday', number>>): boolean =>
    known.some(
      (one) =>
        (date.day ?? one.day) === one.day &&
        (date.month ?? one.month) === one.month &&
        (date.year ?? one.year) === one.year &&
        (date.weekday ?? one.dayOfWeek) === one.dayOfWeek,
    )

  let rest = text
  rest = check(/\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\b/g, rest, (of) =>
    isKnown({ year: Number(of.year), month: Number(of.month), day: Number(of.day) }),
  )
  const named = (of: Record<string, string | undefined>): boolean =>
    isKnown({
      day: numberOf(of.day),
      month: months.get(lower(of.month)),
      year: numberOf(of.year),
      weekday: of.weekday ? weekdays.get(lower(of.weekday)) : undefined,
    })
  for (const pattern of own)
    rest = check(pattern, rest, (of) =>
      isKnown({
        day: numberOf(of.day),
        month: numberOf(of.month),
        year: numberOf(of.year),
        weekday: of.weekday || of.weekday2 ? weekdays.get(lower(of.weekday ?? of.weekday2)) : undefined,
      }),
    )
  rest = check(patterns.dayMonth, rest, named)
  rest = check(patterns.monthDay, rest, named)
  rest = check(
    NUMERIC,
    rest,
    (of) =>
      isKnown({ day: Number(of.a), month: Number(of.b), year: yearOf(of.year) }) ||
      (of.sign === '/' && isKnown({ day: Number(of.b), month: Number(of.a), year: yearOf(of.year) })),
  )
  rest = check(patterns.weekdayDay, rest, (of) => isKnown({ weekday: weekdays.get(lower(of.weekday)), day: numberOf(of.day) }))
  rest = check(patterns.bareMonth, rest, (of) => isKnown({ month: months.get(lower(of.month)) }))
  rest = check(patterns.relative, rest, (of) => relatives.has(called[lower(of.word)] ?? 'never'))
  return { rest, refused }
}

const lower = (word: string | undefined): string => (word ?? '').toLowerCase().replace(/\.$/, '')
const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))
const yearOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : text.length === 2 ? 2000 + Number(text) : Number(text)

const NUMERIC = /(?<!\d)(?<a>\d{1,2})(?<sign>[./])(?<b>\d{1,2})(?:\k<sign>(?<year>\d{4}|\d{2})?)?(?!\d)/g
const RIGHT = '(?![\\p{L}\\d])'

type DateWords = {
  months: ReadonlyMap<string, number>
  weekdays: ReadonlyMap<string, number>
  patterns: Record<'dayMonth' | 'monthDay' | 'weekdayDay' | 'bareMonth' | 'relative', RegExp>
  /** Of the language alone. */
  own: readonly RegExp[]
  called: Readonly<Record<string, string>>
}
const cache = new Map<string, DateWords>()

function wordsOf(language: string): DateWords {
  const known = cache.get(language)
  if (known) return known
  const rows = rowsFor(language)
  const { months, weekdays } = namesOf([localeOf(language), localeOf('en')])
  for (const row of rows) {
    for (const [name, month] of Object.entries(row.months ?? {})) months.set(name, month)
    for (const [name, weekday] of Object.entries(row.weekdays ?? {})) weekdays.set(name, weekday)
  }
  const called = Object.assign({}, ...rows.map((row) => row.relatives))
  const own = rows.flatMap((row) => row.dates ?? []).map((source) => new RegExp(source, 'giu'))
  const words = { months, weekdays, own, called, patterns: patternsOf(rows, months, weekdays, Object.keys(called)) }
  cache.set(language, words)
  return words
}

function namesOf(locales: readonly string[]): { months: Map<string, number>; weekdays: Map<string, number> } {
  const months = new Map<string, number>([
    ['sep', 9],
    ['jan', 1],
    ['feb', 2],
  ])
  const weekdays = new Map<string, number>()
  for (const locale of locales)
    for (const width of ['long', 'short'] as const) {
      const month = new Intl.DateTimeFormat(locale, { month: width, timeZone: 'UTC' })
      // With the day, because some languages then bend the name of the month.
      const bent = new Intl.DateTimeFormat(locale, { day: 'numeric', month: width, timeZone: 'UTC' })
      const weekday = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' })
      for (let n = 0; n < 12; n++) {
        const date = Date.UTC(2024, n, 15)
        const beside = bent.formatToParts(date).find((part) => part.type === 'month')?.value
        for (const name of [month.format(date), beside]) if (name && !months.has(lower(name))) months.set(lower(name), n + 1)
      }
      // 1 January 2024 was a Monday.
      for (let n = 0; n < 7; n++) {
        const name = lower(weekday.format(Date.UTC(2024, 0, 1 + n)))
        if (!weekdays.has(name)) weekdays.set(name, n + 1)
      }
    }
  return { months, weekdays }
}

function patternsOf(
  rows: readonly VerifyWords[],
  months: ReadonlyMap<string, number>,
  weekdays: ReadonlyMap<string, number>,
  relatives: readonly string[],
): DateWords['patterns'] {
  const anyWeekday = oneOf(weekdays.keys())
  // A two-letter weekday ("So", "Do") is a word of its own in German: only with a full stop or before a number.
  const longWeekdays = oneOf([...weekdays.keys()].filter((word) => word.length > 3))
  const anyMonth = oneOf(months.keys())
  const longMonths = oneOf([...months.keys()].filter((word) => word.length > 3 && word !== 'march'))
  const left = `(?<![\\p{L}\\d])${joinedPrefix(rows)}`
  const before = joined(rows.map((row) => row.beforeDay))
  const ordinal = joined(['\\.', ...rows.map((row) => row.ordinal)])
  const between = joined(rows.map((row) => row.between))
  const weekday = `(?:(?<weekday>${anyWeekday})\\.?[,،]?\\s+(?:(?:${before})\\s+)?)?`
  const year = `(?:,?\\s+(?:(?:${between})\\s+)?(?<year>\\d{4}))?`
  const words = `${rows.map((row) => row.vague).join('|')}|${oneOf(relatives)}`
  const pattern = (source: string): RegExp => new RegExp(source, 'giu')
  return {
    dayMonth: pattern(
      `${left}${weekday}(?<day>\\d{1,2})(?:${ordinal})?\\s+(?:(?:${between})\\s+)?(?<month>${anyMonth})\\.?${RIGHT}${year}`,
    ),
    monthDay: pattern(`${left}${weekday}(?<month>${anyMonth})\\.?\\s+(?<day>\\d{1,2})(?:${ordinal})?${RIGHT}(?!:)${year}`),
    weekdayDay: pattern(
      `${left}(?<weekday>${longWeekdays})s?${RIGHT}(?:,?\\s+(?:(?:${before})\\s+)?(?<day>\\d{1,2})(?:${ordinal})(?!\\d))?`,
    ),
    bareMonth: pattern(`${left}(?<month>${longMonths})${RIGHT}`),
    // Only what a claim calls today, tomorrow or yesterday may be called so; vaguer words are never covered and are read first.
    relative: pattern(rows.some((row) => row.unspaced) ? `(?<word>${words})` : `${left}(?<word>${words})${RIGHT}`),
  }
}

function joinedPrefix(rows: readonly VerifyWords[]): string {
  const letters = joined(rows.map((row) => row.writtenOn))
  return letters === '' ? '' : `(?:${letters})?`
}
const joined = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined).join('|')
const oneOf = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|')
