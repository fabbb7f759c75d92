/** The parts of a message that may each mean something: split at sentence ends, commas and words that join. */

const MOST_PARTS = 8
const ENDS = /(?:[.!?;。！？؟、،\n]+|,(?!\d)|\s[-–—]\s)+\s*/u
const JOINING =
  /\s(?:and|also|but|so|plus|und|aber|außerdem|ausserdem|sowie|et|mais|aussi|donc|y|pero|además|también|e|ma|inoltre|anche|en|maar|ook|i|ale|oraz|także|mas|também|och|men|också|samt|ve|ama|ayrıca)\s|\s(?=و\p{L}{3})|そして|それと|あと(?=\P{L}|\p{L})|けど|ので|から、/u
const SPLIT = new RegExp(`${ENDS.source}|${JOINING.source}`, 'giu')

/** At least two parts, or none. Pieces too short to mean anything join the part before them. */
export function partsOf(text: string): string[] {
  const parts: string[] = []
  for (const piece of text.split(SPLIT).slice(0, 3 * MOST_PARTS)) {
    const part = piece?.trim() ?? ''
    if (part === '') continue
    const last = parts.length - 1
    if (last >= 0 && (isShort(part) || isShort(parts[last]!))) parts[last] += ` ${part}`
    else parts.push(part)
  }
  return parts.length > 1 ? parts.slice(0, MOST_PARTS) : []
}

/** Fewer than two words, or in a script without spaces fewer than four letters. */
const isShort = (part: string): boolean =>
  /[\u3040-\u30ff\u4e00-\u9fff]/.test(part) ? part.length < 4 : (part.match(/[\p{L}\p{N}]+/gu) ?? []).length < 2
