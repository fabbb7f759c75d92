/** The handle that verbs get: statements built with Kysely, run in one merchant's transaction. */
import { createHash } from 'node:crypto'
import {
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely'
import type { ClientBase, QueryResult } from 'pg'

export type Query<Row> = Compilable<Row> | RawBuilder<Row>

export type Db = {
  /** All rows. Statements are named (prepared once per connection), so build them with parameters, never with varying text. */
  all<Row>(query: Query<Row>): Promise<Row[]>
  /** The first row or undefined. */
  first<Row>(query: Query<Row>): Promise<Row | undefined>
  /** Number of rows changed. */
  run(query: Query<unknown>): Promise<number>
}

/** Builds statements only; Kysely's own transactions wait for each step, ours send a request's statements in one go. */
const builder = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

export function dbOn(client: Pick<ClientBase, 'query'>): Db {
  const send = <Row extends object>(query: Query<unknown>): Promise<QueryResult<Row>> => {
    const { sql, parameters } = compile(query)
    return client.query<Row>({ name: nameOf(sql), text: sql, values: parameters as unknown[] })
  }
  return {
    all: async <Row>(query: Query<Row>) => (await send(query)).rows as Row[],
    first: async <Row>(query: Query<Row>) => (await send(query)).rows[0] as Row | undefined,
    run: async (query) => (await send(query)).rowCount ?? 0,
  }
}

const compile = (query: Query<unknown>): CompiledQuery =>
  'isRawBuilder' in query ? (query as RawBuilder<unknown>).compile(builder) : (query as Compilable).compile()

const names = new Map<string, string>()
// Text that varies without end would fill the server's memory with prepared statements: beyond this many, no name.
const MOST_NAMES = 1_000

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= MOST_NAMES) return known
  const name = `s${createHash('sha1').update(text).digest('base64url').slice(0, 20)}`
  names.set(text, name)
  return name
}
