/** Rows of one table to and from a compressed file, hashed on the way. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress, createZstdDecompress } from 'node:zlib'
import type { ClientBase } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { copyIn, copyOut } from './queries.ts'

type CopiedTable = { schema: string; name: string; columns: readonly string[] }
export type Copied = { rows: number; bytes: number; sha256: string }

export async function copyToFile(client: ClientBase, table: CopiedTable, path: string): Promise<Copied> {
  const stream = client.query(copyTo(copyOut(table)))
  const seen = observer()
  await pipeline(stream, seen.stream, createZstdCompress(), createWriteStream(path, { mode: 0o600 }))
  return { rows: stream.rowCount ?? 0, ...seen.result() }
}

export async function copyFromFile(client: ClientBase, table: CopiedTable, path: string): Promise<Copied> {
  const stream = client.query(copyFrom(copyIn(table)))
  const seen = observer()
  await pipeline(createReadStream(path), createZstdDecompress(), seen.stream, stream)
  return { rows: stream.rowCount ?? 0, ...seen.result() }
}

/** Reads a table without keeping it: what a restored table is compared by. */
export async function hashTable(client: ClientBase, table: CopiedTable): Promise<Copied> {
  const stream = client.query(copyTo(copyOut(table)))
  const seen = observer()
  await pipeline(stream, seen.stream, new Writable({ write: (_chunk, _encoding, done) => done() }))
  return { rows: stream.rowCount ?? 0, ...seen.result() }
}

/** Hash and size of a file's rows, without a database. */
export async function hashFile(path: string): Promise<Omit<Copied, 'rows'>> {
  const seen = observer()
  await pipeline(createReadStream(path), createZstdDecompress(), seen.stream, new Writable({ write: (_chunk, _encoding, done) => done() }))
  return seen.result()
}

function observer(): { stream: Transform; result(): { bytes: number; sha256: string } } {
  const hash = createHash('sha256')
  let bytes = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  return { stream, result: () => ({ bytes, sha256: hash.digest('hex') }) }
}
