/** The peers, behind functions as small as ours. */
import { containerBootstrap, Nlp } from '@nlpjs/basic'
import { LangAll } from '@nlpjs/lang-all'
import { detect } from 'tinyld'

export type Labelled = { lang: string; text: string; intent: string }

/** nlp.js as its documentation sets it up for several languages; it tells the language by itself, as we do. */
export async function nlpJs(lines: readonly Labelled[], languages: readonly string[]): Promise<(text: string) => Promise<string>> {
  const container = await containerBootstrap()
  container.use(Nlp)
  container.use(LangAll)
  const nlp = container.get('nlp')
  Object.assign(nlp.settings, { autoSave: false, autoLoad: false, log: false })
  for (const language of languages) nlp.addLanguage(language)
  for (const { lang, text, intent } of lines) nlp.addDocument(lang, text, intent)
  await nlp.train()
  return async (text) => (await nlp.process(undefined, text)).intent
}

export const tinyld = (text: string, languages: string[]): string => detect(text, { only: languages })
