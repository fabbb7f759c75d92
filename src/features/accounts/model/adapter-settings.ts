/** What somebody typed into a connect form → settings of an adapter, or what is wrong with each field. */
import type { SettingField, Settings } from '#contracts/adapter'
import { cleanText } from '#shared/text'

export type SettingProblem = { key: string; reason: string; example: string }

const LONGEST = 20_000

/** Defaults filled in, blanks around values dropped. Unknown keys are refused: a misspelt one would be a silent default. */
export function checkSettings(
  fields: readonly SettingField[],
  given: Readonly<Record<string, unknown>>,
): { settings: Settings } | { problems: SettingProblem[] } {
  const problems: SettingProblem[] = []
  const known = new Map(fields.map((field) => [field.key, field]))
  for (const key of Object.keys(given)) {
    if (!known.has(key))
      problems.push({
        key: cleanText(key, 60),
        reason: `is not a setting of this adapter; it has ${[...known.keys()].join(', ') || 'none'}`,
        example: '',
      })
  }
  const settings: Record<string, string> = {}
  for (const field of fields) {
    const value = Object.hasOwn(given, field.key) ? given[field.key] : undefined
    const reason = reasonAgainst(field, value)
    if (reason) problems.push({ key: field.key, reason, example: field.example ?? field.default ?? '' })
    else settings[field.key] = String(value ?? '').trim() || (field.default ?? '')
  }
  return problems.length > 0 ? { problems } : { settings }
}

function reasonAgainst(field: SettingField, value: unknown): string | null {
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) {
    return field.required && !field.default ? 'is missing' : null
  }
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return 'must be text'
  const text = String(value).trim()
  if (text.length > LONGEST) return `is longer than ${LONGEST} characters`
  if (cleanText(text, LONGEST) !== text.replaceAll('\r', '')) return 'holds characters that cannot be typed'
  if (/url$/i.test(field.key) && !isHttpUrl(text)) return 'must be an http:// or https:// address'
  if (/port$/i.test(field.key) && !(/^\d{1,5}$/.test(text) && Number(text) <= 65_535)) return 'must be a number from 0 to 65535'
  return null
}

const isHttpUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
