import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Settings } from '#contracts/adapter'
import type { Receiver } from '#contracts/channel'
import { contentTypeOf } from '../mail-sender-proof.ts'
import { codeOfFileError } from './stored-mails.ts'

const LOOK_EVERY_MS = 500

/** Takes what lies in `replies/` and moves it to `replies/taken/` once it is stored. The owner of this machine wrote it, so the sender counts as proved. */
export async function receiveFromFolder(
  settings: Settings,
  store: (raw: { body: Uint8Array; dedupeKey: string; contentType: string }) => Promise<void>,
  log: (text: string) => void,
): Promise<Receiver> {
  const folder = join(settings.folder ?? '', 'replies')
  const stopping = new AbortController()
  const running = (async () => {
    await mkdir(join(folder, 'taken'), { recursive: true, mode: 0o700 })
    while (!stopping.signal.aborted) {
      await takeAll(folder, store).catch((error: unknown) => log(`the local mailbox waits: ${codeOfFileError(error)}`))
      await sleep(LOOK_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

async function takeAll(
  folder: string,
  store: (raw: { body: Uint8Array; dedupeKey: string; contentType: string }) => Promise<void>,
): Promise<void> {
  for (const name of (await readdir(folder)).filter((entry) => entry.endsWith('.eml')).toSorted()) {
    await store({ body: await readFile(join(folder, name)), dedupeKey: name, contentType: contentTypeOf(true) })
    await rename(join(folder, name), join(folder, 'taken', name))
  }
}
