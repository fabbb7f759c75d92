/** Reads a source tree into what the layout rules need: imports, names, uses of the clock and of the environment, SQL. */
import { readdirSync, readFileSync } from 'node:fs'
import { posix, relative, resolve, sep } from 'node:path'
import { parseSync } from 'vite'

export type Import = {
  specifier: string
  typeOnly: boolean /** Path from the root, or null for packages and Node's own. */
  target: string | null
}
export type Source = {
  /** From the root, with forward slashes. */
  path: string
  lines: number
  imports: Import[]
  exportedNames: { name: string; isClass: boolean }[]
  usesClock: boolean
  readsEnvironment: boolean
  sqlStatements: string[]
  todo: boolean
  text: string
}

/** Every TypeScript file under the given folders (and single files), dependencies and fixtures left out. */
export function readTree(root: string, tops: readonly string[]): Source[] {
  return tops.flatMap((top) => filesUnder(root, top)).map((path) => readSource(root, path))
}

function filesUnder(root: string, top: string): string[] {
  if (/\.tsx?$/.test(top)) return [top]
  try {
    return readdirSync(resolve(root, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
      .map((entry) => relative(root, resolve(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((path) => !/(^|\/)(node_modules|dist|fixtures)\//.test(path))
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function readSource(root: string, path: string): Source {
  const text = readFileSync(resolve(root, path), 'utf8')
  const { program, module, comments, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const source: Source = {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: importsOf(module, text, path),
    exportedNames: [],
    usesClock: false,
    readsEnvironment: false,
    sqlStatements: [],
    todo: comments.some((comment) => /\b(TODO|FIXME|XXX)\b/.test(comment.value)),
    text,
  }
  walk(program as unknown as Node, source)
  return source
}

type ParsedModule = ReturnType<typeof parseSync>['module']

function importsOf(module: ParsedModule, text: string, path: string): Import[] {
  const found: Omit<Import, 'target'>[] = []
  for (const { moduleRequest, entries } of module.staticImports) {
    found.push({ specifier: moduleRequest.value, typeOnly: entries.length > 0 && entries.every((entry) => entry.isType) })
  }
  for (const { entries } of module.staticExports) {
    for (const entry of entries) if (entry.moduleRequest) found.push({ specifier: entry.moduleRequest.value, typeOnly: entry.isType })
  }
  for (const { moduleRequest } of module.dynamicImports) {
    found.push({ specifier: text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''), typeOnly: false })
  }
  return found.map((one) => ({ ...one, target: resolveImport(one.specifier, path) }))
}

/** The same mapping as `imports` in package.json. */
function resolveImport(specifier: string, path: string): string | null {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(path), specifier))
  const match = /^#(shared|contracts|platform|features|adapters)\/(.+)$/.exec(specifier)
  if (!match) return null
  const [, area, rest] = match
  return area === 'shared' || area === 'contracts' ? `src/${area}/${rest}.ts` : `src/${area}/${rest}/index.ts`
}

type Node = { type: string } & Record<string, unknown>

function walk(node: Node, source: Source): void {
  look(node, source)
  for (const key of Object.keys(node)) {
    const value = node[key]
    if (Array.isArray(value)) for (const one of value) if (isNode(one)) walk(one, source)
    if (isNode(value)) walk(value, source)
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

function look(node: Node, source: Source): void {
  if (node.type === 'NewExpression' && isNamed(node.callee, 'Date') && (node.arguments as unknown[]).length === 0) source.usesClock = true
  if (node.type === 'MemberExpression' && isNamed(node.object, 'Date') && isNamed(node.property, 'now')) source.usesClock = true
  if (node.type === 'MemberExpression' && isNamed(node.object, 'Temporal') && isNamed(node.property, 'Now')) source.usesClock = true
  if (node.type === 'MemberExpression' && isNamed(node.object, 'process') && isNamed(node.property, 'env')) source.readsEnvironment = true
  if (node.type === 'TaggedTemplateExpression' && isNamed(node.tag, 'sql')) {
    source.sqlStatements.push(source.text.slice((node.quasi as { start: number }).start + 1, (node.quasi as { end: number }).end - 1))
  }
  if (node.type === 'ExportNamedDeclaration' && isNode(node.declaration)) source.exportedNames.push(...namesOf(node.declaration))
}

function namesOf(declaration: Node): Source['exportedNames'] {
  const isClass = declaration.type === 'ClassDeclaration'
  const ids = Array.isArray(declaration.declarations) ? (declaration.declarations as Node[]).map((one) => one.id) : [declaration.id]
  return ids.flatMap((id) => (isNode(id) && typeof id.name === 'string' ? [{ name: id.name, isClass }] : []))
}

const isNamed = (node: unknown, name: string): boolean => isNode(node) && node.type === 'Identifier' && node.name === name
