import { connectedAdapter } from '#features/accounts'
import { verify } from '#features/answers'
import type { Ctx } from '#platform/context'
import { cleanText } from '#shared/text'
import { askModel } from './ask-model.ts'
import type { Told } from './model/conversation/told.ts'
import { rewordingFault, withoutCapitals } from './model/phrasing/rewording-fault.ts'

export const hasModel = async (ctx: Ctx): Promise<boolean> => (await connectedAdapter(ctx, 'language_model')) !== null

/**
 * May a model word this answer? Questions and refusals stay ours, word for word, so that nobody can tell
 * one refusal from another; so do answers with sentences of ours that are no claims: these lead the conversation.
 */
export const isWordable = ({ outcome, text, claims, language }: Told): boolean =>
  outcome === 'answered' && claims.length > 0 && text.length <= LONGEST && verify(text, claims, language).length === 0

/**
 * The answer in the shop's tone, if a language model words it and nothing is added, dropped or turned around by that; else the answer
 * as it is, within 1.5 s. The model gets this answer and the claims of this answer, nothing else.
 */
export async function phrased(ctx: Ctx, answer: Told, conversation: { id: string; channel: string }): Promise<Told> {
  const { text: plainText, claims, language } = answer
  const asked = { conversationId: conversation.id, task: 'phrase', textLength: plainText.length * 2 } as const
  const said = await askModel(ctx, asked, async (model, call) => {
    const facts = claims.map(({ kind, text, value }) => ({ kind, text, value }))
    return model.phrase({ plainText, claims: facts, language, tone: call.settings.tone ?? '' }, call)
  })
  if (!said) return answer
  const text = said.text?.trim() ?? ''
  const fault = faultOf(text, answer, conversation.channel === 'sms' ? SMS_LIMIT : undefined)
  ctx.log.info({ task: 'phrase', fault }, fault ? 'the plain text is sent' : 'the text of the language model is sent')
  return fault ? answer : { ...answer, text: cleanText(text, LONGEST) }
}

const LONGEST = 3_000
const SMS_LIMIT = 320

function faultOf(text: string, { text: plainText, claims, language }: Told, limit: number | undefined): string | null {
  const fault = rewordingFault(text, plainText, language, limit)
  if (fault) return fault
  const [refusal] = verify(withoutCapitals(text, language), claims, language)
  return refusal ? `unproved_${refusal.kind}` : null
}
