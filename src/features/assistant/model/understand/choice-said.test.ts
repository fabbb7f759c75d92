import { describe, expect, test } from 'vitest'
import { writtenLanguages } from '#shared/languages'
import { understand } from '../../understand.ts'
import { choiceLabel, isChoosable } from '../words/choices.ts'
import { intentNames } from './intents.ts'

describe.each(writtenLanguages)('in %s, what a button says is understood when it is typed', (language) => {
  test.each(intentNames.filter(isChoosable))('%s', (intent) => {
    const label = choiceLabel(language, intent)
    for (const typed of [label, label.toLowerCase(), label.replaceAll(/[?？؟¿]/g, '').trim(), `${label}!`]) {
      const { intents, answerable, lang } = understand(typed, { locale: language })
      expect(intents[0], typed).toMatchObject({ name: intent })
      expect(answerable, typed).toBe(true)
      expect(lang, typed).toBe(language)
    }
  })
})
