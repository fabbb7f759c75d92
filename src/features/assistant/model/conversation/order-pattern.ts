const MOST_FORMS = 5
const LETTERS = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}'

/**
 * How a shop writes its order numbers, as its own orders are called, where letters belong to them: "B1002", "1002-EU". Null where they
 * are digits alone: these are known by what stands beside them.
 */
export function orderPattern(names: readonly string[]): RegExp | null {
  const forms = new Set<string>()
  for (const name of names) {
    const [, before = '', after = ''] = NAME.exec(name.trim().toUpperCase()) ?? []
    if (before || after) forms.add(`${before}[-_]?\\d{3,12}${after && `[-_]?${after}`}`)
  }
  const any = [...forms].slice(0, MOST_FORMS).join('|')
  return any ? new RegExp(`(?<![${LETTERS}\\p{N}_@./-])#?(?:${any})(?![${LETTERS}\\p{N}_@/-])`, 'giu') : null
}

// Only letters of the alphabet enter a pattern: a name comes from outside.
const NAME = /^#?([A-Z]{0,6})[-_]?\d{3,12}[-_]?([A-Z]{0,6})$/
