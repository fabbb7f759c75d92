/** The architecture as a function: a tree in, sentences of complaint out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FEATURE_KNOWS, isTest } from './areas.ts'
import { fileComplaints, isGenerated, isTable } from './file-rules.ts'
import { circleComplaints } from './import-circles.ts'
import { importComplaints } from './import-rules.ts'
import { readTree, type Source } from './read-source.ts'

export type TreeReport = { files: number; imports: number; medianLines: number; complaints: string[] }

export function checkTree(root: string): TreeReport {
  const sources = readTree(root, ['src', 'web', 'test', 'scripts', 'bench'])
  const product = sources.filter((source) => /^(src|web)\//.test(source.path))
  const medianLines = median(
    product.filter((source) => !isTest(source.path) && !isTable(source.path) && !isGenerated(source)).map((source) => source.lines),
  )
  return {
    files: sources.length,
    imports: sources.reduce((sum, source) => sum + source.imports.length, 0),
    medianLines,
    complaints: [
      ...sources.flatMap(fileComplaints),
      ...product.flatMap(importComplaints),
      ...circleComplaints(sources),
      ...featureComplaints(root),
      ...adapterComplaints(root, product),
      ...(medianLines >= 80
        ? [`the median source file has ${medianLines} lines, 80 is the limit: split the longest files by what they do.`]
        : []),
    ],
  }
}

function featureComplaints(root: string): string[] {
  return foldersIn(join(root, 'src/features')).flatMap((name) => [
    ...(name in FEATURE_KNOWS
      ? []
      : [`src/features/${name} is not declared: add it to FEATURE_KNOWS in test/layout/areas.ts and to docs/architecture.md.`]),
    ...(existsSync(join(root, 'src/features', name, 'index.ts'))
      ? []
      : [`src/features/${name} has no door: add index.ts with what others may use.`]),
  ])
}

/** An adapter that is not in the list of its kind does not exist for the product. */
function adapterComplaints(root: string, sources: Source[]): string[] {
  return foldersIn(join(root, 'src/adapters')).flatMap((kind) => {
    const listed = sources
      .filter((source) => source.path.startsWith(`src/adapters/${kind}/`) && source.path.split('/').length === 4)
      .flatMap((source) => source.imports)
    return foldersIn(join(root, 'src/adapters', kind))
      .filter((name) => holdsCode(join(root, 'src/adapters', kind, name)))
      .filter((name) => !listed.some((one) => one.target?.startsWith(`src/adapters/${kind}/${name}/`)))
      .map((name) => `src/adapters/${kind}/${name} is not listed: add its line to src/adapters/${kind}/index.ts.`)
  })
}

const foldersIn = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : []

const holdsCode = (path: string): boolean => readdirSync(path).some((name) => name.endsWith('.ts'))

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The features and what they may know, as docs/architecture.md prints it. */
export function printedKnowledge(root: string): Record<string, string[]> {
  const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8')
  const rows = [...page.matchAll(/^\| `([a-z-]+)` +\| ((?:`[a-z-]+`(?:, )?)*|nobody) +\|/gm)]
  return Object.fromEntries(
    rows.map(([, name, known]) => [name, [...(known ?? '').matchAll(/`([a-z-]+)`/g)].map((match) => match[1] ?? '')]),
  )
}
