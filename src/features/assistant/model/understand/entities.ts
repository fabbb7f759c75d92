/** Numbers, addresses and dates in a message. A number becomes an order only after a look-up; here it is only a candidate. */
import { isS10Number, isSsccNumber, isUpsNumber } from './check-digits.ts'
import { NUMBER_WORDS, ORDER_CUES, PHONE_CUES, POSTCODE_CUES, TRACKING_CUES } from './cue-words.ts'
import type { ReadableText } from './readable-text.ts'

export type EntityType = 'order_number' | 'tracking_number' | 'email' | 'phone' | 'postcode' | 'date'
/** Offsets are those of the original text. `guessed`: it was not written as a number. */
export type Entity = { type: EntityType; value: string; start: number; end: number; guessed?: true }

/** `orderPattern`: how this shop writes its order numbers; goes before everything but addresses. */
export function findEntities({ text, at }: ReadableText, orderPattern: RegExp | null = null): Entity[] {
  const hasDigit = /\d/.test(text)
  // Most messages name no number.
  if (!hasDigit && !text.includes('@')) return []
  const found: Entity[] = []
  const taken = new Uint8Array(text.length)
  const rules = orderPattern ? [...RULES.slice(0, 2), ['order_number', orderPattern, 0] as const, ...RULES.slice(2)] : RULES
  for (const [type, pattern, group, check] of rules) {
    if (type === 'email' ? !text.includes('@') : !hasDigit) continue
    // Not `matchAll`, which copies the pattern.
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[0] === '') pattern.lastIndex++
      const value = match[group] ?? ''
      const start = match.index + match[0].lastIndexOf(value)
      const end = start + value.length
      if (value === '' || taken.subarray(start, end).includes(1)) continue
      if (check && !check(value.replaceAll(/[\s-]/g, '').toUpperCase(), text, value)) continue
      taken.fill(1, start, end)
      if (type !== 'skip') found.push({ type, value: value.trim(), start: at[start]!, end: at[end - 1]! + 1 })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

type Rule = readonly [
  type: EntityType | 'skip',
  pattern: RegExp,
  group: number,
  check?: (value: string, text: string, written: string) => boolean,
]

const MONTH =
  'jan\\p{L}*|feb\\p{L}*|fév\\p{L}*|mar\\p{L}*|mär\\p{L}*|apr\\p{L}*|avr\\p{L}*|abr\\p{L}*|ma[iyj]|mei|maj|mayo|maio|maggio|jun\\p{L}*|juin|giu\\p{L}*|jul\\p{L}*|juil\\p{L}*|lug\\p{L}*|aug\\p{L}*|août|ago\\p{L}*|sep\\p{L}*|set\\p{L}*|oct\\p{L}*|okt\\p{L}*|ott\\p{L}*|out\\p{L}*|nov\\p{L}*|dec\\p{L}*|dez\\p{L}*|déc\\p{L}*|dic\\p{L}*|gen\\p{L}*|ene\\p{L}*|stycznia|lutego|marca|kwietnia|czerwca|lipca|sierpnia|września|października|listopada|grudnia|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık'
const MONEY =
  '€|\\$|£|¥|₺|zł|zl|kr|tl|r\\$|eur|euros?|usd|gbp|chf|sek|pln|try|sar|dollars?|pounds?|yen|lira|złotych|kronor|reais|ريال|درهم|円'
const BETWEEN = `(?:[\\s:.-]{0,3}(?:(?:is|ist|lautet|es|est|è|nr|of|do|del|de|der|van|na|の|は|هو)[\\s:]{1,2})?(?:(?:${NUMBER_WORDS})(?![\\p{L}])[.:]?)?[\\s:.=-]{0,3}(?:(?:is|ist|lautet|es|est|è|は|هو)[\\s:]{0,2})?){1}`
// A number as shops write it: digits, with a short prefix in letters.
const ORDER = '#?\\s?(?:[A-Z]{1,5}[-_]?)?\\d[\\dA-Z-]{1,18}'

// Of addresses: letters of scripts that put blanks between words.
const NAME = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Arabic}\\p{Script=Hebrew}\\p{N}'
// In Japanese a word follows without a blank: 注文1001は.
const NO_LETTER = '(?!\\d|(?![\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}])\\p{L})'

