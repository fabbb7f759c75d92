/** The tables of a database in an order in which their rows may be inserted. */
import type { ClientBase } from 'pg'
import { Failed } from '../wrong-use.ts'
import { listTables } from './queries.ts'

export type Table = {
  schema: string
  name: string /** Without generated ones. */
  columns: string[] /** Row-level security also binds the owner. */
  forced: boolean
}
type Row = Table & { needs: string[] }

export async function tablesInOrder(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Row>(listTables)
  const waiting = new Map(rows.map((row) => [`${row.schema}.${row.name}`, row]))
  const ordered: Table[] = []
  while (waiting.size > 0) {
    const ready = [...waiting].filter(([, row]) => row.needs.every((name) => !waiting.has(name)))
    if (ready.length === 0) throw new Failed(`Tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}.`)
    for (const [key, { schema, name, columns, forced }] of ready) {
      waiting.delete(key)
      ordered.push({ schema, name, columns, forced })
    }
  }
  return ordered
}
