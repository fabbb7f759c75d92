import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { notRun } from '../../../../test/support/data-folder.ts'
import { type Dovecot, startDovecot } from '../../../../test/support/dovecot.ts'
import { dovecotPath } from '../../../../test/support/machine.ts'
import { imapClient } from './imap-client.ts'
import { lookUpMail } from './look-up.ts'
import { receiveMail } from './receive.ts'

const here = dovecotPath() !== null
if (!here) notRun('mail by IMAP (Dovecot is not on this machine)')

describe.skipIf(!here)('a mailbox on a real IMAP server', () => {
  let dovecot: Dovecot
  beforeAll(async () => {
    dovecot = (await startDovecot())!
  })
  afterAll(() => dovecot?.remove())
  const settingsFor = (user: string) => ({ ...dovecot.settings, imapUser: user, pollSeconds: '1' })

  test('takes what is unread, leaves what people have read, and marks what it took', async () => {
    const settings = settingsFor('first')
    await put(settings, 'read long ago', ['\\Seen'])
    await put(settings, 'unread', [])
    const stored: string[] = []
    const receiver = await receiveMail(
      settings,
      async (raw) => void stored.push(subjectOf(raw.body)),
      () => undefined,
    )
    await until(() => stored.length === 1)
    await put(settings, 'arrives while we listen', [])
    await until(() => stored.length === 2)
    await put(settings, 'opened by a colleague before we looked', ['\\Seen'])
    await until(() => stored.length === 3)
    await receiver.stop()
    expect(stored).toEqual(['unread', 'arrives while we listen', 'opened by a colleague before we looked'])
    expect(await flagsOf(settings)).toEqual(Array(4).fill(expect.arrayContaining(['$WhereaboutsTaken', '\\Seen'])))
    const again: string[] = []
    const second = await receiveMail(
      settings,
      async (raw) => void again.push(subjectOf(raw.body)),
      () => undefined,
    )
    await sleep(1_500)
    await second.stop()
    expect(again).toEqual([])
  })
  test('takes a mail again when it could not be stored', async () => {
    const settings = settingsFor('second')
    await put(settings, 'stored at the second try', [])
    let tries = 0
    const receiver = await receiveMail(
      settings,
      async () => {
        tries++
        if (tries === 1) throw new Error('the database is away')
      },
      () => undefined,
    )
    await until(() => tries === 2)
    await sleep(300)
    await receiver.stop()
    expect(await flagsOf(settings)).toEqual([expect.arrayContaining(['$WhereaboutsTaken'])])
  })
  test('lives through a restart of the server', async () => {
    const settings = settingsFor('third')
    await put(settings, 'before', [])
    const stored: string[] = []
    const receiver = await receiveMail(
      settings,
      async (raw) => void stored.push(subjectOf(raw.body)),
      () => undefined,
    )
    await until(() => stored.length === 1)
    await dovecot.stop()
    await dovecot.start()
    await put(settings, 'after', [])
    await until(() => stored.length === 2)
    await receiver.stop()
    expect(stored).toEqual(['before', 'after'])
  })
  test('moves what it took when a folder is set', async () => {
    const settings = { ...settingsFor('fourth'), moveTo: 'Sent' }
    await put(settings, 'to be moved', [])
    const receiver = await receiveMail(
      settings,
      async () => undefined,
      () => undefined,
    )
    await until(async () => (await flagsOf(settings)).length === 0)
    await receiver.stop()
  })
  test('finds the copy of a sent mail and claims nothing about a missing one', async () => {
    const settings = { ...settingsFor('fifth'), sentFolder: 'Sent' }
    await put(settings, 'sent copy', [], 'Sent')
    expect(await lookUpMail('<sent-copy@shop.example>', settings)).toBe('sent')
    expect(await lookUpMail('<never@shop.example>', settings)).toBe('unknown')
    expect(await lookUpMail('<sent-copy@shop.example>', { ...settings, imapPort: '1' })).toBe('unknown')
  })
})

async function withClient<T>(settings: Record<string, string>, work: (client: ReturnType<typeof imapClient>) => Promise<T>): Promise<T> {
  const client = imapClient(settings)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.logout()
  }
}

const put = (settings: Record<string, string>, subject: string, flags: string[], folder = 'INBOX') =>
  withClient(settings, (client) =>
    client.append(
      folder,
      `From: Mira <mira@customer.example>\r\nSubject: ${subject}\r\nMessage-ID: <${subject.replaceAll(' ', '-')}@shop.example>\r\n\r\nHello\r\n`,
      flags,
    ),
  )

const flagsOf = (settings: Record<string, string>) =>
  withClient(settings, async (client) => {
    const lock = await client.getMailboxLock('INBOX')
    const found = client.mailbox && client.mailbox.exists > 0 ? await client.fetchAll('1:*', { flags: true }) : []
    lock.release()
    return found.map((message) => [...(message.flags ?? [])])
  })

const subjectOf = (raw: Uint8Array): string => /^subject: (.*?)\r?$/im.exec(Buffer.from(raw).toString())?.[1] ?? ''

async function until(met: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (await met()) return
    await sleep(100)
  }
  throw new Error('it did not come to that within 15 s')
}
