/** What is wrong with a catalogue of ICU sentences, as sentences; an empty list is what a test asks for. */
import { type WrittenLanguage, writtenLanguages, writtenLocale } from '#shared/languages'

type Catalogues = Readonly<Record<WrittenLanguage, Readonly<Record<string, string>>>>

export function catalogueFlaws(catalogues: Catalogues): string[] {
  return writtenLanguages.flatMap((language) =>
    Object.entries(catalogues.en).flatMap(([key, english]) => {
      const sentence = catalogues[language][key]
      if (sentence === undefined || sentence.trim() === '') return [`${language} has no ${key}`]
      const flaws = [
        ...bracesFlaw(sentence),
        ...placeholderFlaws(sentence, english),
        ...pluralFlaws(sentence, language),
        ...foreignWords(sentence, language),
      ]
      return flaws.map((flaw) => `${language} ${key}: ${flaw}`)
    }),
  )
}

function bracesFlaw(sentence: string): string[] {
  let depth = 0
  for (const char of sentence) {
    depth += char === '{' ? 1 : char === '}' ? -1 : 0
    if (depth < 0) break
  }
  return depth === 0 ? [] : ['braces that do not close']
}

function placeholderFlaws(sentence: string, english: string): string[] {
  const [own, other] = [placeholders(sentence), placeholders(english)]
  return own.join() === other.join() ? [] : [`speaks of ${own.join()} where English speaks of ${other.join()}`]
}

const placeholders = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)(?=\}|, (?:plural|select),)/g)].map((match) => match[1] ?? ''))].sort()

/** Every form that a count up to 200 asks for, or the one that stands for all. */
function pluralFlaws(sentence: string, language: WrittenLanguage): string[] {
  const rules = new Intl.PluralRules(writtenLocale(language))
  const asked = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count + 1)))
  return [...sentence.matchAll(/, plural, ((?:[=\w]+ \{[^{}]*\} ?)+)/g)].flatMap(([, forms = '']) => {
    const named = new Set([...forms.matchAll(/([=\w]+) \{/g)].map((match) => match[1]))
    return [...asked, 'other'].filter((form) => !named.has(form)).map((form) => `no plural form "${form}"`)
  })
}

const LATIN = /\p{Script=Latin}{2,}/u
const WORDS_OF: Partial<Record<WrittenLanguage, RegExp>> = {
  en: /\b(the|your|with|order|parcel|carrier|delivery|delivered)\b/i,
  de: /\b(der|die|und|ist|Ihre?|Paket|Bestellung|Zusteller|nicht)\b/,
}
// Words that two languages share.
const SHARED: Partial<Record<WrittenLanguage, RegExp>> = { nl: /\b(is|die|order)\b/gi, sv: /\b(paket|order|die)\b/gi, tr: /\bPaket\b/g }

function foreignWords(sentence: string, language: WrittenLanguage): string[] {
  const plain = sentence.replace(/\{\w+(?:, (?:plural|select),)?|(?:none|one|two|few|many|other|zero|=\d+) \{|e-?mail/gi, ' ')
  if ((language === 'ja' || language === 'ar') && LATIN.test(plain)) return [`Latin letters: ${plain.match(LATIN)?.[0]}`]
  const own = SHARED[language] ? plain.replace(SHARED[language], ' ') : plain
  return Object.entries(WORDS_OF).flatMap(([foreign, words]) => {
    const found = foreign === language ? null : own.match(words)
    return found ? [`the word "${found[0]}" of ${foreign}`] : []
  })
}
