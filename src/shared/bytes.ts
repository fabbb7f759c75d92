/** Bodies from outside as text. */

const decoder = new TextDecoder('utf-8')

/** UTF-8 text; a byte order mark and wrong bytes are no reason to fail. */
export const bodyText = (bytes: Uint8Array): string => decoder.decode(bytes)

/** JSON with sorted names: one text for one value, however it was written. Throws for what nests deeper than 200. */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > 200) throw new Error('nested too deeply')
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonicalJson(inner, depth + 1)}`).join(',')}}`
}

/** One text for one JSON document, however a sender orders its fields the next time; other bodies stay the bytes they are. */
export function canonicalBody(body: Uint8Array): string | Uint8Array {
  try {
    return canonicalJson(JSON.parse(bodyText(body)))
  } catch {
    // Not JSON, or nested beyond reason.
    return body
  }
}
