/** Gives columns the names that the adapter knows: `--map "Our no.=order number"`. */
import { WrongUse } from '../wrong-use.ts'

/** Only the first row is touched; the bytes of all others stay as they are, whatever their encoding. */
export function renameHeadings(body: Buffer, mappings: readonly string[]): Buffer {
  if (mappings.length === 0) return body
  const end = body.indexOf(0x0a)
  let heading = body.subarray(0, end < 0 ? body.length : end).toString('utf8')
  for (const mapping of mappings) {
    const at = mapping.lastIndexOf('=')
    if (at < 1 || at === mapping.length - 1) throw new WrongUse(`--map ${mapping}: write --map "heading=column"`)
    const [from, to] = [mapping.slice(0, at), mapping.slice(at + 1)]
    const cell = new RegExp(`(^\\uFEFF?|[,;|\\t])("?)${RegExp.escape(from)}\\2(?=[,;|\\t\\r]|$)`)
    if (!cell.test(heading)) throw new WrongUse(`The file has no column "${from}".`)
    heading = heading.replace(cell, (_whole, before: string) => `${before}${to}`)
  }
  return Buffer.concat([Buffer.from(heading, 'utf8'), body.subarray(end < 0 ? body.length : end)])
}
