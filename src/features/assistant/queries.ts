/** The only SQL of the assistant: what a language model has used. */
import { sql } from 'kysely'

/** Tokens of one day: of all conversations, and of one of them. */
export const tokensUsed = (merchantId: string, day: string, conversationId: string) =>
  sql<{ all: number; here: number }>`select coalesce(sum(tokens), 0)::bigint as all,
      coalesce(sum(tokens) filter (where conversation_id = ${conversationId}), 0)::bigint as here
    from language_model_use where merchant_id = ${merchantId} and day = ${day}`

export const addTokens = (merchantId: string, row: { id: string; conversationId: string; day: string; tokens: number }) =>
  sql`insert into language_model_use (merchant_id, id, conversation_id, day, calls, tokens)
    values (${merchantId}, ${row.id}, ${row.conversationId}, ${row.day}, 1, ${row.tokens})
    on conflict (merchant_id, day, conversation_id)
    do update set calls = language_model_use.calls + 1, tokens = language_model_use.tokens + excluded.tokens`
