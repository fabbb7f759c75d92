/** What the product puts into a customer's mouth, in an answer or on a button, is understood as what it stands for. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compose, languages, seeAs } from '#features/answers'
import { understand } from '#features/assistant'
import { cardOf } from './generate-cards.ts'

const BUTTONS = ['where_is_it', 'is_it_delayed', 'when_arrives', 'why_late']
const meant = (text: string, locale: string) => understand(text, { locale }).intents[0]!.name

describe.each(languages)('in %s', (language) => {
  const widget = JSON.parse(readFileSync(new URL(`../../web/widget/words/${language}.json`, import.meta.url), 'utf8')) as {
    personAsk: string
    intents: string[]
  }

  test('the sentence that an answer quotes asks for a person', () => {
    const { text } = compose({ card: seeAs(cardOf('lost', 0), 'L1'), intents: ['where_is_it'], language, surface: 'chat', level: 'L1' })
    const quoted = /[„“"”«「](.+?)["“”»」]/.exec(text)?.[1]
    expect(quoted).toBeDefined()
    expect(meant(quoted!, language)).toBe('talk_to_human')
  })

  test('the buttons of the chat ask what they say', () => {
    expect(meant(widget.personAsk, language)).toBe('talk_to_human')
    expect(widget.intents.map((text) => meant(text, language))).toEqual(BUTTONS)
  })
})
