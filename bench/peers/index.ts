/** The peers, behind functions as small as ours. */
import { dockStart } from '@nlpjs/basic'
import { detect } from 'tinyld'

export type Labelled = { lang: string; text: string; intent: string }

/** nlp.js as its documentation sets it up; it tells the language by itself, as we do. */
export async function nlpJs(lines: readonly Labelled[], languages: readonly string[]): Promise<(text: string) => Promise<string>> {
  const settings = { nlp: { autoSave: false, autoLoad: false, languages } }
  const nlp = (await dockStart({ use: ['Basic'], settings }, undefined, undefined, false)).get('nlp')
  nlp.settings.log = false
  for (const language of languages) nlp.addLanguage(language)
  for (const { lang, text, intent } of lines) nlp.addDocument(lang, text, intent)
  await nlp.train()
  return async (text) => (await nlp.process(undefined, text)).intent
}

export const tinyld = (text: string, languages: string[]): string => detect(text, { only: languages })
