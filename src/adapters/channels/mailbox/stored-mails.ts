import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { OutgoingMessage } from '#contracts/channel'

/** `storedAt`: ISO instant by the machine's clock, when it was "sent". */
export type MailboxEntry = { id: string; storedAt: string; to: string; toName: string | null; subject: string; snippet: string }
export type MailboxMessage = MailboxEntry & { message: OutgoingMessage; raw: Uint8Array }

/** What would have been sent, newest first. */
export async function listMailbox(folder: string, limit = 200): Promise<MailboxEntry[]> {
  const sent = join(folder, 'sent')
  const names = (await readdir(sent).catch(emptyWhenMissing)).filter((name) => /^[0-9a-f]{32}\.json$/.test(name))
  const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(sent, name))).mtimeMs })))
  const newest = dated.toSorted((a, b) => b.at - a.at || a.name.localeCompare(b.name)).slice(0, limit)
  return Promise.all(
    newest.map(async ({ name, at }) =>
      entryOf(name.slice(0, 32), at, JSON.parse(await readFile(join(sent, name), 'utf8')) as OutgoingMessage),
    ),
  )
}

/** One mail with its raw bytes; null when there is none of this id. */
export async function readMailbox(folder: string, id: string): Promise<MailboxMessage | null> {
  if (!/^[0-9a-f]{32}$/.test(id)) return null
  try {
    const path = join(folder, 'sent', id)
    const message = JSON.parse(await readFile(`${path}.json`, 'utf8')) as OutgoingMessage
    return { ...entryOf(id, (await stat(`${path}.json`)).mtimeMs, message), message, raw: await readFile(`${path}.eml`) }
  } catch (error) {
    if (codeOfFileError(error) === 'enoent') return null
    throw error
  }
}

/** Was a mail with this Message-ID "sent"? */
export const findInMailbox = (folder: string, messageId: string): Promise<MailboxMessage | null> =>
  readMailbox(folder, createHash('sha256').update(messageId).digest('hex').slice(0, 32))

export const codeOfFileError = (error: unknown): string => (((error as { code?: string }).code ?? 'failed') as string).toLowerCase()

const entryOf = (id: string, atMs: number, message: OutgoingMessage): MailboxEntry => ({
  id,
  storedAt: Temporal.Instant.fromEpochMilliseconds(Math.trunc(atMs)).toString(),
  to: message.to.address,
  toName: message.to.name,
  subject: message.subject ?? '',
  snippet: message.text.replace(/\s+/g, ' ').trim().slice(0, 160),
})

function emptyWhenMissing(error: unknown): string[] {
  if (codeOfFileError(error) === 'enoent') return []
  throw error
}
