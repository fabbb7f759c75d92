/**
 * `npm run new carrier NAME` (or `store`, `channel`): a folder with a skeleton that already passes its suite, to be filled
 * with real payloads. Fixtures first: save a payload, write what must be read from it, then the code.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { carrierFiles } from './new-adapter/carrier-files.ts'
import { channelFiles } from './new-adapter/channel-files.ts'
import type { AdapterNames, NewFiles } from './new-adapter/names.ts'
import { namesOf } from './new-adapter/names.ts'
import { storeFiles } from './new-adapter/store-files.ts'

const KINDS: Record<string, { folder: string; list: string; files(names: AdapterNames): NewFiles; file(names: AdapterNames): string }> = {
  carrier: { folder: 'carriers', list: 'carriers', files: carrierFiles, file: (names) => names.kebab },
  store: { folder: 'stores', list: 'stores', files: storeFiles, file: () => 'index' },
  channel: { folder: 'channels', list: 'channels', files: channelFiles, file: () => 'index' },
}

// A third argument names another checkout: the test writes into a copy.
const [kindName = '', rawName = '', root = fileURLToPath(new URL('..', import.meta.url))] = process.argv.slice(2)
const kind = Object.hasOwn(KINDS, kindName) ? KINDS[kindName] : undefined
const names = namesOf(rawName, kindName === 'carrier' ? '_' : '-')
if (!kind || !names) stop(2, 'Use: npm run new carrier|store|channel NAME   (NAME: letters, digits and hyphens, such as swift-parcel)')

const folder = join(root, 'src/adapters', kind.folder, names.id)
if (existsSync(folder)) stop(1, `${folder} is there already.`)
const files = kind.files(names)
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const list = join(root, 'src/adapters', kind.folder, 'index.ts')
writeFileSync(list, listed(readFileSync(list, 'utf8'), `./${names.id}/${kind.file(names)}.ts`, names.variable))
console.log(`src/adapters/${kind.folder}/${names.id}/ is there and listed in index.ts. Next:
  1. Put real payloads into fixtures/, each with what must be read from it in NAME.expected.json (invented people and numbers).
  2. Fill the table of codes with a link to the ${kindName}'s own page, then the reading.
  3. npx vitest run src/adapters/${kind.folder}/${names.id}`)

/** The list with one more import and one more entry. */
function listed(text: string, file: string, variable: string): string {
  const imports = text.lastIndexOf('\nimport ')
  const end = text.indexOf('\n', imports + 1)
  const withImport = `${text.slice(0, end)}\nimport { ${variable} } from '${file}'${text.slice(end)}`
  const entry = withImport.replace(/new Map\(\[([^\]]*)\]\.map/, (_all, entries: string) => `new Map([${entries.trim()}, ${variable}].map`)
  if (entry === withImport) stop(1, 'The list in index.ts has another form than expected: add the line by hand.')
  return entry
}

function stop(code: number, text: string): never {
  console.error(text)
  process.exit(code)
}
