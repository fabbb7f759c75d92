/** What she writes herself: without markup, and without the lines she quotes. */
import { withoutMarkup } from './markup.ts'

const QUOTED = /^[^\S\n]{0,8}>[^\n]*/gm
const NUMBER = /\d{3}/

/** As long as the text itself, so that every place in it stays the same. What she quotes counts when her own words name no number. */
export function ownText(written: string): string {
  const text = withoutMarkup(written)
  if (!text.includes('>')) return text
  const own = text.replace(QUOTED, (line) => ' '.repeat(line.length))
  return NUMBER.test(own) ? own : text
}
