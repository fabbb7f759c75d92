import type { Identified } from './identify-order.ts'
import type { Told } from './model/conversation/told.ts'
import type { OnlyAsked } from './model/understand/only-asked.ts'
import { talk } from './model/words/talk.ts'
import { tellFacts } from './tell-facts.ts'
import type { Turn } from './turn.ts'

/**
 * What was paid, to whoever may know it; else why it is not told, and where the order stands. Nobody has to do anything for it,
 * so that nobody is called.
 */
export async function tellOnly(turn: Turn, identified: Extract<Identified, { outcome: 'found' }>, only: OnlyAsked): Promise<Told | null> {
  const paid = only === 'amount' ? await tellFacts(turn, identified, ['invoice_or_payment']) : null
  if (paid?.claims.some(({ kind }) => kind === 'payment')) return withoutPerson(paid)
  // She may know it and we do not: somebody looks it up.
  if (paid?.assurance === 'L2') return paid
  const known = await tellFacts(turn, identified, ['order_status'])
  return known && { ...known, text: `${talk(turn.language, only === 'amount' ? 'noAmount' : 'noAddress')} ${known.text}` }
}

function withoutPerson(told: Told): Told {
  const claim = told.claims.find(({ kind }) => kind === 'person')
  if (!claim) return told
  return {
    ...told,
    text: told.text.replace(claim.text, '').replaceAll(/ {2,}/g, ' ').trim(),
    claims: told.claims.filter((one) => one !== claim),
  }
}
