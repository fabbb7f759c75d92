/** "والطرد" is "and the parcel": conjunction, preposition and article are written with the word. */
const CLITICS = /^(?:[وف]?[بلكس]?(?:ال)?|[وف]?لل)$/

/** Arabic: whether a word begins at `at`, in front of which only clitics stand. */
export function arabicWordBegins(text: string, at: number): boolean {
  const start = text.lastIndexOf(' ', at - 1) + 1
  return at - start <= 4 && CLITICS.test(text.slice(start, at))
}
