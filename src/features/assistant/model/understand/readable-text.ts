/** Hostile text made readable without losing where things stood: invisible characters dropped, digits of any script made ASCII. */

export type ReadableText = {
  text: string /** Index in the original of each character, and its length at the end. */
  at: ArrayLike<number>
}

const MOST_CHARACTERS = 8_000
const IN_PLACE = Uint16Array.from({ length: MOST_CHARACTERS + 1 }, (_, index) => index)

export function readableText(original: string): ReadableText {
  const source = original.length > MOST_CHARACTERS ? original.slice(0, MOST_CHARACTERS) : original
  if (!CHANGED.test(source)) return { text: source, at: IN_PLACE }
  const at: number[] = []
  let text = ''
  for (let i = 0; i < source.length; i++) {
    const char = source[i]!
    if (INVISIBLE.test(char)) continue
    text += plain(char)
    at.push(i)
  }
  at.push(source.length)
  return { text, at }
}

const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/

// All that may be dropped or replaced, and more: what is outside these ranges is read character by character.
const CHANGED =
  /[^\t\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u060c-\u061b\u061d-\u065f\u066a-\u06ef\u2010-\u2027\u20a0-\u20bf\u3001-\u30ff\u4e00-\u9fff]/

/** Full-width forms and digits of other scripts, one character for one. */
function plain(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (code > 127 && /\p{Nd}/u.test(char)) return digitOf(code)
  return char
}

/** In Unicode each set of decimal digits is ten characters in a row. */
function digitOf(code: number): string {
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--
  return String(code - zero)
}
