/** Names that others wrote (products, pick-up points, shipping options) as they may stand in a sentence of ours. */

/** One short line without addresses, markup and invisible characters; null when nothing that can be said is left. */
export const safeName = (written: string | null | undefined): string | null => sayable(written, SENTENCE)

/** The same for a place, in which a short word has its full stop: "St. Johann im Pongau". */
export const safePlace = (written: string | null | undefined): string | null => sayable(written, SENTENCE_OF_PLACE)

function sayable(written: string | null | undefined, sentence: RegExp): string | null {
  const line = (written ?? '')
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (line === '' || CALLS.test(line) || sentence.test(line)) return null
  return line.length > MOST ? `${line.slice(0, MOST - 1).trimEnd()}…` : line
}

const MOST = 60
/** What a reader, or his program, would follow: links, mailboxes, images, tags. */
const CALLS =
  /:\/\/|www\.|\b[\w-]+\.[a-z]{2,}\/|\b[\w-]+\.(?:com|net|org|io|de|at|ch|eu|uk|co|shop|store|info|app|dev|xyz|ru|cn)\b|\S@\S|[<>{}[\]|`\\]/iu
/** Punctuation that begins a sentence of its own. */
const SENTENCE = /[.!?:;]\s+\p{L}+\s+\p{L}+\s+\p{L}/u
const SENTENCE_OF_PLACE = /(?:\p{L}{4}\.|[!?:;])\s+\p{L}+\s+\p{L}+\s+\p{L}/u
