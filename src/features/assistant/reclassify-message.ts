import type { Ctx } from '#platform/context'
import { cutText } from '#shared/text'
import { askModel } from './ask-model.ts'
import { isOpen, withModelsWord } from './model/phrasing/reclassify.ts'
import { intentNames } from './model/understand/intents.ts'
import type { Understanding } from './model/understand/understand.ts'

/**
 * What the engine leaves open, sorted by a language model into the same names. It decides what is asked, never whose order it is
 * about or what may be seen: all of that happens afterwards as with any other message.
 */
export async function reclassified<T extends Understanding>(
  ctx: Ctx,
  understood: T,
  message: { conversationId: string; text: string },
): Promise<T> {
  if (!isOpen(understood)) return understood
  const text = cutText(message.text, LONGEST)
  const asked = { conversationId: message.conversationId, task: 'classify', textLength: text.length } as const
  const said = await askModel(ctx, asked, (model, call) => model.classify({ text, intentNames }, call))
  return said ? withModelsWord(understood, said.result) : understood
}

const LONGEST = 2_000
