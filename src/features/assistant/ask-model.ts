import { AdapterError } from '#contracts/adapter'
import type { LanguageModel, ModelCall, TokenUse } from '#contracts/language-model'
import { connectedAdapter } from '#features/accounts'
import type { Ctx } from '#platform/context'
import { newId } from '#shared/ids'
import { addTokens, tokensUsed } from './queries.ts'

/** For all that a model does about one message, connecting included: with what we do ourselves the customer waits 1.5 s at most. */
const TIME_MS = 1_100
/** More would hold too many transactions open when the server is slow: the others get the plain text at once. */
const MOST_AT_ONCE = 3
let running = 0
const timeOf = new WeakMap<Ctx, AbortSignal>()

/**
 * Asks the shop's language model, when it has one that does `task`. Null means: go on without it, because there is none, its budget
 * or the time is used up, too many ask at once, or it failed; the reason is logged, never a text.
 */
export async function askModel<T extends { used: TokenUse }>(
  ctx: Ctx,
  about: { conversationId: string; task: 'classify' | 'phrase'; textLength: number },
  work: (model: LanguageModel, call: ModelCall) => Promise<T>,
): Promise<T | null> {
  if (ctx.languageModels.size === 0 || !ctx.http) return null
  const connected = await connectedAdapter(ctx, 'language_model')
  const model = connected && ctx.languageModels.get(connected.adapter)
  if (!model || connected.settings[about.task] === 'no') return null
  const without = (reason: string): null => {
    ctx.log.info({ languageModel: model.id, task: about.task, reason }, 'answered without the language model')
    return null
  }
  if (await isUsedUp(ctx, about.conversationId, connected.settings)) return without('budget')
  if (running >= MOST_AT_ONCE) return without('busy')
  const signal = timeOf.get(ctx) ?? AbortSignal.timeout(TIME_MS)
  timeOf.set(ctx, signal)
  if (signal.aborted) return without('time_over')
  running++
  // What a failed call cost is not told: as much as was asked, then.
  let tokens = Math.ceil(about.textLength / 3) + PROMPT_TOKENS
  try {
    const answer = await work(model, { settings: connected.settings, http: ctx.http, signal })
    const { input, output } = answer.used
    if (input !== null || output !== null) tokens = Math.max(0, input ?? 0) + Math.max(0, output ?? 0)
    return answer
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error
    return without(error.code)
  } finally {
    running--
    await ctx.db.run(
      addTokens(ctx.merchantId, {
        id: newId(ctx.now().epochMilliseconds),
        conversationId: about.conversationId,
        day: today(ctx),
        tokens: Math.min(tokens, 1_000_000),
      }),
    )
  }
}

const PROMPT_TOKENS = 200

const today = (ctx: Ctx): string => ctx.now().toZonedDateTimeISO(ctx.settings.timeZone).toPlainDate().toString()

async function isUsedUp(ctx: Ctx, conversationId: string, settings: Readonly<Record<string, string>>): Promise<boolean> {
  const used = await ctx.db.first(tokensUsed(ctx.merchantId, today(ctx), conversationId))
  const limit = (text: string | undefined): number => (/^\d{1,12}$/.test(text ?? '') ? Number(text) : 0)
  return (used?.all ?? 0) >= limit(settings.tokensPerDay) || (used?.here ?? 0) >= limit(settings.tokensPerConversation)
}
