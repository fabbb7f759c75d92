import { type LanguageModel, modelLimits } from '#contracts/language-model'
import { generate } from './generate.ts'
import { classifyPrompt, phrasePrompt } from './prompts.ts'
import { readClassification } from './read-classification.ts'

/** Any server that speaks OpenAI's chat protocol at `baseUrl`, local or hosted. One request per call, no tools, no second try. */
export const openaiCompatible: LanguageModel = {
  id: 'openai-compatible',
  name: 'Language model (OpenAI-compatible server)',
  settings: [
    { key: 'baseUrl', label: 'Address of the API', required: true, example: 'http://localhost:11434/v1' },
    { key: 'model', label: 'Model', required: true, example: 'llama3.2' },
    { key: 'apiKey', label: 'API key', secret: true, help: 'Empty where the server wants none' },
    ...modelLimits,
  ],
  async classify(task, call) {
    const { text, used } = await generate(classifyPrompt(task), { maxTokens: 60, json: true }, call)
    return { result: text === null ? null : readClassification(text, task.intentNames), used }
  },
  async phrase(task, call) {
    // A text of the same length, with room for languages that need more tokens for a word.
    return generate(phrasePrompt(task), { maxTokens: 100 + task.plainText.length, json: false }, call)
  },
}
