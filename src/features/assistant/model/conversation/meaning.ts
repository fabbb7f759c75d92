/** What a short message means where the conversation stands: "yes", "48213", "and the other one?", "that's not what I asked". */
import { type IntentName, notAnswered } from '../understand/intents.ts'
import type { Signal } from '../understand/lexicon.ts'
import type { Understanding } from '../understand/understand.ts'
import { bareNumbers, type ReadMessage } from './further-numbers.ts'
import { numbersOf, type State } from './state.ts'

export type Which = 'other' | 'first' | 'second'

export type Meaning =
  /** It says by itself what it wants. `corrected`: the number in it stands in the place of the one before. */
  | { kind: 'plain'; corrected: boolean }
  | { kind: 'code'; code: string }
  | { kind: 'send_code'; number: string | null }
  | { kind: 'wants'; intents: IntentName[]; corrected: boolean }
  | { kind: 'order'; which: Which; intents: IntentName[] }
  | { kind: 'not_that' }
  | { kind: 'declines' }
  | { kind: 'agrees' }
  | { kind: 'wants_assistant' }

export function meaningOf(state: State, understood: ReadMessage, text: string): Meaning {
  const says = (signal: Signal) => understood.signals.includes(signal)
  const short = understood.wordCount <= 8
  const code = state.asked === 'code' ? codeIn(text, understood) : null
  if (code) return { kind: 'code', code }
  if (wantsAssistant(understood)) return { kind: 'wants_assistant' }
  if (mustBePlain(understood)) return { kind: 'plain', corrected: false }
  const chosen = state.choices.find((choice) => fold(choice.label) === fold(text))
  if (chosen) return { kind: 'wants', intents: [chosen.intent], corrected: false }
  const asksForCode =
    says('code') || ((state.asked === 'code' || state.asked === 'contact') && CODE_WORD.test(text) && understood.wordCount <= 12)
  if (asksForCode && understood.wordCount <= 20)
    return { kind: 'send_code', number: numbersOf(understood)[0] ?? loneNumber(text) ?? (state.asked ? state.number : null) }
  const numbers = hasNumbers(understood)
  if (says('notThat') && !numbers && understood.wordCount <= 12 && (state.answered || state.asked)) return { kind: 'not_that' }
  const takesBack = says('notThat') || says('correction') || says('no')
  if (!numbers && (short || (takesBack && says('otherOne') && understood.wordCount <= 12))) {
    const which = whichOf(state, says)
    if (which === 'choice')
      return { kind: 'wants', intents: [state.choices[says('secondOne') ? 1 : 0]?.intent ?? 'order_status'], corrected: false }
    if (which)
      return {
        kind: 'order',
        which,
        intents: (takesBack ? null : asksMore(understood)) ?? state.answered ?? state.pending ?? ['order_status'],
      }
  }
  const corrected = numbers && understood.wordCount <= 12 && (says('correction') || says('no'))
  if (numbers && continues(understood, corrected)) {
    const intents = state.pending ?? state.answered
    if (intents) return { kind: 'wants', intents, corrected }
  }
  if (!numbers && (understood.wordCount <= 2 || (understood.wordCount <= 4 && !asksItself(understood)))) {
    if (says('yes') && !isThanks(understood)) return yes(state)
    if (says('no')) return { kind: 'declines' }
  }
  return { kind: 'plain', corrected }
}

/** Yes to the offer of a code, or of a new one, sends it; yes to one of two things is no answer, and asked again. */
function yes(state: State): Meaning {
  if (state.asked === 'contact' || state.asked === 'code') return { kind: 'send_code', number: state.number }
  if (state.listed.length > 0 && state.asked === null) return { kind: 'order', which: 'other', intents: state.answered ?? ['order_status'] }
  return { kind: 'agrees' }
}

