/** Gives columns the names that the adapter knows: `--map "Our no.=order number"`. */
import { isUtf8 } from 'node:buffer'
import { WrongUse } from '../wrong-use.ts'

/** Only the first row is touched; the bytes of all others stay as they are, whatever their encoding. */
export function renameHeadings(body: Buffer, mappings: readonly string[]): Buffer {
  if (mappings.length === 0) return body
  const end = body.indexOf(0x0a)
  // What is no UTF-8 came out of an old spreadsheet; as Latin-1 its bytes go through unchanged.
  const encoding = isUtf8(body) ? 'utf8' : 'latin1'
  let heading = body.subarray(0, end < 0 ? body.length : end).toString(encoding)
  for (const mapping of mappings) {
    const at = mapping.lastIndexOf('=')
    if (at < 1 || at === mapping.length - 1) throw new WrongUse(`--map ${mapping}: write --map "heading=column"`)
    const [from, to] = [mapping.slice(0, at), mapping.slice(at + 1)]
    const cell = new RegExp(`(^\\uFEFF?|[,;|\\t])("?) *${RegExp.escape(from.trim())} *\\2(?=[,;|\\t\\r]|$)`, 'i')
    if (!cell.test(heading)) throw new WrongUse(`The file has no column "${from}".`)
    heading = heading.replace(cell, (_whole, before: string) => `${before}${to}`)
  }
  return Buffer.concat([Buffer.from(heading, encoding), body.subarray(end < 0 ? body.length : end)])
}