/** In this order; what an earlier rule has taken is no longer looked at. Bounded, so that hostile text costs no time. */
const RULES: readonly Rule[] = [
  ['skip', /https?:\/\/[^\s<>]{1,300}|www\.[^\s<>]{1,200}/gi, 0],
  ['email', new RegExp(`(?<![${NAME}._%+-])[${NAME}._%+-]{1,64}@[${NAME}-]{1,63}(?:\\.[${NAME}-]{1,63}){1,5}`, 'gu'), 0],
  ['skip', new RegExp(`(?:${MONEY})\\s?\\d{1,7}(?:[.,]\\d{3})*(?:[.,]\\d{1,2})?(?![\\d-])`, 'giu'), 0],
  ['skip', new RegExp(`(?<![\\d.,#-])\\d{1,7}(?:[.,]\\d{3})*(?:[.,]\\d{1,2})?\\s?(?:${MONEY})(?![\\p{L}])`, 'giu'), 0],
  [
    'date',
    /(?<![\d-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{1,2}-\d{1,2}-\d{4}|\d{1,2}月\d{1,2}日)(?!\d)/gu,
    0,
  ],
  [
    'date',
    new RegExp(`(?<![\\p{L}\\d#-])\\d{1,2}(?:\\.|st|nd|rd|th)?\\s(?:de\\s)?(?:${MONTH})(?:\\s(?:de\\s)?\\d{4})?(?![\\p{L}\\d])`, 'giu'),
    0,
  ],
  ['date', new RegExp(`(?<!\\p{L})(?:${MONTH})\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?(?![\\p{L}\\d])`, 'giu'), 0],
  ['tracking_number', /(?<![\dA-Z])1Z(?:\s?[0-9A-Z]){16}(?![\dA-Z])/gi, 0, (value) => isUpsNumber(value) || /^1Z[0-9A-Z]{16}$/.test(value)],
  ['tracking_number', /(?<![\dA-Z])[A-Z]{2}\s?(?:\d\s?){9}[A-Z]{2}(?![\dA-Z])/gi, 0, (value) => isS10Number(value) || value.length === 13],
  ['tracking_number', /(?<!\d)(?:\d\s?){17,19}\d(?!\d)/g, 0, (value) => isSsccNumber(value) || value.length >= 18],
  ['tracking_number', /(?<![\dA-Z])JJ?D\d{14,20}(?!\d)/gi, 0],
  ['tracking_number', /(?<![\dA-Z])3S[A-Z]{2,6}\d{6,12}(?![\dA-Z])/gi, 0],
  ['tracking_number', /(?<![\dA-Z])TBA\d{10,14}(?!\d)/gi, 0],
  ['tracking_number', /(?<!\d)\d{20,34}(?!\d)/g, 0],
  ['phone', /(?<![\d#\p{L}])\+\d{1,3}[\d\s()/.-]{6,18}\d/gu, 0],
  ['phone', /(?<![\d#\p{L}])00[1-9]\d{0,2}[\s()/.-][\d\s()/.-]{6,16}\d/gu, 0],
  ['phone', new RegExp(`(?<!\\p{L})(?:${PHONE_CUES})[^\\d+\\n]{0,12}(\\+?[\\d(][\\d\\s()/.-]{5,18}\\d)`, 'giu'), 1],
  [
    'tracking_number',
    new RegExp(`(?<!\\p{L})(?:${TRACKING_CUES})${BETWEEN}((?=[A-Z0-9]*\\d{5})[A-Z0-9]{8,35}|\\d{4}-\\d{4}-\\d{4})(?![\\p{L}\\d])`, 'giu'),
    1,
  ],
  ['tracking_number', /(?<![\d-])\d{4}-\d{4}-\d{4}(?![\d-])/g, 0],
  [
    'postcode',
    new RegExp(
      `(?<!\\p{L})(?:${POSTCODE_CUES})[^\\d\\n]{0,24}?((?:[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})|\\d{3}-\\d{4}|\\d{2}-\\d{3}|\\d{4}-\\d{3}|\\d{5}-\\d{3}|\\d{3} \\d{2}|\\d{4} ?[A-Z]{2}(?!\\p{L})|\\d{4,6})(?![\\d-])`,
      'giu',
    ),
    1,
  ],
  ['order_number', new RegExp(`(?<!\\p{L})(?:${ORDER_CUES})\\p{L}{0,10}${BETWEEN}(${ORDER})${NO_LETTER}`, 'giu'), 1, hasNumber],
  ['order_number', /(?<![\p{L}\d&])#\s?(?:[A-Z]{1,5}-?)?\d[\dA-Z-]{1,18}(?![\p{L}\d])/giu, 0],
  ['phone', /(?<![\d#.,-])0\d(?:[\s.-]?\d{2}){4}(?!\d)/g, 0, (_value, _text, written) => /0\d[\s.-]\d{2}[\s.-]\d{2}/.test(written)],
  ['phone', /(?<![\d#.,-])0\d{1,4}[\s/-]\d{2,4}(?:[\s-]?\d{2,5}){1,4}(?!\d)/g, 0, (value) => value.length >= 9 && value.length <= 13],
  ['postcode', /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\d])/giu, 0],
  ['postcode', /(?<![\p{L}\d])[A-Z]\d[A-Z] \d[A-Z]\d(?![\p{L}\d])/gu, 0],
  ['postcode', /(?<![\d.,#-])\d{4} [A-Z]{2}(?![\p{L}\d])/gu, 0],
  ['postcode', /(?<![\d.,#-])(?:\d{3}-\d{4}|\d{4}-\d{3}|\d{5}-\d{3}|\d{2}-\d{3}|\d{3} \d{2})(?![\d-]| \d)/g, 0],
  ['order_number', new RegExp(`(?<!\\p{L})(?:${NUMBER_WORDS})[.:\\s#]{1,3}(\\d[\\dA-Z-]{2,18})(?![\\p{L}\\d])`, 'giu'), 1],
  ['order_number', /(?<![\p{L}\d-])\d{3,10}-[A-Z](?![\p{L}\d-])/gu, 0],
  ['order_number', /(?<![\p{L}\d])(?!(?:covid|sars)-)[A-Z]{1,5}[-_]\d{3,12}(?![\p{L}\d])/giu, 0],
  ['order_number', /(?<![\d.,:/\p{Script=Latin}-])\d{5,15}(?![\d:/%\p{Script=Latin}]|[.,-]\d)/gu, 0],
  // A message that is hardly more than a number: people answer so when they are asked for it.
  [
    'order_number',
    /(?<![\d.,:/\p{L}-])\d{3,4}(?![\d:/%\p{L}]|[.,]\d)/gu,
    0,
    (_value, text) => text.length <= 200 && (text.match(/[\p{L}\d]+/gu) ?? []).length <= 3,
  ],
]

function hasNumber(value: string): boolean {
  return (value.match(/\d/g) ?? []).length >= 2
}
