/** A message as the classifier reads it: lower case, without accents, numbers and addresses replaced by what they are. */

export type NormalText = {
  /** Words in order; in Japanese runs of one script. */
  tokens: readonly string[]
  /** The tokens with one space between them. */
  text: string
  isQuestion: boolean
  /** Letters of a script that does not put spaces or articles where Latin does. */
  hasParts: boolean
  isJapanese: boolean
}

export function normalise(message: string): NormalText {
  const short = message.slice(0, MOST_CHARACTERS)
  const replaced = (short.includes('@') ? short.replace(MAIL, ' xmail ') : short).replace(URL, ' xurl ')
  const folded = foldText(replaced)
  const tokens: string[] = []
  for (const [token] of folded.matchAll(TOKEN)) tokens.push(NUMBERED.test(token) ? (MANY_DIGITS.test(token) ? 'xnum' : 'xn') : token)
  const isQuestion = /[?？؟]/.test(message) || /(?:か|の)[。!！\s]*$/.test(folded)
  return { tokens, text: tokens.join(' '), isQuestion, hasParts: PARTS.test(folded), isJapanese: JAPANESE.test(folded) }
}

/** Lower case, accents and Arabic variants folded. Japanese voiced marks stay: only U+0300–036F are stripped. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(SINGLE, (letter) => SINGLES[letter] ?? letter)
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
const TOKEN = /[\p{Script=Hiragana}ー]+|[\p{Script=Katakana}ー]+|\p{Script=Han}+|[\p{L}\p{N}]+(?:-(?=\p{N})[\p{N}]+)*/gu
const NUMBERED = /\p{N}/u
const MANY_DIGITS = /(?:\p{N}[^\p{N}]{0,3}){4}/u
const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/
const PARTS = /[\u0600-\u06ff\u3040-\u30ff\u4e00-\u9fff]/
