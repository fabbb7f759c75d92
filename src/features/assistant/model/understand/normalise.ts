/** A message as the classifier reads it: lower case, without accents, numbers and addresses replaced by what they are. */

export type NormalText = {
  /** Words in order; in Japanese runs of one script. */
  tokens: readonly string[]
  /** Of the tokens with one space between them. */
  length: number
  isQuestion: boolean
  /** Letters of a script that does not put spaces or articles where Latin does. */
  hasParts: boolean
  isJapanese: boolean
}

export function normalise(message: string): NormalText {
  const short = message.length > MOST_CHARACTERS ? message.slice(0, MOST_CHARACTERS) : message
  const folded = foldText(withoutAddresses(short))
  const isPlain = isAscii(folded)
  const tokens = isPlain ? plainTokens(folded) : (folded.match(TOKEN) ?? [])
  let length = Math.max(0, tokens.length - 1)
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (NUMBERED.test(token) && !isSpelledWithDigits(token)) tokens[i] = MANY_DIGITS.test(token) ? 'xnum' : 'xn'
    length += tokens[i]!.length
  }
  const isQuestion = /[?？؟]/.test(message) || (!isPlain && /(?:か|の)[。!！\s]*$/.test(folded))
  return { tokens, length, isQuestion, hasParts: !isPlain && PARTS.test(folded), isJapanese: !isPlain && JAPANESE.test(folded) }
}

/** The tokens with one space between them. */
export const joined = (text: NormalText): string => text.tokens.join(' ')

/** "3lach" (why) and "ta2khir" (delay): Arabic typed in Latin letters writes some sounds as digits. */
function isSpelledWithDigits(token: string): boolean {
  if (!SPELLED.test(token)) return false
  const letters = token.replaceAll(/\d/g, '').length
  return letters >= 3 && letters >= 3 * (token.length - letters)
}

/** Lower case, accents and Arabic variants folded. Japanese voiced marks stay: only U+0300–036F are stripped. */
export function foldText(text: string): string {
  if (isAscii(text)) return text.toLowerCase()
  let folded = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 128) continue
    const letter = code < LATIN_FOLDS.length ? LATIN_FOLDS[code] : PUNCTUATION.test(text[i]!) ? ' ' : undefined
    if (letter === undefined) return foldAny(text)
    folded += text.slice(from, i) + letter
    from = i + 1
  }
  return (folded + text.slice(from)).toLowerCase()
}

function foldAny(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(SINGLE, (letter) => SINGLES[letter] ?? letter)
}

export const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text)

/** What TOKEN finds where there is nothing but ASCII: letters and digits, and digits joined by a hyphen. */
const plainTokens = (text: string): string[] => text.match(PLAIN_TOKEN) ?? []

function withoutAddresses(text: string): string {
  const replaced = text.includes('@') ? text.replace(MAIL, ' xmail ') : text
  return replaced.includes('://') || /www\./i.test(replaced) ? replaced.replace(URL, ' xurl ') : replaced
}

// What is wanted stands near the beginning; hostile length must cost no time.
const MOST_CHARACTERS = 1_200
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g
const SINGLES: Readonly<Record<string, string>> = {
  ß: 'ss', ł: 'l', ø: 'o', ı: 'i', æ: 'ae', œ: 'oe', đ: 'd',
  أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي',
} // biome-ignore format: a table of letters
const SINGLE = /[ßłøıæœđأإآىةؤئ]/g
// Bounded: hostile text must cost no more than honest text.
const URL = /https?:\/\/\S{1,300}|www\.\S{1,200}/gi
const MAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu
// "1042の状況" and "طلب1042" are a number and words: a run ends where the script does.
const TOKEN =
  /[\p{Script=Hiragana}ー]+|[\p{Script=Katakana}ー]+|\p{Script=Han}+|[\p{L}&&\p{Script=Arabic}]+|[[\p{L}\p{N}]--[\p{L}&&[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Arabic}ー]]]+(?:-\p{N}+)*/gv
const PLAIN_TOKEN = /[a-z0-9]+(?:-[0-9]+)*/g
const SPELLED = /^[2356789]?[a-z]+(?:[2356789][a-z]+)*[2356789]?$/
const NUMBERED = /\p{N}/u
const MANY_DIGITS = /(?:\p{N}[^\p{N}]{0,3}){4}/u
const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/
const PARTS = /[\u0600-\u06ff\u3040-\u30ff\u4e00-\u9fff]/

const PUNCTUATION = /[\u2010-\u2027\u2030-\u205e\u20a0-\u20b8]/
// Latin letters up to U+024F, each folded once; marks on their own, which touch their neighbours, are not among them.
const LATIN_FOLDS = Array.from({ length: 0x250 }, (_, code) => foldAny(String.fromCharCode(code)))
