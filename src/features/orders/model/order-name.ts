/** Order names as people type them: "#1001", "EN 1001", "Bestellung ١٠٠١", with or without the shop's prefix. */
import { cutText } from '#shared/text'

/** Capitals and ASCII digits only: `#EN-1001` → `EN1001`. Empty when nothing is left. */
export const nameKey = (text: string): string =>
  cutText(
    asciiDigits(text.slice(0, 200).normalize('NFKC'))
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
    100,
  )

/** What to look for: the whole as typed, and its only run of digits, which fits an order whose prefix was left out or typed in addition. */
export type NameCandidates = { key: string; number: string | null }

/** Null when the text holds no letter and no digit. */
export function nameCandidates(text: string): NameCandidates | null {
  const key = nameKey(text)
  if (key === '') return null
  const runs = asciiDigits(text.slice(0, 200).normalize('NFKC')).match(/\d+/g) ?? []
  return { key, number: runs.length === 1 ? runs[0]! : null }
}

/** Digits of any script as 0-9: in Unicode each set of decimal digits is ten code points in a row. */
function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0)!
    if (point >= 48 && point <= 57) return digit
    let zero = point
    while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
    return String(point - zero)
  })
}
