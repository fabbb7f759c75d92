import { z } from 'zod'
import type { Classification } from '#contracts/language-model'

const shape = z.strictObject({ name: z.string().max(60), p: z.number().min(0).max(1) })

/** What the model wrote → one of the given names, or null. JSON in a code fence is read too, because many local models add one. */
export function readClassification(text: string, names: readonly string[]): Classification | null {
  if (text.length > 1_000) return null
  try {
    const read = shape.safeParse(JSON.parse(text.replace(/^\s*```(?:json)?|```\s*$/g, '')))
    return read.success && names.includes(read.data.name) ? read.data : null
  } catch {
    return null // no JSON: the model said something else
  }
}
