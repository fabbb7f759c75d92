/** The language models that may be asked, when a shop wants one; one line per adapter. */
import type { LanguageModel } from '#contracts/language-model'
import { demo } from './demo/index.ts'
import { openaiCompatible } from './openai-compatible/index.ts'

/** By id, as the connection names it. */
export const languageModels: ReadonlyMap<string, LanguageModel> = new Map([openaiCompatible, demo].map((model) => [model.id, model]))
