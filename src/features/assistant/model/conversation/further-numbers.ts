/** Numbers that only the conversation makes order numbers: lists, and what stands beside a contact. */
import { ORDER_CUES } from '../understand/cue-words.ts'
import type { Entity } from '../understand/entities.ts'
import type { OnlyAsked } from '../understand/only-asked.ts'
import { readableText } from '../understand/readable-text.ts'
import type { Understanding } from '../understand/understand.ts'

const MOST = 20
// Bounded, as all that looks at a text somebody sent: nobody names more than this.
const LONGEST = 4_000
const MOST_LOOKED_AT = 60
const BESIDE_CONTACT = 30
// Japanese has no blank between a number and the word after it; what counts or dates is no order.
const LETTER = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Arabic}'
const COUNTED = '[年月日時分円個点件人本枚号階歳]'
const AFTER = `(?![${LETTER}\\d:%]|[.,]\\d|${COUNTED})`
const AND = '&|\\+|and|und|et|y|e|en|i|oraz|och|ve|と|و|(?:y el|et la|e il|e o|und die|en de|and the)'
const JOINED = new RegExp(`^\\s{0,3}(?:,|;|/|、|${AND})\\s{0,3}#?(\\d{3,12})(?!@)${AFTER}`, 'iu')
// "1009 1010 and 1011": of two beside each other the second may be a postcode, unless a third one follows in the same list.
const LISTED = new RegExp(`^\\s{1,3}#?(\\d{3,12})(?=\\s{0,3}(?:,|;|/|、|${AND})\\s{0,3}#?(\\d{3,12})(?!@)${AFTER})`, 'iu')
const ONLY_AND = new RegExp(`^\\s{0,3}(?:${AND})\\s{0,3}#?$`, 'iu')

