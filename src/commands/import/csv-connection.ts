/** The connection that rows of files are recorded under: the one named, else the merchant's own for files, made when missing. */
import { connectAdapter, listConnections } from '#features/accounts'
import type { Ctx } from '#platform/context'
import { Failed, WrongUse } from '../wrong-use.ts'

export async function csvConnection(ctx: Ctx, wanted: string | undefined): Promise<string> {
  const stores = (await listConnections(ctx)).filter((connection) => connection.kind === 'store')
  if (wanted !== undefined) {
    const named = stores.find((connection) => connection.publicId === wanted || connection.id === wanted)
    if (!named) throw new WrongUse(`There is no shop connection ${wanted}.`)
    return named.id
  }
  const own = stores.find((connection) => connection.adapter === 'csv')
  if (own) return own.id
  const made = await connectAdapter(ctx, { kind: 'store', adapter: 'csv', name: 'CSV files', settings: {} })
  if (made.outcome !== 'connected') throw new Failed('The connection for CSV files could not be made.')
  return made.id
}
