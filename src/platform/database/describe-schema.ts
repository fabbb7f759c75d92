/** The schema as text, read back from the catalog of a migrated database: what `schema.sql` and `tables.ts` are made of. */
import type { ClientBase } from 'pg'

type Column = { table: string; name: string; type: string; not_null: boolean; default_text: string | null; generated: boolean }
type Piece = { table: string; text: string }

export async function describeSchema(client: ClientBase): Promise<{ schemaSql: string; tablesTs: string }> {
  const columns = await rows<Column>(client, COLUMNS)
  const constraints = await rows<Piece>(client, CONSTRAINTS)
  const indexes = await rows<Piece>(client, INDEXES)
  const policies = await rows<Piece>(client, POLICIES)
  const functions = await rows<{ text: string }>(client, FUNCTIONS)
  const tables = [...new Set(columns.map((column) => column.table))]
  return { schemaSql: schemaSql(tables, columns, constraints, indexes, policies, functions), tablesTs: tablesTs(tables, columns) }
}

function schemaSql(
  tables: string[],
  columns: Column[],
  constraints: Piece[],
  indexes: Piece[],
  policies: Piece[],
  functions: { text: string }[],
): string {
  const of = (pieces: Piece[], table: string): string[] => pieces.filter((piece) => piece.table === table).map((piece) => piece.text)
  const blocks = tables.map((table) => {
    const lines = columns
      .filter((column) => column.table === table)
      .map(
        (column) =>
          `  ${quoted(column.name)} ${column.type}${column.not_null ? ' not null' : ''}${column.default_text ? ` default ${column.default_text}` : ''}`,
      )
    const body = [...lines, ...of(constraints, table).map((text) => `  ${text}`)].join(',\n')
    return [`create table ${quoted(table)} (\n${body}\n);`, ...of(indexes, table).map((text) => `${text};`), ...of(policies, table)].join(
      '\n',
    )
  })
  return `-- Printed from the catalog after all migrations: read it, never edit it. \`npm run schema\` writes it anew.\n\n${[...blocks, ...functions.map((one) => `${one.text.trim()};`)].join('\n\n')}\n`
}

function tablesTs(tables: string[], columns: Column[]): string {
  const blocks = tables.map((table) => {
    const fields = columns
      .filter((column) => column.table === table)
      .map((column) => `    ${column.name}: ${typeOf(column.type)}${column.not_null ? '' : ' | null'}`)
    return `  ${table}: {\n${fields.join('\n')}\n  }`
  })
  return `/** Rows as the driver gives them. Written by \`npm run schema\` from the migrated database: never edit it. */\nexport type Tables = {\n${blocks.join('\n')}\n}\n`
}

const TYPES: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  'timestamp with time zone': 'string',
  date: 'string',
  boolean: 'boolean',
  integer: 'number',
  smallint: 'number',
  bigint: 'number',
  'double precision': 'number',
  real: 'number',
  bytea: 'Uint8Array',
  jsonb: 'unknown',
  numeric: 'string',
}
const typeOf = (type: string): string => (type.endsWith('[]') ? `${TYPES[type.slice(0, -2)] ?? 'unknown'}[]` : (TYPES[type] ?? 'unknown'))
const quoted = (name: string): string => (/^(order|user|end)$/.test(name) ? `"${name}"` : name)
const rows = async <Row>(client: ClientBase, text: string): Promise<Row[]> => (await client.query(text)).rows as Row[]

const COLUMNS = `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as not_null, pg_get_expr(d.adbin, d.adrelid) as default_text, a.attgenerated <> '' as generated
  from pg_class c join pg_attribute a on a.attrelid = c.oid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by c.relname, a.attnum`
const CONSTRAINTS = `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as text from pg_constraint
  where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f', 'c') order by conrelid::regclass::text, contype desc, conname`
const INDEXES = `select tablename as table, indexdef as text from pg_indexes i where schemaname = 'public'
  and not exists (select from pg_constraint c where c.conname = i.indexname and c.connamespace = 'public'::regnamespace) order by tablename, indexname`
const POLICIES = `select tablename as table, format('-- policy %s to %s using %s%s', policyname, array_to_string(roles, ', '), coalesce(qual, '-'), case when cmd = 'ALL' then '' else ' for ' || lower(cmd) end) as text
  from pg_policies where schemaname = 'public' order by tablename, policyname`
const FUNCTIONS = `select pg_get_functiondef(oid) as text from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f' order by proname`
