/** The state in words: which sentence of the catalogue fits a part of the order. */
import { statusOf, type View } from './view.ts'
import { hasWord, type WordKey } from './words/index.ts'

/** `in_transit`, `exception_customs`, `payment_pending`, …: the status, made finer where the sentence differs. */
export function situationOf(view: View): string {
  const status = statusOf(view)
  if (view.card.order.cancelled) return 'order_cancelled'
  if (!view.parcel) return view.card.waiting?.reason === 'payment_pending' ? 'payment_pending' : status
  if (status !== 'exception') return status
  const { reason, detail } = view.parcel.journey
  if (/^customs/.test(reason ?? '') || /customs/.test(detail ?? '')) return 'exception_customs'
  if (/address/.test(`${reason} ${detail}`)) return 'exception_address'
  return /damage/.test(`${reason} ${detail}`) ? 'exception_damaged' : 'exception'
}

/** The finest sentence there is: `next.exception_customs`, else `next.exception`, else null. */
export function keyFor(group: string, ...names: (string | null)[]): WordKey | null {
  for (const name of names) {
    const key = `${group}.${name}`
    if (name && hasWord(key)) return key
  }
  return null
}
