export type AdapterNames = { id: string; kebab: string; variable: string; title: string }
/** Path inside the adapter's folder → text. */
export type NewFiles = Record<string, string>

/** `swift-parcel` → `swift_parcel`, `swift-parcel`, `swiftParcel`, `Swift Parcel`; null for what is no name. */
export function namesOf(raw: string, separator: '_' | '-'): AdapterNames | null {
  const words = raw
    .toLowerCase()
    .split(/[-_ ]+/)
    .filter(Boolean)
  if (words.length === 0 || !words.every((word) => /^[a-z0-9]{1,30}$/.test(word))) return null
  const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)
  const variable = words.map((word, i) => (i === 0 ? word : capital(word))).join('')
  return {
    id: words.join(separator),
    kebab: words.join('-'),
    variable: /^\d/.test(variable) ? `the${variable}` : variable,
    title: words.map(capital).join(' '),
  }
}

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
