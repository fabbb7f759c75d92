import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ImapFlow } from 'imapflow'
import type { Settings } from '#contracts/adapter'
import type { Receiver } from '#contracts/channel'
import { contentTypeOf, provesSender } from '../mail-sender-proof.ts'
import { imapClient } from './imap-client.ts'

type Store = (raw: { body: Uint8Array; dedupeKey: string; contentType: string }) => Promise<void>

/** Set on every mail that was stored: what we know is kept in the mailbox itself, so it survives us, new UIDVALIDITY and people who read along. */
const TAKEN = '$WhereaboutsTaken'
/** How far back already read mails are looked at: somebody may have opened one before we came. */
const NEWEST = 500
const BODY_MAX_BYTES = 25_000_000
const RETRY_MS = { least: 500, most: 60_000 }

/**
 * Keeps a mailbox empty of mails that were not taken: listens (IDLE), looks again by the clock, reconnects for ever. A mail is marked
 * only after `store` resolved, so what fails in between is taken again.
 */
export async function receiveMail(settings: Settings, store: Store, log: (text: string) => void): Promise<Receiver> {
  if (!settings.imapHost) return { stop: async () => undefined }
  const stopping = new AbortController()
  const running = keepReceiving(settings, store, log, stopping.signal)
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

async function keepReceiving(settings: Settings, store: Store, log: (text: string) => void, signal: AbortSignal): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    const client = imapClient(settings)
    try {
      await client.connect()
      if (failures > 0) log('the mailbox is connected again')
      failures = 0
      await session(client, settings, store, signal)
    } catch (error) {
      log(`the mailbox broke off: ${codeOf(error)}`)
    } finally {
      client.close()
    }
    failures++
    await pause(Math.min(RETRY_MS.most, RETRY_MS.least * 2 ** Math.min(failures, 10)), signal)
  }
}

/** One connection, until it breaks or we stop. */
async function session(client: ImapFlow, settings: Settings, store: Store, signal: AbortSignal): Promise<void> {
  const wake = waker()
  client.on('exists', wake.now)
  client.on('close', wake.now)
  signal.addEventListener('abort', wake.now, { once: true })
  const folder = settings.folder || 'INBOX'
  const lock = await client.getMailboxLock(folder)
  lock.release()
  await setBaseline(client)
  while (!signal.aborted && client.usable) {
    await takeAll(client, settings, store, signal)
    await wake.orAfter(Math.max(1, Number(settings.pollSeconds || 60)) * 1_000)
  }
}

/** On a mailbox we never saw, what people have read already is theirs: only unread mails are taken. */
async function setBaseline(client: ImapFlow): Promise<void> {
  if (!keepsKeywords(client)) return
  const known = await client.search({ keyword: TAKEN }, { uid: true })
  if (known && known.length > 0) return
  const read = await client.search({ seen: true }, { uid: true })
  if (read && read.length > 0) await client.messageFlagsAdd(read, [TAKEN], { uid: true })
}

async function takeAll(client: ImapFlow, settings: Settings, store: Store, signal: AbortSignal): Promise<void> {
  for (const uid of await untaken(client)) {
    if (signal.aborted) return
    const message = await client.fetchOne(String(uid), { source: { maxLength: BODY_MAX_BYTES } }, { uid: true })
    // Somebody else moved or deleted it in the meantime.
    const body = message ? message.source : undefined
    if (!body) continue
    await store({
      body,
      dedupeKey: createHash('sha256').update(body).digest('hex'),
      contentType: contentTypeOf(await proved(body, settings)),
    })
    await client.messageFlagsAdd(String(uid), ['\\Seen', ...(keepsKeywords(client) ? [TAKEN] : [])], { uid: true })
    if (settings.moveTo) await client.messageMove(String(uid), settings.moveTo, { uid: true })
  }
}

async function untaken(client: ImapFlow): Promise<number[]> {
  const mailbox = client.mailbox
  if (!mailbox || mailbox.exists === 0) return []
  if (!keepsKeywords(client)) return (await client.search({ seen: false }, { uid: true })) || []
  const unread = (await client.search({ seen: false, unKeyword: TAKEN }, { uid: true })) || []
  const newest = (await client.search({ seq: `${Math.max(1, mailbox.exists - NEWEST + 1)}:*`, unKeyword: TAKEN }, { uid: true })) || []
  return [...new Set([...unread, ...newest])].toSorted((a, b) => a - b)
}

/** Servers that keep no keywords of clients leave us the read mark alone. */
const keepsKeywords = (client: ImapFlow): boolean => client.mailbox !== false && (client.mailbox?.permanentFlags?.has('\\*') ?? false)

/** Doubt about the sender is no reason to lose the mail. */
async function proved(body: Uint8Array, settings: Settings): Promise<boolean> {
  try {
    return await provesSender(body, settings.authservId ?? '')
  } catch {
    return false
  }
}

function waker(): { now(): void; orAfter(ms: number): Promise<void> } {
  let woken = false
  let end: (() => void) | undefined
  return {
    now: () => {
      woken = true
      end?.()
    },
    orAfter: async (ms) => {
      if (!woken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          end = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      woken = false
      end = undefined
    },
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined)
}

/** Texts of servers may name the mailbox: codes only. */
const codeOf = (error: unknown): string => (error instanceof Error ? ((error as Error & { code?: string }).code ?? error.name) : 'unknown')
