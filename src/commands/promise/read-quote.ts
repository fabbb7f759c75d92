/** What `promise quote` is given, as text. */
import type { QuoteQuestion } from '#features/promises'
import { WrongUse } from '../wrong-use.ts'

/** `DE-10115`, `DE`, `GB-KA27 8AB`. */
export function readPlace(text: string): QuoteQuestion['destination'] {
  const match = /^([A-Za-z]{2})(?:[-\s:]\s*(.{1,20}))?$/.exec(text.trim())
  if (!match) throw new WrongUse(`--to ${text.slice(0, 40)} is no place: write a country and a postal code such as DE-10115`)
  return { country: match[1]!.toUpperCase(), postalCode: match[2] ?? null }
}

/** `SKU:1,SKU2:3`; the number after the last colon counts, without one it is a single article. */
export function readItems(text: string): { sku: string; quantity: number }[] {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length > 500) throw new WrongUse('--items takes 500 articles at most')
  return parts.map((part) => {
    const match = /^([^:].{0,199}?)(?::(\d{1,5}))?$/.exec(part)
    const quantity = Number(match?.[2] ?? 1)
    if (!match || quantity < 1 || quantity > 10_000)
      throw new WrongUse(`--items: ${part.slice(0, 40)} is no article with a number from 1 to 10000: write SKU:2`)
    return { sku: match[1]!, quantity }
  })
}

export function readInstant(text: string): string {
  try {
    return Temporal.Instant.from(text).toString()
  } catch {
    throw new WrongUse(`--at ${text.slice(0, 40)} is no instant: write 2026-11-25T10:00:00Z`)
  }
}

export function readDay(text: string): string {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString()
  } catch {
    throw new WrongUse(`--arrive-by ${text.slice(0, 40)} is no day: write 2026-11-27`)
  }
}
