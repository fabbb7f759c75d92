/** What we ask of a language model. It names a wish and words a text that stands already; it looks nothing up and does nothing. The suite is `language-model.contract.ts`. */
import type { Http, SettingField, Settings } from './adapter.ts'

/** As the provider counts them; null when it does not say. */
export type TokenUse = { input: number | null; output: number | null }

/** `signal` ends the whole call, connecting included: when it fires the promise rejects at once. */
export type ModelCall = { settings: Settings; http: Http; signal: AbortSignal }

/** What a model may know of a claim: the sentence and its values. Ids of evidence stay here. */
export type ModelClaim = { kind: string; text: string; value: Readonly<Record<string, string | number | null>> }

export type PhraseTask = {
  plainText: string
  claims: readonly ModelClaim[]
  /** BCP 47 language of the text, which it has to keep. */
  language: string
  /** The shop's words for how it speaks: "warm and brief". */
  tone: string
}

export type ClassifyTask = { text: string; intentNames: readonly string[] }
/** `name` is one of the given names; `p` lies between 0 and 1. */
export type Classification = { name: string; p: number }

/**
 * Both methods throw `AdapterError` and nothing else: `service` (slow, down, ended by the signal), `rate_limited`, `auth`,
 * `invalid_request`. What a model says that has not the asked form is no error but null. Texts are data: they go to the model
 * apart from its instructions, and no text of theirs is ever put into an error.
 */
export type LanguageModel = {
  id: string
  name: string
  settings: SettingField[]
  classify(task: ClassifyTask, call: ModelCall): Promise<{ result: Classification | null; used: TokenUse }>
  /** The text as the model wrote it, unchecked: who calls verifies it. */
  phrase(task: PhraseTask, call: ModelCall): Promise<{ text: string | null; used: TokenUse }>
}

/** Settings that every model has, because they are ours and not the provider's. */
export const modelLimits: readonly SettingField[] = [
  { key: 'tone', label: 'Tone', default: 'friendly and brief', help: 'How answers are worded' },
  { key: 'classify', label: 'Understands unclear messages', default: 'yes', help: 'yes or no' },
  { key: 'phrase', label: 'Words answers', default: 'yes', help: 'yes or no' },
  { key: 'tokensPerDay', label: 'Tokens a day', default: '200000', help: 'For all conversations; then the plain text is sent' },
  { key: 'tokensPerConversation', label: 'Tokens per conversation and day', default: '8000' },
]
