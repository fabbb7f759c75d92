import type { Message } from '#features/conversations'
import { furtherNumbers, type ReadMessage, withPostcode } from './model/conversation/further-numbers.ts'
import { guessedNumbers } from './model/conversation/guessed-numbers.ts'
import { hasNumbers } from './model/conversation/meaning.ts'
import { PHONE_NAMES, POSTCODE_CUES } from './model/understand/cue-words.ts'
import { withoutDeclined } from './model/understand/declined-person.ts'
import { type IntentName, notAnswered } from './model/understand/intents.ts'
import { onlyAsked } from './model/understand/only-asked.ts'
import { ownText } from './model/understand/own-text.ts'
import type { Understanding } from './model/understand/understand.ts'
import { wordsBeside } from './model/understand/words-beside.ts'
import { understand } from './understand.ts'

type Hints = NonNullable<Parameters<typeof understand>[1]> & { spokenOf?: boolean }

/** A mail says part of it in its subject: the number, or all there is. Under a reply stands our own subject, which says nothing. */
export function readMessage({ text, subject, inReplyTo }: Pick<Message, 'text' | 'subject' | 'inReplyTo'>, hints: Hints = {}): ReadMessage {
  const body = read(text, hints)
  const above = subject && !inReplyTo && !REPLY.test(subject) ? read(subject, hints) : null
  if (!above) return body
  if (body.wordCount === 0 && !hasNumbers(body)) return above
  const numbered = body.entities.some(isNumber)
  const entities = numbered ? body.entities : [...body.entities, ...above.entities.filter(isNumber)]
  const asks = !body.answerable && above.answerable && body.urgency < 2 && !wantsPerson(body)
  return { ...body, entities, ...(asks ? { intents: above.intents, answerable: true, besides: body.besides + above.besides } : {}) }
}

const REPLY = /^\s*(?:re|aw|antw|sv|vs|tr|rif|res|odp|ynt)\s*:/i
const isNumber = ({ type }: { type: string }): boolean => type === 'order_number' || type === 'tracking_number'
const wantsPerson = ({ intents }: Understanding): boolean => intents.some(({ name, p }) => name === 'talk_to_human' && p >= 0.45)

/** "My address is ida@example.org", "my postcode is 07743" name a contact; only what wants a change, or a call, without these words wants it. */
function withoutContactWords(text: string, understood: Understanding, hints: Hints): Understanding {
  const wants = ({ intents }: Understanding) => intents.some(({ name, p }) => p >= 0.45 && OF_CONTACTS.includes(name))
  const contacts = understood.entities.filter(({ type }) => type in CONTACT_WORDS)
  if (contacts.length === 0 || !wants(understood)) return understood
  let rest = text
  for (const { type, start, end } of contacts.slice(0, MOST_CONTACTS).toReversed()) {
    const from = Math.max(0, start - BEFORE)
    rest = `${rest.slice(0, from)}${rest.slice(from, start).replace(CONTACT_WORDS[type as 'email'], '')} ${rest.slice(end)}`
  }
  const without = understand(rest, hints)
  if (wants(without)) return understood
  // A contact makes a short question one about an order: "where is it, zip 07743".
  const alike = understood.intents[0]!.name === without.intents[0]!.name
  return { ...understood, intents: without.intents, answerable: without.answerable || (alike && understood.answerable) }
}

// Bounded, as all that looks at a text somebody sent.
const MOST_CONTACTS = 4
const BEFORE = 80
const OF_CONTACTS = ['change_address', 'talk_to_human']
// What says before a contact what it is. "Call me on" is a wish, and stays.
const BEFORE_NUMBER = new RegExp(
  `(?:(?<!\\p{L})\\p{L}{1,7}\\s)?(?<!\\p{L})(?:${POSTCODE_CUES}|${PHONE_NAMES})\\p{L}{0,6}[^\\d\\n]{0,24}$`,
  'iu',
)
const CONTACT_WORDS = { email: /(?:[\p{L}'’]+[\s:]+){0,4}$/u, postcode: BEFORE_NUMBER, phone: BEFORE_NUMBER }

const SHORT = 8

/** As the engine understands it, with the numbers that only a conversation tells. `spokenOf`: an order is being spoken of. */
export function read(written: string, hints: Hints = {}): ReadMessage {
  const own = ownText(written)
  const declined = withoutDeclined(own)
  const text = declined ?? own
  const alone = withoutContactWords(text, understand(text, hints), hints)
  // Whoever declines a person wants to be answered by us.
  const understood = declined !== null && asksOurs(alone, 0.5) ? { ...alone, answerable: true } : alone
  const ofOrder = understood.answerable || asksBesideContact(understood) || (hints.spokenOf === true && understood.wordCount <= SHORT)
  const further = furtherNumbers(text, understood.entities, ofOrder)
  const entities = withPostcode(
    text,
    [...understood.entities, ...further].sort((a, b) => a.start - b.start),
  )
  const message = { ...understood, entities, besides: wordsBeside(text, entities), only: onlyAsked(text) }
  return withOnlyAsked(withGuesses(message, text, hints, ofOrder))
}

/** Where no number is written, one that is said or mistyped may be meant: it opens nothing before it was looked up. */
function withGuesses(message: ReadMessage, text: string, { before, locale }: Hints, ofOrder: boolean): ReadMessage {
  const guesses = message.entities.some(isNumber) ? [] : guessedNumbers(text)
  if (guesses.length === 0) return message
  const entities = [...message.entities, ...guesses].sort((a, b) => a.start - b.start)
  const besides = wordsBeside(text, entities)
  if (besides > FEW && !ofOrder && !message.entities.some(({ type }) => type in CONTACT_WORDS)) return message
  // What is said in several words is one number, and hardly tells a language.
  const wordCount = message.wordCount - guesses.reduce((sum, { words }) => sum + words - 1, 0)
  const lang = besides === 0 ? (before ?? locale?.slice(0, 2) ?? message.lang) : message.lang
  // Said alone it asks no more than a number that is written alone.
  const asked = besides === 0 ? { answerable: true, intents: first(message, 'order_status', 0.7) } : {}
  return { ...message, ...asked, entities, besides, wordCount, lang }
}

/** The intent before all others, which are hardly meant. */
const first = ({ intents }: Understanding, name: IntentName, p: number): Understanding['intents'] => [
  { name, p },
  ...intents.filter((one) => one.name !== name).map((one) => ({ ...one, p: Math.min(one.p, 0.1) })),
]

const FEW = 3

/** "Where is it and is it late": two questions, none of them sure alone, are ours together; the contact beside them says so, too. */
const asksBesideContact = (understood: Understanding): boolean =>
  understood.entities.some(({ type }) => type !== 'date') && asksOurs(understood, 0.6)

function asksOurs({ intents }: Understanding, from: number): boolean {
  const [top] = intents
  if (!top || notAnswered.has(top.name)) return false
  return intents.reduce((sum, { name, p }) => (notAnswered.has(name) ? sum : sum + p), 0) >= from
}

/** "What is my delivery address?" is no wish for another one: it is told where the order stands. */
function withOnlyAsked(message: ReadMessage): ReadMessage {
  if (!message.only || message.urgency >= 2 || wantsPerson(message)) return { ...message, only: null }
  return { ...message, answerable: true, intents: first(message, message.only === 'amount' ? 'invoice_or_payment' : 'order_status', 0.9) }
}
