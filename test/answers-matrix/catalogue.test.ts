import { expect, test } from 'vitest'
import { languages, localeOf, sentencesOf } from '../../src/features/answers/model/words/index.ts'

const english: Record<string, string> = sentencesOf('en')
const others = languages.filter((language) => language !== 'en')

test.each(others)('%s: every sentence is there, in that language, with the same facts in it', (language) => {
  const words = sentencesOf(language)
  expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort())
  for (const [key, sentence] of Object.entries(words)) {
    expect(sentence.trim(), key).not.toBe('')
    if (/\p{L}{3,} \p{L}{2,} \p{L}/u.test(sentence)) expect(sentence, `${language} ${key}`).not.toBe(english[key])
    expect(factsIn(sentence), `${language} ${key}: ${sentence}`).toEqual(factsIn(english[key]!))
  }
  expect(new Intl.Locale(localeOf(language)).language).toBe(language)
})

test.each(languages)('%s: every count has the forms that the language knows', (language) => {
  const rules = new Intl.PluralRules(localeOf(language))
  const needed = new Set(Array.from({ length: 200 }, (_one, i) => rules.select(i + 1)))
  for (const [key, sentence] of Object.entries(sentencesOf(language)))
    for (const given of pluralsIn(sentence)) {
      expect(given, `${language} ${key}`).toContain('other')
      for (const form of needed) expect(given, `${language} ${key}: ${sentence}`).toContain(form)
    }
})

/** Names of values that must be told; how they are bent is the language's own affair. */
const factsIn = (sentence: string): string[] =>
  [...namesIn(sentence)]
    .map((name) => (name === 'km' ? 'distance' : name))
    .filter((name) => !GRAMMAR.has(name))
    .sort()
const GRAMMAR = new Set(['weekday', 'asked'])

function namesIn(sentence: string, found = new Set<string>()): Set<string> {
  for (const body of bracesOf(sentence)) {
    const [, name = '', kind, forms = ''] = /^\s*(\w+)\s*(?:,\s*(plural|select)\s*,([\s\S]*))?$/.exec(body) ?? []
    if (name) found.add(name)
    if (kind) for (const form of bracesOf(forms)) namesIn(form, found)
  }
  return found
}

/** The names of the forms of each plural, nested ones included. */
function pluralsIn(sentence: string): string[][] {
  return bracesOf(sentence).flatMap((body) => {
    const [, kind, forms = ''] = /^\s*\w+\s*,\s*(plural|select)\s*,([\s\S]*)$/.exec(body) ?? []
    if (!kind) return []
    const inner = bracesOf(forms)
    const names = inner
      .reduce((rest, form) => rest.replace(`{${form}}`, '|'), forms)
      .split('|')
      .map((name) => name.trim())
      .filter(Boolean)
    return [...(kind === 'plural' ? [names] : []), ...inner.flatMap(pluralsIn)]
  })
}

/** What stands between the outermost braces. */
function bracesOf(text: string): string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{' && depth++ === 0) start = at + 1
    if (text[at] === '}' && --depth === 0) found.push(text.slice(start, at))
  }
  return found
}
