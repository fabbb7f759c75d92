import { AdapterError } from '#contracts/adapter'
import type { ModelCall, TokenUse } from '#contracts/language-model'
import { fetchThrough } from './fetch-through.ts'
import type { Prompt } from './prompts.ts'

type Generated = { text: string | null; used: TokenUse }

/** One request by the AI SDK over our egress client. Throws AdapterError alone, with nothing of what was said or asked in it. */
export async function generate(prompt: Prompt, options: { maxTokens: number; json: boolean }, call: ModelCall): Promise<Generated> {
  const { settings, http, signal } = call
  if (signal.aborted) throw timeOver()
  // The door out knows best what went wrong; the SDK wraps it.
  let outside: AdapterError | null = null
  const fetch = fetchThrough(http, signal, (error) => {
    outside = error
  })
  const work = (async (): Promise<Generated> => {
    // Loaded with the first question: who has no language model waits for nothing.
    const [{ generateText }, { createOpenAICompatible }] = await Promise.all([import('ai'), import('@ai-sdk/openai-compatible')])
    const provider = createOpenAICompatible({
      name: 'openai-compatible',
      baseURL: settings.baseUrl ?? '',
      ...(settings.apiKey ? { apiKey: settings.apiKey } : {}),
      fetch,
      transformRequestBody: (body) => (options.json ? { ...body, response_format: { type: 'json_object' } } : body),
    })
    const { text, usage } = await generateText({
      model: provider(settings.model ?? ''),
      instructions: prompt.instructions,
      prompt: prompt.user,
      maxOutputTokens: options.maxTokens,
      temperature: 0,
      maxRetries: 0,
      abortSignal: signal,
    })
    return { text: text.trim() || null, used: { input: usage.inputTokens ?? null, output: usage.outputTokens ?? null } }
  })()
  try {
    return await Promise.race([work, firing(signal)])
  } catch (error) {
    if (signal.aborted) throw timeOver()
    if (outside) throw outside
    if (error instanceof AdapterError) throw error
    throw new AdapterError('service', 'unreadable', 'The language model gave an answer that cannot be read')
  } finally {
    work.catch(() => {}) // It lost the race: its end is of no interest.
  }
}

const timeOver = (): AdapterError => new AdapterError('service', 'time_over', 'The time for the language model is over')

/** Rejects when the signal fires, also while something does not listen to it. */
const firing = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(timeOver()), { once: true }))