const BEFORE = /(?<![\p{L}\d.,:#-])(\d{3,4})(?:\s{0,3}[,;/&+]\s{0,3}|\s{1,3})#?$/u
const BARE = new RegExp(`(?<![${LETTER}\\d.,:#-])\\d{3,4}(?!-)${AFTER}`, 'gu')
const YEAR = /^(?:19|20)\d\d$/

/**
 * "1001 and 1002": the second is one, too. A short bare number is one beside an e-mail address and little else, and in a question
 * about an order: it opens nothing before it was looked up.
 */
export function furtherNumbers(whole: string, all: readonly Entity[], asksOfOrder: boolean): Entity[] {
  const text = whole.slice(0, LONGEST)
  const entities = all.slice(0, MOST_LOOKED_AT)
  const found: Entity[] = []
  const taken = (start: number, end: number) => [...entities, ...found].some((one) => one.start < end && one.end > start)
  const named = entities.filter((entity) => entity.type === 'order_number')
  if (named.every((one) => mayBePostcode(text, one))) {
    const lone = loneNumbers(text, entities, taken, asksOfOrder)
    // One beside a longer one is found below, where it stands close to it.
    if (named.length === 0 || lone.length > 1 || entities.some(({ type }) => type === 'email')) found.push(...lone)
  }
  const queue = [...named, ...found]
  for (let last = queue.shift(); last && found.length < MOST; last = queue.shift()) {
    const rest = text.slice(last.end, last.end + 60)
    const match = JOINED.exec(rest.slice(0, 30)) ?? listed(rest, last.value.length)
    if (!match) continue
    const end = last.end + match[0].length
    const start = end - match[1]!.length
    if (taken(start, end)) continue
    const further: Entity = { type: 'order_number', value: match[1]!, start, end }
    found.push(further)
    queue.push(further)
  }
  const beside = numberBeside(text, entities, taken, asksOfOrder)
  if (beside && !taken(beside.start, beside.end)) found.push(beside)
  const parcel =
    /\d/.test(text) && [...entities, ...found].every(({ type }) => !type.endsWith('_number')) ? parcelNumber(text, taken) : null
  return parcel ? [...found, parcel] : found
}

/** The next of a list of numbers that are all as long. */
function listed(rest: string, digits: number): RegExpExecArray | null {
  const match = LISTED.exec(rest)
  return match?.[1]?.length === digits && match[2]?.length === digits ? match : null
}

/** The short numbers of a message, when there is one, or all are as long: "Where is 1007, and can I send back 1013?" */
function loneNumbers(
  text: string,
  entities: readonly Entity[],
  taken: (start: number, end: number) => boolean,
  asksOfOrder: boolean,
): Entity[] {
  const words = text.match(/[\p{L}\d]+/gu)?.length ?? 0
  const besideContact = entities.some((entity) => entity.type === 'email') && words <= BESIDE_CONTACT
  if (!besideContact && !asksOfOrder) return []
  const all = [...text.matchAll(BARE)]
    .slice(0, MOST_LOOKED_AT)
    .filter(({ index, 0: number }) => !taken(index, index + number.length))
    .map(({ index, 0: value }) => short(value, index))
  const lone = all.length === 1 && besideContact ? all : all.filter(({ value }) => !YEAR.test(value))
  return lone.every(({ value }) => value.length === lone[0]?.value.length) ? lone.slice(0, MOST) : []
}

/** "Where is 1011, 20095?": the longer one may be what proves the shorter one; so may "1011 not received 20095" where nothing calls it an order. */
function numberBeside(
  text: string,
  entities: readonly Entity[],
  taken: (start: number, end: number) => boolean,
  asksOfOrder: boolean,
): Entity | null {
  const [named, ...more] = entities.filter(({ type }) => type === 'order_number')
  if (!named || more.length > 0) return null
  const adjacent = BEFORE.exec(text.slice(Math.max(0, named.start - 30), named.start))
  if (adjacent && !YEAR.test(adjacent[1]!)) return short(adjacent[1]!, named.start - adjacent[0].length)
  if (!asksOfOrder || entities.some(({ type }) => type === 'email') || !mayBePostcode(text, named)) return null
  const lone = [...text.matchAll(BARE)].filter(({ index, 0: value }) => !taken(index, index + value.length) && !YEAR.test(value))
  return lone.length === 1 && lone[0] ? short(lone[0][0], lone[0].index) : null
}

const short = (value: string, start: number): Entity => ({ type: 'order_number', value, start, end: start + value.length })
const POSTCODE = /^\d{5,6}$/
const CALLED_ORDER = new RegExp(`(?:${ORDER_CUES}|#)[^\\d\\n]{0,20}$`, 'iu')

const mayBePostcode = (text: string, one: Entity): boolean => POSTCODE.test(one.value) && mayBeElse(text, one)

/** A postcode, a house, a price: a number that nothing calls an order. */
export const mayBeElse = (text: string, { type, value, start }: Entity): boolean =>
  type === 'order_number' && /^\d{3,6}$/.test(value) && !CALLED_ORDER.test(text.slice(Math.max(0, start - 40), start))

/** "Where are 1007 and 1013, 10115": the one number that is longer than all the others proves them. */
export function withPostcode(text: string, entities: Entity[]): Entity[] {
  const numbers = entities.filter(({ type }) => type === 'order_number')
  if (numbers.length < 3 || entities.some(({ type }) => CONTACTS.includes(type))) return entities
  const [longest, other, ...more] = numbers.toSorted((a, b) => b.value.length - a.value.length)
  const apart = longest!.value.length > other!.value.length && more.every(({ value }) => value.length === other!.value.length)
  return apart && mayBePostcode(text, longest!)
    ? entities.map((one) => (one === longest ? { ...one, type: 'postcode' as const } : one))
    : entities
}

const CONTACTS = ['email', 'phone', 'postcode']

/** "1010 and 1016" are two orders: neither is the postcode of the other. */
export function areJoined(text: string, entities: readonly Entity[], first: string, second: string): boolean {
  const [one, two] = [first, second].map((number) => entities.find(({ value }) => value === number))
  return first.length === second.length && one !== undefined && two !== undefined && ONLY_AND.test(text.slice(one.end, two.start))
}

/** A word as carriers write their numbers, of a carrier whose form is not known: it is only looked up. */
function parcelNumber(text: string, taken: (start: number, end: number) => boolean): Entity | null {
  const readable = readableText(text.slice(0, 2_000))
  for (const match of readable.text.matchAll(PARCEL)) {
    const start = readable.at[match.index]!
    const end = readable.at[match.index + match[0].length - 1]! + 1
    if (!taken(start, end)) return { type: 'tracking_number', value: match[0], start, end }
  }
  return null
}

const PARCEL = /(?<![\p{L}\p{N}_./:@&=#-])(?=[A-Z]{0,10}\d{6})[A-Z0-9]{10,35}(?![\p{L}\p{N}_./:@&=-])/giu

/**
 * Understood, and how many words stand beside its numbers and addresses: a bare number asks nothing, whatever it may look like.
 * `only`: it is asked to know one thing, and nobody has to do anything.
 */
export type ReadMessage = Understanding & { besides: number; only?: OnlyAsked | null }

/** Every number in a message: one of them may be that of an order she has proved. */
export const bareNumbers = (text: string): string[] =>
  [...new Set(readableText(text.slice(0, 20_000)).text.match(/[A-Z]{0,10}\d[A-Z\d]{2,34}/gi) ?? [])]
    .flatMap((word) => [...new Set([word, ...(word.match(/\d{3,12}/g) ?? [])])])
    .slice(0, 60)
