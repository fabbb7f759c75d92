/** Hostile text made readable without losing where things stood: invisible characters dropped, digits of any script made ASCII. */

export type ReadableText = { text: string /** Index in the original of each character, and its length at the end. */; at: number[] }

const MOST_CHARACTERS = 8_000

export function readableText(original: string): ReadableText {
  const at: number[] = []
  let text = ''
  const source = original.slice(0, MOST_CHARACTERS)
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
