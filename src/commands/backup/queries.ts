/** The statements of backup and restore: about whole tables, so no merchant is named. */

/** Libraries write these themselves when they migrate. */
const OWN_BOOKS = `'public.migration', 'graphile_worker.migrations'`

export const beginSnapshot = 'begin isolation level repeatable read read only'

export const listTables = `
  select n.nspname as schema, c.relname as name, c.relforcerowsecurity as forced,
    array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select distinct rn.nspname || '.' || r.relname from pg_constraint f join pg_class r on r.oid = f.confrelid join pg_namespace rn on rn.oid = r.relnamespace
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and n.nspname || '.' || c.relname not in (${OWN_BOOKS})
  order by 1, 2`

export const listSequences = `
  select schemaname as schema, sequencename as name, last_value::float8 as "lastValue" from pg_sequences
  where last_value is not null and schemaname !~ '^pg_' order by 1, 2`

export const listMigrations = 'select name, hash from migration order by name'

export const mayBypass = 'select rolsuper or rolbypassrls as bypass from pg_roles where rolname = current_user'

export const countMerchants = 'select count(*)::int as merchants from merchant'

export const setSequence = 'select setval(format($1, $2::text, $3::text)::regclass, $4::bigint, true)'

export const nameOf = (table: { schema: string; name: string }): string => `${quoted(table.schema)}.${quoted(table.name)}`

export const copyOut = (table: { schema: string; name: string; columns: readonly string[] }): string =>
  `copy (select ${columnList(table.columns)} from ${nameOf(table)}) to stdout`

export const copyIn = (table: { schema: string; name: string; columns: readonly string[] }): string =>
  `copy ${nameOf(table)} (${columnList(table.columns)}) from stdin`

export const emptyTables = (tables: readonly { schema: string; name: string }[]): string => `truncate ${tables.map(nameOf).join(', ')}`

export const forceRowSecurity = (table: { schema: string; name: string }, force: boolean): string =>
  `alter table ${nameOf(table)} ${force ? 'force' : 'no force'} row level security`

export const switchTriggers = (table: { schema: string; name: string }, on: boolean): string =>
  `alter table ${nameOf(table)} ${on ? 'enable' : 'disable'} trigger user`

const columnList = (columns: readonly string[]): string => columns.map(quoted).join(', ')

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
