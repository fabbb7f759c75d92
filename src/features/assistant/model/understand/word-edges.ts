/** "والطرد" is "and the parcel": conjunction, preposition and article are written with the word. */
const CLITICS = /^(?:[وف]?[بلكس]?(?:ال)?|[وف]?لل)$/
/** Those that leave a small word what it is: "وما" is "and not", but "لما" is "when". */
const JOINED = /^[وف]?(?:ال)?$/
const KATAKANA = /[\u30a1-\u30fa\u30fc]/

/** Arabic: whether a word begins at `at`, in front of which only clitics stand. */
export function arabicWordBegins(text: string, at: number): boolean {
  const before = beforeIn(text, at)
  return before.length <= 4 && CLITICS.test(before)
}

/** Arabic: whether `from` to `to` is a whole word. */
export function isArabicWord(text: string, from: number, to: number): boolean {
  return (to === text.length || text[to] === ' ') && JOINED.test(beforeIn(text, from))
}

/** Japanese sets no spaces: a word in katakana ends with its script, "いつ" is not that of "いつも" (always) or "あいつ" (he there). */
export function isJapaneseWord(text: string, from: number, to: number): boolean {
  const [before, after] = [text[from - 1] ?? '', text[to] ?? '']
  if (KATAKANA.test(text[from]!)) return !KATAKANA.test(before) && !KATAKANA.test(after)
  return !'もつ'.includes(after || ' ') && !'あこそど'.includes(before || ' ')
}

const beforeIn = (text: string, at: number): string => text.slice(text.lastIndexOf(' ', at - 1) + 1, at)
