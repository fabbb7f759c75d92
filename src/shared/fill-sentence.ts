/**
 * Fills a sentence of the catalogue. The sentences are ICU messages: `{name}`, `{n, plural, one {# day} other {# days}}`,
 * `{carrier, select, none {} other { with {carrier}}}`; a value that is null selects `none`.
 */
export function fillSentence(template: string, values: Readonly<Record<string, string | number | null>>, locale: string): string {
  return render(template, values, locale, null)
}

type Values = Readonly<Record<string, string | number | null>>

function render(template: string, values: Values, locale: string, counted: number | null): string {
  let out = ''
  for (let at = 0; at < template.length; ) {
    const char = template[at]
    if (char === '{') {
      const end = closing(template, at)
      out += argument(template.slice(at + 1, end), values, locale, counted)
      at = end + 1
    } else {
      out += char === '#' && counted !== null ? numberFormat(locale).format(counted) : char
      at++
    }
  }
  return out
}

function argument(body: string, values: Values, locale: string, counted: number | null): string {
  const [, name = '', kind = '', options = ''] = /^\s*(\w+)\s*(?:,\s*(\w+)\s*,\s*([\s\S]*))?$/.exec(body) ?? []
  const value = values[name] ?? null
  if (kind === 'plural') {
    const count = Number(value)
    const forms = formsOf(options)
    return render(forms[`=${count}`] ?? forms[pluralRules(locale).select(count)] ?? forms.other ?? '', values, locale, count)
  }
  if (kind === 'select') {
    const forms = formsOf(options)
    return render(forms[value === null ? 'none' : String(value)] ?? forms.other ?? '', values, locale, counted)
  }
  return typeof value === 'number' ? numberFormat(locale).format(value) : (value ?? '')
}

function formsOf(options: string): Record<string, string> {
  const forms: Record<string, string> = {}
  for (let at = 0; at < options.length; ) {
    const open = options.indexOf('{', at)
    if (open < 0) break
    const end = closing(options, open)
    forms[options.slice(at, open).trim()] = options.slice(open + 1, end)
    at = end + 1
  }
  return forms
}

function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++
    if (text[at] === '}' && --depth === 0) return at
  }
  return text.length
}

/** Making one costs a hundred times what using it does. */
function once<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>()
  return (locale) => {
    const known = made.get(locale)
    if (known !== undefined) return known
    const fresh = make(locale)
    if (made.size < MOST_LOCALES) made.set(locale, fresh)
    return fresh
  }
}
const MOST_LOCALES = 100
const numberFormat = once((locale) => new Intl.NumberFormat(locale))
const pluralRules = once((locale) => new Intl.PluralRules(locale))
