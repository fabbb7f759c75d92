/** What holds for a single file: names, sizes, the clock, the environment, SQL. Each complaint is a sentence that says what to do. */
import { areaOf, isTest } from './areas.ts'
import type { Source } from './read-source.ts'

export function fileComplaints(source: Source): string[] {
  const say = (text: string | false | undefined): string[] => (text ? [`${source.path}: ${text}`] : [])
  return [
    ...say(nameComplaint(source)),
    ...source.exportedNames.flatMap(({ name, isClass }) => say(identifierComplaint(name, isClass))),
    ...say(
      source.lines > MAX_LINES &&
        !isTable(source.path) &&
        !isGenerated(source) &&
        `has ${source.lines} lines, ${MAX_LINES} is the limit: make it a folder of its name with one file per part.`,
    ),
    ...say(source.todo && 'has an open TODO: do it now, or file it as an issue and delete the comment.'),
    ...(isTest(source.path) ? [] : say(placeComplaint(source))),
    ...(isTest(source.path) ? [] : sqlComplaints(source).flatMap(say)),
  ]
}

const MAX_LINES = 400

/** Tables of codes, statuses and words grow with the world, not with our logic. */
export const isTable = (path: string): boolean =>
  /(^|[/-])(codes|statuses|words|aliases)(\.[a-z]{2})?\.ts$/.test(path) || /\/(codes|words)\//.test(path)

/** Written by a script from something else; its first line says so. */
export const isGenerated = ({ text }: Source): boolean => /^\/\*\*[^\n]*never edit it/.test(text)

const BANNED = ['util', 'utils', 'helper', 'helpers', 'manager', 'service', 'common', 'data', 'info']

function nameComplaint({ path }: Source): string | false {
  const segments = path.split('/').slice(1)
  const file = segments.at(-1) ?? ''
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.tsx?$/.test(file)) return 'file names are kebab-case; rename it.'
  if (path.startsWith('test/')) return false
  const words = segments.flatMap((segment) => segment.replace(/\..*$/, '').split('-'))
  const bad = words.find((word) => BANNED.includes(word))
  return bad !== undefined && `"${bad}" says nothing about what is inside: name the file for what it does.`
}

function identifierComplaint(name: string, isClass: boolean): string | false {
  const last =
    name
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .split(/[ _]/)
      .at(-1)
      ?.toLowerCase() ?? ''
  const bad = last === 'service' ? isClass || name.toLowerCase() === 'service' : last !== 'data' && last !== 'info' && BANNED.includes(last)
  return (
    (bad || ['data', 'info'].includes(name.toLowerCase())) &&
    `the name ${name} says nothing: call it what it does (a verb) or what it is (a noun of docs/glossary.md).`
  )
}

function placeComplaint(source: Source): string | false {
  const area = areaOf(source.path)
  if (source.usesClock && source.path.startsWith('src/') && !source.path.startsWith('src/platform/clock/')) {
    return 'reads the clock of the machine: use ctx.now(), or take the instant as a parameter (that keeps replay, simulation and tests honest).'
  }
  if (source.readsEnvironment && source.path.startsWith('src/') && area.kind !== 'config') {
    return 'reads process.env: add the setting to src/config.ts and take it as a parameter.'
  }
  return false
}

function sqlComplaints(source: Source): string[] {
  const area = areaOf(source.path)
  const isQueries = /\/queries(\.ts|\/.+\.ts)$/.test(source.path) || /\/[a-z-]+\.queries\.ts$/.test(source.path)
  if (area.kind === 'platform' || !source.path.startsWith('src/')) return []
  const usesKysely = source.imports.some((one) => one.specifier === 'kysely' && !one.typeOnly)
  if (!isQueries)
    return usesKysely || source.sqlStatements.length > 0
      ? ['holds SQL: move the statement to queries.ts of its folder and call it by name.']
      : []
  if (area.kind !== 'feature') return []
  return source.sqlStatements
    .filter((sql) => /^\s*(select|insert|update|delete|with)\b/i.test(sql) && !/merchant_?id/i.test(sql))
    .map(
      (sql) =>
        `a statement without merchant_id (${sql.trim().replace(/\s+/g, ' ').slice(0, 60)} …): every statement names the merchant, row-level security is only the second net.`,
    )
}
