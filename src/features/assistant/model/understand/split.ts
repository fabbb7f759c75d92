/** The parts of a message that may each mean something: split at sentence ends, commas and words that join. */

const MOST_PARTS = 8
/** An end stays with its part: whether a part asks is part of what it means. Dates and amounts are whole. */
const ENDS = /(?<=[!?;。！？؟\n]|\.(?!\d))\s*|[、،]\s*|,(?!\d)\s*|\s[-–—/+&]\s/u.source
const JOINING: Readonly<Record<string, string>> = {
  en: 'and|also|but|plus|otherwise|because',
  de: 'und|aber|außerdem|ausserdem|sowie|sonst|dann|weil',
  fr: 'et|mais|aussi|donc|sinon|puis|car',
  es: 'y|e|pero|además|ademas|también|tambien|si no|porque',
  it: 'e|ed|ma|inoltre|anche|altrimenti|poi',
  nl: 'en|maar|ook|anders|dus|want',
  pl: 'i|a|ale|oraz|także|takze|to|bo|więc|wiec',
  pt: 'e|mas|também|tambem|senão|então|entao|porque',
  sv: 'och|men|också|samt|annars',
  tr: 've|ama|ayrıca|bir de|yoksa|o zaman|çünkü',
}
const JAPANESE = 'そして|それと|あと|けど|ので|から|なら|たら|のに'
const ARABIC = String.raw`\s(?=و\p{L}{3})`
// Compiled when a language is first met.
const SPLITS = new Map<string, RegExp>()

/** At least two parts, or none. Pieces too short to mean anything join the part before them. */
export function partsOf(text: string, language: string): string[] {
  const parts: string[] = []
  for (const piece of text.split(splitOf(language)).slice(0, 3 * MOST_PARTS)) {
    const part = piece?.trim() ?? ''
    if (part === '') continue
    const last = parts.length - 1
    if (last >= 0 && (isShort(part) || isShort(parts[last]!))) parts[last] += ` ${part}`
    else parts.push(part)
  }
  return parts.length > 1 ? parts.slice(0, MOST_PARTS) : []
}

function splitOf(language: string): RegExp {
  const known = SPLITS.get(language)
  if (known) return known
  const words = language === 'ja' ? JAPANESE : language === 'ar' ? ARABIC : String.raw`\s(?:${JOINING[language] ?? JOINING.en})\s`
  const split = new RegExp(`${ENDS}|${words}`, 'giu')
  SPLITS.set(language, split)
  return split
}

/** Fewer than two words and no question, or in a script without spaces fewer than four letters. */
function isShort(part: string): boolean {
  if (/[\u3040-\u30ff\u4e00-\u9fff]/.test(part)) return part.length < 4
  const words = (part.match(/[\p{L}\p{N}]+/gu) ?? []).length
  return words < 2 && !(words === 1 && /[?؟]/.test(part))
}
