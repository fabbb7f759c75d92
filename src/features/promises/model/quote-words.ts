/** What a quote says about itself: what was assumed, and why there is nothing to choose. */
import { say } from './words/index.ts'

export type Assumption =
  | 'no_items'
  | 'typical_weight'
  | 'no_price'
  | 'other_currency'
  | 'no_postal_code'
  | 'postal_code_unread'
  | 'asked_for_the_past'

/** Why there is nothing to choose. */
export type NothingOffered = 'not_served' | 'excluded' | 'no_rate'

/** Unknown languages read English. */
export const quoteSentence = (code: Assumption | NothingOffered, language: string): string => say(language, `quote.${code}`)
