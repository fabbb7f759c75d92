import { AdapterError } from '#contracts/adapter'
import { type LanguageModel, type ModelCall, modelLimits, type TokenUse } from '#contracts/language-model'

/** Needs no server: knows a few words, and says a text again with a word before it. For trying out and for tests. */
export const demo: LanguageModel = {
  id: 'demo-model',
  name: 'Demo language model',
  settings: [...modelLimits],
  async classify({ text, intentNames }, call) {
    refuseAborted(call)
    const [, name] = WISHES.find(([words]) => words.test(text)) ?? [null, 'out_of_scope']
    return { result: intentNames.includes(name) ? { name, p: 0.8 } : null, used: tokensOf(text, name) }
  },
  async phrase({ plainText, language }, call) {
    refuseAborted(call)
    const text = `${GREETINGS[language] ?? ''}${plainText}`
    return { text, used: tokensOf(plainText, text) }
  },
}

const WISHES: readonly (readonly [RegExp, string])[] = [
  [/whereabouts|track|where/i, 'where_is_it'],
  [/status|news/i, 'order_status'],
]
const GREETINGS: Readonly<Record<string, string>> = { en: 'Hello! ', de: 'Guten Tag! ' }

const tokensOf = (given: string, said: string): TokenUse => ({ input: Math.ceil(given.length / 4), output: Math.ceil(said.length / 4) })

function refuseAborted({ signal }: ModelCall): void {
  if (signal.aborted) throw new AdapterError('service', 'time_over', 'The time for the language model is over')
}
