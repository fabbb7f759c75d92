/** How the promise that a shopper saw travels through Shopify: in the code of the rate she chose, or as an attribute of the cart. */
import { type Fields, line, listOf } from '../fields.ts'

/** The name of the cart's attribute, which orders hand on as `note_attributes`. */
const ATTRIBUTE = 'whereabouts_promise'

/** The code of a rate we answer with: what the option is called, and the promise it was offered with. */
export const rateCode = (option: string, promiseId: string | null): string => (promiseId === null ? option : `${option}.${promiseId}`)

/** The rate she chose says more than what a page wrote into her cart. */
export function promiseOf(order: Fields): string | null {
  for (const shipping of listOf(order.shipping_lines, 10)) {
    const found = wireIdIn(line(shipping.code, 255)) ?? wireIdIn(line(shipping.source, 255))
    if (found) return found
  }
  for (const attribute of listOf(order.note_attributes, 100)) {
    if (attribute.name === ATTRIBUTE) return wireIdIn(line(attribute.value, 255))
  }
  return null
}

const wireIdIn = (text: string | null): string | null => /(?:^|\.)(prm_[0-9a-f]{32})$/.exec(text ?? '')?.[1] ?? null
