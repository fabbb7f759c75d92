/** Finds the dates in a text, in the words of every language of the catalogue, and holds them against the known days. */
import { catalogues } from './words/index.ts'

/** `rest`: the text without its dates. `refused`: dates that no known day covers. */
export function readDates(text: string, days: ReadonlySet<string>, relatives: ReadonlySet<string>): { rest: string; refused: string[] } {
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
  rest = check(DAY_MONTH, rest, named)
  rest = check(MONTH_DAY, rest, named)
  rest = check(
    NUMERIC,
    rest,
    (of) =>
      isKnown({ day: Number(of.a), month: Number(of.b), year: yearOf(of.year) }) ||
      (of.sign === '/' && isKnown({ day: Number(of.b), month: Number(of.a), year: yearOf(of.year) })),
  )
  rest = check(WEEKDAY_DAY, rest, (of) => isKnown({ weekday: weekdays.get(lower(of.weekday)), day: numberOf(of.day) }))
  rest = check(BARE_MONTH, rest, (of) => isKnown({ month: months.get(lower(of.month)) }))
  rest = check(RELATIVE, rest, (of) => relatives.has(RELATIVES[lower(of.word)] ?? 'never'))
  return { rest, refused }
}

const lower = (word: string | undefined): string => (word ?? '').toLowerCase().replace(/\.$/, '')
const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))
const yearOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : text.length === 2 ? 2000 + Number(text) : Number(text)

const months = new Map<string, number>()
const weekdays = new Map<string, number>()
for (const { locale } of Object.values(catalogues)) {
  for (const width of ['long', 'short'] as const) {
    const month = new Intl.DateTimeFormat(locale, { month: width, timeZone: 'UTC' })
    const weekday = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' })
    for (let n = 0; n < 12; n++) months.set(lower(month.format(Date.UTC(2024, n, 15))), n + 1)
    // 1 January 2024 was a Monday.
    for (let n = 0; n < 7; n++) weekdays.set(lower(weekday.format(Date.UTC(2024, 0, 1 + n))), n + 1)
  }
}
for (const [name, month] of [
  ['sep', 9],
  ['jan', 1],
  ['feb', 2],
] as const)
  months.set(name, month)

const oneOf = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|')
// A two-letter weekday ("So", "Do") is a word of its own in German: only with a full stop or before a number.
const longWeekdays = oneOf([...weekdays.keys()].filter((word) => word.length > 3))
const anyWeekday = oneOf(weekdays.keys())
const longMonths = oneOf([...months.keys()].filter((word) => word.length > 3 && word !== 'march'))
const anyMonth = oneOf(months.keys())
const WEEKDAY = `(?:(?<weekday>${anyWeekday})\\.?,?\\s+(?:the\\s+|den\\s+|dem\\s+)?)?`
const LEFT = '(?<![\\p{L}\\d])'
const RIGHT = '(?![\\p{L}\\d])'
const DAY_MONTH = new RegExp(
  `${LEFT}${WEEKDAY}(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>${anyMonth})\\.?${RIGHT}(?:,?\\s+(?<year>\\d{4}))?`,
  'giu',
)
const MONTH_DAY = new RegExp(
  `${LEFT}${WEEKDAY}(?<month>${anyMonth})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?${RIGHT}(?!:)(?:,?\\s+(?<year>\\d{4}))?`,
  'giu',
)
const NUMERIC = /(?<!\d)(?<a>\d{1,2})(?<sign>[./])(?<b>\d{1,2})(?:\k<sign>(?<year>\d{4}|\d{2})?)?(?!\d)/g
const WEEKDAY_DAY = new RegExp(
  `${LEFT}(?<weekday>${longWeekdays})s?${RIGHT}(?:,?\\s+(?:the\\s+|den\\s+)?(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)(?!\\d))?`,
  'giu',
)
const BARE_MONTH = new RegExp(`${LEFT}(?<month>${longMonths})${RIGHT}`, 'giu')

/** Only what a claim calls today, tomorrow or yesterday may be called so; vaguer words are never covered. */
const RELATIVES: Record<string, string> = {
  today: 'today',
  tonight: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  heute: 'today',
  morgen: 'tomorrow',
  gestern: 'yesterday',
}
const RELATIVE = new RegExp(
  `${LEFT}(?<word>today|tonight|tomorrow|yesterday|heute|morgen|gestern|übermorgen|vorgestern|weekend|wochenende|(?:next|this|last) (?:week|month|year)|(?:nächste|diese|letzte)n? (?:woche|monat|jahr)|(?:in )?an hour|any minute|jeden moment|in einer stunde|christmas|weihnachten)${RIGHT}`,
  'giu',
)
