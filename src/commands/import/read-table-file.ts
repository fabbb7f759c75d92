/** The bytes of a CSV file as the commands read them. */
import { readFile } from 'node:fs/promises'
import { decoded } from '../../adapters/stores/csv/table.ts'
import { WrongUse } from '../wrong-use.ts'

/** What a spreadsheet saves as "Unicode text" (UTF-16) becomes UTF-8: headings are renamed and rows handed back byte by byte. */
export async function readTableFile(file: string): Promise<Buffer> {
  const body = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new WrongUse(`${file} cannot be read (${error.code}).`)
  })
  const isUtf16 = (body[0] === 0xff && body[1] === 0xfe) || (body[0] === 0xfe && body[1] === 0xff)
  return isUtf16 ? Buffer.from(`\uFEFF${decoded(body)}`) : body
}
