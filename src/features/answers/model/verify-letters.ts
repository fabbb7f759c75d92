/** A text with its letters as the verifier's words have them: digits 0 to 9, no marks of direction, no vowel signs above or below. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(MARKS, '')
    .replaceAll(FOREIGN_DIGIT, (digit) => String(digitValue(digit)))

/** Marks of direction around names, Arabic vowel signs and the stroke that only lengthens a word. */
const MARKS = /[\u2066-\u2069\u200e\u200f\u064b-\u0652\u0670\u0640]/g
const FOREIGN_DIGIT = /(?![0-9])\p{Nd}/gu

/** Every set of ten digits stands in one row, from 0 to 9. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0)!
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return code - zero
}
