/** Text from outside, made harmless: what cannot be stored (NUL, lone surrogates) or deceives the eye (bidi, control) goes. */

/** Removes control characters (line feed and tab stay), bidi overrides and lone surrogates; at most `maxLength` characters. */
export function cleanText(text: string, maxLength = 10_000): string {
  return cutText(text.toWellFormed().replaceAll('\uFFFD', '').replace(DECEIVING, ''), maxLength)
}

/** The same on one line, white space folded. */
export const cleanLine = (text: string, maxLength = 500): string =>
  cutText(
    cleanText(text, maxLength * 2)
      .replace(/\s+/g, ' ')
      .trim(),
    maxLength,
  )

/** At most `maxLength` UTF-16 units, never half of a surrogate pair: the database refuses that, and with it the whole batch. */
export const cutText = (text: string, maxLength: number): string => {
  const cut = text.slice(0, maxLength)
  return text.length > maxLength && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}

// C0 without tab and line feed, DEL and C1, zero-width marks that are not joiners, bidi embeddings, overrides and isolates, BOM.
const DECEIVING = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g
