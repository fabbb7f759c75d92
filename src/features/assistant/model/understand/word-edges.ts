/** Where words begin and end in scripts whose words carry others in front of them, or touch. */

const KATAKANA = /[\u30a0-\u30ff]/
const HIRAGANA = /[\u3041-\u309f]/
// After these a new word may begin: particles, and endings of verbs and polite forms.
const PARTICLES = new Set('はがもにをのでとへやねよかてただすん')

/** "والطرد" is "and the parcel": conjunction, preposition and article are written with the word. */
const CLITICS = /^(?:[وف]?[بلكس]?(?:ال)?|[وف]?لل)$/

/** Arabic: whether a word begins at `at`, in front of which only clitics stand. */
export function arabicWordBegins(text: string, at: number): boolean {
  const start = text.lastIndexOf(' ', at - 1) + 1
  return at - start <= 4 && CLITICS.test(text.slice(start, at))
}

/** Japanese: whether what stands at `start` to `end` is a word by itself. */
export function isJapaneseWord(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ''
  if (KATAKANA.test(text[start]!)) return !KATAKANA.test(before) && !KATAKANA.test(text[end] ?? '')
  return !HIRAGANA.test(before) || PARTICLES.has(before)
}
