import { savepoint } from '#platform/database'
import { answerTurn } from './answer-turn.ts'
import type { Told } from './model/conversation/told.ts'
import { isWordable, phrased } from './phrase-answer.ts'
import type { Turn } from './turn.ts'

/**
 * The answer to one message, worded by the shop's language model. What is written on the way to an answer is taken
 * back before the model is asked and written again afterwards, so that nobody waits for our locks as long as the model takes.
 */
export async function answerWorded(turn: Turn): Promise<Told | null> {
  const { ctx, conversation } = turn
  const before = await savepoint(ctx.db)
  const plain = await answerTurn(turn)
  if (!plain || !isWordable(plain)) return plain
  await before.undo()
  const worded = await phrased(ctx, plain, conversation)
  const answer = await answerTurn(turn)
  return answer?.text === plain.text ? { ...answer, text: worded.text } : answer
}