function whichOf(state: State, says: (signal: Signal) => boolean): Which | 'choice' | null {
  const [first, second] = [says('firstOne'), says('secondOne')]
  if ((first || second) && state.asked === 'choice' && !says('otherOne')) return 'choice'
  const spoken = state.about.length > 0 || state.asked === 'which_one'
  if (says('otherOne')) return spoken || state.pending ? 'other' : null
  if (!spoken) return null
  return second ? 'second' : first ? 'first' : null
}

/** While we offer or await one, any word of a code asks for it; a postal code is none. */
const CODE_WORD =
  /(?<!\p{L})(?:code|código|codigo|codice|kod|kodu|koden|kodem|kodu)(?!\p{L})(?!\s+(?:postal|pocztow|posta))|コード|(?:ال)?(?:رمز|كود)(?!\s+(?:ال)?بريد)/iu

/** "A code for 1001": here it needs no other word beside it. */
function loneNumber(text: string): string | null {
  const [number, ...more] = bareNumbers(text)
  return more.length === 0 ? (number ?? null) : null
}

/** Six digits and hardly more; a number that says what it is (`#`, "order") is no code. */
function codeIn(text: string, understood: Understanding): string | null {
  if (understood.wordCount > 6 || /#|\p{L}\d|\d\p{L}/u.test(text)) return null
  const digits = asciiDigits(text.normalize('NFKC')).replaceAll(/\D/g, '')
  return digits.length === 6 ? digits : null
}

/** In Unicode each set of decimal digits is ten characters in a row. */
const asciiDigits = (text: string): string =>
  text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0)! - (digit < '\u06f0' ? 0x0660 : 0x06f0)) % 10))

export const hasNumbers = (understood: Understanding): boolean =>
  understood.entities.some((entity) => ['order_number', 'email', 'postcode', 'phone', 'tracking_number'].includes(entity.type))

/** "Back to the bot": said while a person has the conversation it gives it back. */
export const wantsAssistant = ({ signals, wordCount, urgency }: Understanding): boolean =>
  signals.includes('bot') && wordCount <= 15 && urgency < 2

/** Whoever is angry, in danger or wants a person is not led on. */
const mustBePlain = ({ intents, urgency }: Understanding): boolean =>
  urgency >= 2 || intents.some(({ name, p }) => name === 'talk_to_human' && p >= 0.45)
const isThanks = ({ intents: [top] }: Understanding): boolean => top?.name === 'feedback_thanks' && top.p >= 0.45
const asksItself = ({ intents: [top], answerable }: Understanding): IntentName[] | null =>
  answerable && top && !notAnswered.has(top.name) && top.p >= 0.6 ? [top.name] : null
/** A number with hardly a word beside it, or with none that asks something, goes on with what was asked. */
function continues(understood: ReadMessage, corrected: boolean): boolean {
  if (corrected) return understood.wordCount <= 12 && (understood.besides <= 6 || !clearlyAsks(understood))
  return understood.wordCount <= 8 && ((understood.besides <= 2 && !asksBeyondDoubt(understood)) || !clearlyAsks(understood))
}
/** "Cancel 1001", "wann kommt 1010": one word may be enough to ask. */
export const asksBeyondDoubt = ({ intents: [top], answerable }: Understanding): boolean =>
  answerable && top !== undefined && top.name !== 'order_status' && top.p >= BEYOND_DOUBT
const BEYOND_DOUBT = 0.9
/** "And the other order?" is read as a question about its status, too. */
const asksMore = (understood: Understanding): IntentName[] | null => {
  if (understood.wordCount <= 4) return null
  const asked = asksItself(understood)
  return asked?.[0] === 'order_status' ? null : asked
}
/** A bare number is read as a question about the status, and no more than that. */
const clearlyAsks = ({ intents: [top], answerable }: Understanding): boolean =>
  answerable && top !== undefined && !(top.name === 'order_status' && top.p <= 0.75)
const fold = (text: string): string => text.trim().toLowerCase()
