/** The spoken form of sentences: nothing that only an eye can use, identifiers in groups, units in full. Days are in words already. */
import type { Claim } from './answer.ts'
import { kilometres, sayMoneyAloud } from './formats.ts'
import { say } from './words/index.ts'

/** Claims of which nothing can be said aloud (a link) are left out. */
export const spoken = (claims: readonly Claim[], language: string): Claim[] =>
  claims.flatMap((one) => {
    if ('link' in one.value) return []
    const number = typeof one.value.number === 'string' ? one.value.number : null
    const grouped = number && inGroups(number)
    const comma = COMMA[language] ?? ', '
    let text = withoutLinks(one.text, language)
    if (number && grouped) text = text.replaceAll(number, grouped)
    const unit = one.kind === 'distance' && typeof one.value.km === 'number' ? kilometres(one.value.km, language) : null
    if (unit)
      text = text.replace(/(\d)[\s\u00a0\u202f]?(?:km(?!\p{Script=Latin})|كم(?!\p{L}))/u, `$1${language === 'ja' ? '' : ' '}${unit}`)
    for (const time of Object.values(one.value)) if (isTime(time)) text = text.replaceAll(time, SAID[language]?.(time) ?? time)
    if (language === 'sv') text = text.replaceAll('kl. ', 'klockan ')
    // Some languages write the weekday in brackets, within others: the inner ones first.
    while (BRACKETS.test(text)) text = text.replace(BRACKETS, (_all, inner, goesOn) => `${comma}${inner}${goesOn ? comma.trim() : ''}`)
    const money = moneyAloud(one, language)
    for (const [name, aloud] of Object.entries(money)) text = text.replaceAll(String(one.value[name]), aloud)
    text = text
      .replaceAll(' × ', TIMES[language] ?? ' ')
      .replaceAll(/[…#]/g, '')
      .trim()
    return text === ''
      ? []
      : [{ ...one, text, value: { ...one.value, ...money, ...(grouped && { spoken: grouped }), ...(unit && { unit }) } }]
  })

/** The values that hold a price, as it is said. */
function moneyAloud({ value }: Claim, language: string): Record<string, string> {
  const { decimal, currency } = value
  const aloud = typeof decimal === 'string' && typeof currency === 'string' ? sayMoneyAloud({ amount: decimal, currency }, language) : null
  return aloud ? Object.fromEntries(['amount', 'price'].filter((name) => value[name]).map((name) => [name, aloud])) : {}
}

/** "3 × Rain jacket" as it is said; it stands only between a count of two or more and a name. */
const TIMES: Readonly<Record<string, string>> = {
  en: ' times ',
  de: ' Mal ',
  fr: ' fois ',
  es: ' unidades de ',
  it: ' pezzi di ',
  nl: ' keer ',
  pl: ' razy ',
  pt: ' unidades de ',
  sv: ' stycken ',
  tr: ' adet ',
  ja: '点の',
  ar: ' من ',
}

/** What stands in brackets; the second group: the sentence goes on after them. */
const BRACKETS = /\s*[(（]([^()（）]*)[)）](?=(\s+\p{L})?)/u
const COMMA: Readonly<Record<string, string>> = { ja: '、', ar: '، ' }

const isTime = (value: unknown): value is string => typeof value === 'string' && /^\d{2}:\d{2}$/.test(value)
/** `18:04` → 18時4分, where no reader would say the colon right. */
const SAID: Readonly<Record<string, (time: string) => string>> = {
  ja: (time) => `${Number(time.slice(0, 2))}時${time.endsWith(':00') ? '' : `${Number(time.slice(3))}分`}`,
}

/** `00340434161094` → "003 404 341 610 94"; short ones in pairs, letters one by one. */
function inGroups(number: string): string {
  const runs = number.toUpperCase().match(/\d+|\p{L}/gu) ?? []
  return runs.map((run) => (/^\d/.test(run) ? (run.match(run.length > 4 ? /\d{1,3}/g : /\d{1,2}/g) ?? []).join(' ') : run)).join(' ')
}

/** A shop's rule may name a page: the sentence that does is not read out; that there is a page, and how to come by it, is. */
function withoutLinks(text: string, language: string): string {
  const sentences = text.split(/(?<=[.!?؟]\s+|[。！？]\s*)(?=\S)/)
  const kept = sentences.filter((sentence) => !LINK.test(sentence))
  return kept.length === sentences.length ? text : `${kept.join('').trim()} ${say(language, 'policy.online')}`.trim()
}
const LINK = /:\/\/|www\.|\S@\S|\b[\w-]+\.(?:[a-z]{2,}\/|com|net|org|io|de|at|ch|eu|uk|co|shop|store|info|app|dev)\b/i
