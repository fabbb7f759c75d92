/** Answers of every state, in every language: none passes for another, nor with a sentence of another in it. */
import { describe, expect, test } from 'vitest'
import { compose, languages, verify } from '#features/answers'
import { sampleCards } from '../../src/features/answers/testing/sample-cards.ts'
import { rewordingFault, withoutCapitals } from '../../src/features/assistant/model/phrasing/rewording-fault.ts'

const GREETINGS: Readonly<Record<string, string>> = {
  en: 'Hello!',
  de: 'Guten Tag!',
  fr: 'Bonjour !',
  es: '¡Hola!',
  it: 'Buongiorno!',
  nl: 'Hallo!',
  sv: 'Hej!',
  pt: 'Olá!',
  pl: 'Dzień dobry!',
  tr: 'Merhaba!',
  ar: 'مرحبا!',
  ja: 'こんにちは。',
}
const INTENTS = ['order_status', 'is_it_delayed', 'why_late']
const sentencesOf = (text: string): string[] => text.split(/(?<=[^\d][.!?])\s+|(?<=。)\s*/u).filter(Boolean)

describe.each(languages)('in %s', (language) => {
  const answers = Object.values(sampleCards).flatMap((card) =>
    INTENTS.map((intent) => compose({ card, intents: [intent], language, surface: 'chat', level: 'L2' })),
  )

  test('an answer with a greeting, or in other order, may be sent', () => {
    for (const { text, claims } of answers) {
      const worded = `${GREETINGS[language]} ${text}`
      expect(rewordingFault(worded, text, language), worded).toBeNull()
      expect(verify(withoutCapitals(worded, language), claims, language), worded).toEqual([])
      const turned = sentencesOf(text).reverse().join(' ')
      expect(rewordingFault(turned, text, language), turned).toBeNull()
    }
  })

  test('no sentence of another answer, and none missing', () => {
    const all = new Set(answers.flatMap(({ text }) => sentencesOf(text)))
    for (const { text, claims } of answers.slice(0, 20)) {
      const own = sentencesOf(text)
      for (const foreign of all) {
        if (own.includes(foreign)) continue
        const mixed = `${text} ${foreign}`
        const passed =
          rewordingFault(mixed, text, language) === null && verify(withoutCapitals(mixed, language), claims, language).length === 0
        if (passed) expect.soft(`${foreign} ⟵ ${text}`).toBe('refused')
      }
      for (const missing of own) {
        const rest = own.filter((one) => one !== missing).join(' ')
        if (rest) expect.soft(rewordingFault(rest, text, language), `${missing} ⟵ ${text}`).not.toBeNull()
      }
    }
  })
})
