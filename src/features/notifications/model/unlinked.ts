/** Names that others wrote (products, pick-up points, carriers) as one line in which no mail or message program finds a link. */
import { cleanLine, cutText } from '#shared/text'

/** Addresses go; of what only looks like one ("Lamp.Shop") the words stay, apart. */
export function unlinked(written: string, most: number): string {
  const line = cleanLine(written, 2 * most)
    .replaceAll(ADDRESS, '…')
    .replaceAll(LETTER_DOT, '$1 ')
    .replaceAll(/…(?:\s*…)+/g, '…')
  return cutText(line, most)
}

const DOT = '[.\u3002\uff0e\uff61]'
/** With a scheme, a mailbox, or a name with dots before a path, a port or a query. */
const ADDRESS = new RegExp(
  String.raw`[\p{L}][\p{L}\d+.-]{0,20}:/\S*|\b(?:mailto|tel|sms):\S+|\S{0,100}[@\uff20]\S+|\bwww\d?${DOT}\S+|[\p{L}\d-]{1,60}(?:${DOT}[\p{L}\d-]{1,60}){0,20}${DOT}\p{L}[\p{L}\d-]{1,60}(?:[/\\]\S*|[:?#]\S+)`,
  'giu',
)
/** The full stop of Japanese ends sentences, unless Latin letters follow. */
const LETTER_DOT = /(?<=[\p{L}\p{N}-])([.\uff0e\uff61](?=\p{L}[\p{L}\d-])|\u3002(?=[a-z]))/giu
