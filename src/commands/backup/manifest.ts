/** What a backup folder says about itself. Written last: a folder without it is a backup that was cut short. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Failed } from '../wrong-use.ts'

const tableSchema = z.object({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()),
  file: z.string().regex(/^[\w.-]+$/),
  rows: z.number(),
  bytes: z.number(),
  /** Of the rows as PostgreSQL writes them, before compression. */
  sha256: z.string(),
})
const manifestSchema = z.object({
  format: z.literal('whereabouts-backup-1'),
  madeAt: z.string(),
  /** Tells whether the master key at hand is the one that sealed the rows; the key itself is never in a backup. */
  keyMark: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  tables: z.array(tableSchema),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), lastValue: z.number() })),
})
export type Manifest = z.infer<typeof manifestSchema>
export type TableFile = z.infer<typeof tableSchema>

export const writeManifest = (folder: string, manifest: Manifest): void =>
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)

export function readManifest(folder: string): Manifest {
  const path = join(folder, 'manifest.json')
  if (!existsSync(path)) throw new Failed(`${folder} is not a whole backup: it has no manifest.json.`)
  const parsed = manifestSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.success)
    throw new Failed(
      `${path} is damaged or of another format (${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}).`,
    )
  return parsed.data
}

export const keyMarkOf = (masterKey: Uint8Array): string =>
  createHash('sha256').update('whereabouts backup').update(masterKey).digest('hex').slice(0, 16)
