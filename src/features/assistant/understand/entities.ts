/** Numbers, addresses and dates in a message. A number becomes an order only after a look-up; here it is only a candidate. */
import type { ReadableText } from './readable-text.ts'

export type EntityType = 'order_number' | 'tracking_number' | 'email' | 'phone' | 'postcode' | 'date'
/** Offsets are those of the original text. */
export type Entity = { type: EntityType; value: string; start: number; end: number }

export function findEntities({ text, at }: ReadableText): Entity[] {
  const found: Entity[] = []
  const taken = new Uint8Array(text.length)
  for (const [type, pattern, group] of RULES) {
    for (const match of text.matchAll(pattern)) {
      const value = match[group] ?? ''
      const start = match.index + match[0].lastIndexOf(value)
      if (value === '' || taken.slice(match.index, match.index + match[0].length).some(Boolean)) continue
      taken.fill(1, start, start + value.length)
      if (type !== 'skip') found.push({ type, value: value.trim(), start: at[start]!, end: at[start + value.length - 1]! + 1 })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

const ORDER_CUE =
  '(?:order|bestellung|bestellnummer|auftrag(?:snummer)?|purchase|commande|pedido|ordine|bestelling|zamowieni\\p{L}*|encomenda|best[äa]llning|sipari[sş])'
const NUMBER_CUE = '(?:\\s*(?:number|no|nr|nummer|id|n[°º])\\b)?[.:\\s]*(?:is|ist|lautet|=)?\\s*'

/** In this order; what an earlier rule has taken is no longer looked at. Bounded, so that hostile text costs no time. */
const RULES: readonly (readonly [EntityType | 'skip', RegExp, number])[] = [
  ['skip', /https?:\/\/\S{1,300}/gi, 0],
  ['email', /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu, 0],
  ['skip', /(?:[€$£]\s?\d{1,7}(?:[.,]\d{1,2})?|\d{1,7}(?:[.,]\d{1,2})?\s?(?:€|\$|£|eur\b|usd\b|gbp\b))/gi, 0],
  ['date', /\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?|\d{1,2}\/\d{1,2}\/\d{2,4})(?!\d)/g, 0],
  ['tracking_number', /\b1Z[0-9A-Z]{16}\b/gi, 0],
  ['tracking_number', /\b[A-Z]{2}\d{9}[A-Z]{2}\b/gi, 0],
  ['tracking_number', /\bJ?JD\d{14,20}\b/gi, 0],
  ['tracking_number', /\bTBA\d{10,14}\b/gi, 0],
  [
    'tracking_number',
    /(?:track(?:ing)?|sendungs?|paket|shipment)[\s-]{0,2}(?:number|no|nr|nummer|id|code)?[.:\s#]{0,4}([A-Z0-9]{9,35})\b/gi,
    1,
  ],
  ['order_number', new RegExp(`${ORDER_CUE}${NUMBER_CUE}(#?\\s?[A-Z]{0,4}-?\\d[\\dA-Z-]{1,18})(?![\\p{L}\\d])`, 'giu'), 1],
  ['order_number', /#\s?(?:[A-Z]{1,4}-?)?\d[\dA-Z-]{1,18}(?![\p{L}\d])/giu, 0],
  ['phone', /(?<![\d#])(?:\+|00)\d{1,3}[\d\s()/-]{6,18}\d/g, 0],
  ['phone', /(?:phone|tel(?:efon)?|mobile|handy|call me (?:on|at))[.:\s]{0,4}(0\d[\d\s/()-]{5,18}\d)/gi, 1],
  ['postcode', /(?:post\s?code|zip(?:\s?code)?|plz|postleitzahl)[.:\s]{0,4}(?:is|ist|lautet)?\s?([A-Z0-9][A-Z0-9 -]{2,8}[A-Z0-9])\b/gi, 1],
  ['postcode', /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/gi, 0],
  ['tracking_number', /(?<![\d])\d{18,34}(?!\d)/g, 0],
  ['order_number', /\b(?!(?:covid|sars)-)[A-Z]{1,4}-\d{3,12}\b/g, 0],
  ['order_number', /(?<![\d.,:/-])\d{3,14}(?![\d:/%]|[.,]\d)/g, 0],
]
