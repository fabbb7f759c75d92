/** The handle that verbs get: statements built with Kysely, run in one merchant's transaction. */
import type { Compilable, RawBuilder } from 'kysely'

export type Query<Row> = Compilable<Row> | RawBuilder<Row>

export type Db = {
  /** All rows. Statements are named (prepared once per connection), so build them with parameters, never with varying text. */
  all<Row>(query: Query<Row>): Promise<Row[]>
  /** The first row or undefined. */
  first<Row>(query: Query<Row>): Promise<Row | undefined>
  /** Number of rows changed. */
  run(query: Query<unknown>): Promise<number>
}
