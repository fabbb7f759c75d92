import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { channelSuite, sampleMessage } from '#contracts/channel.contract'
import { webChat } from '../web-chat/index.ts'
import { composeLetter, composeReply, listMailbox, mailbox, readMailbox } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'mailbox-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const http = async () => Promise.reject(new Error('no HTTP'))

channelSuite(mailbox, {
  settings: async () => ({ folder }),
  delivered: async () =>
    Promise.all((await listMailbox(folder)).map(async ({ id }) => Buffer.from((await readMailbox(folder, id))?.raw ?? []).toString())),
})
channelSuite(webChat, { settings: async () => ({}) })

test('what was "sent" is listed once, can be read, found again and answered', async () => {
  await mailbox.send?.(sampleMessage({ messageId: 'again@shop.example', replyTo: 'help@shop.example' }), { folder }, http)
  await mailbox.send?.(sampleMessage({ messageId: 'again@shop.example', replyTo: 'help@shop.example' }), { folder }, http)
  const entries = (await listMailbox(folder)).filter((entry) => entry.subject === 'Your parcel')
  expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length)
  expect(await mailbox.lookUp?.('again@shop.example', { folder }, http)).toBe('sent')
  expect(await mailbox.lookUp?.('never@shop.example', { folder }, http)).toBe('not_sent')
  const id = entries[0]?.id ?? ''
  expect(await readMailbox(folder, '../../etc/passwd')).toBeNull()
  // By dedupe key: a mail laid down again after it was taken is taken again, and is the same mail.
  const taken = new Map<string, string>()
  const receiver = await mailbox.receive?.(
    { folder },
    async (raw) => void taken.set(raw.dedupeKey, Buffer.from(raw.body).toString()),
    () => undefined,
  )
  await composeReply(folder, id, 'Thank you!', 'click-1')
  await composeReply(folder, id, 'Thank you!', 'click-1')
  for (let tries = 0; tries < 50 && taken.size === 0; tries++) await sleep(100)
  await sleep(700)
  await receiver?.stop()
  const stored = [...taken.values()]
  expect(stored).toHaveLength(1)
  const reading = await mailbox.read?.(Buffer.from(stored[0] ?? ''), {})
  expect(reading?.messages[0]).toMatchObject({
    from: { address: 'mira@customer.example' },
    newText: 'Thank you!',
    subject: 'Re: Your parcel',
  })
})

test('a letter laid down twice is one mail, from its writer', async () => {
  const own = join(folder, 'letters')
  const letter = {
    id: '1',
    from: { address: 'ida@customer.example', name: 'Ida Lund' },
    language: 'sv',
    subject: 'Paketet',
    text: 'Var är det?',
  }
  await composeLetter(own, letter)
  const mail = await composeLetter(own, letter)
  expect(readdirSync(join(own, 'replies'))).toHaveLength(1)
  const reading = await mailbox.read?.(mail?.raw ?? Buffer.of(), {})
  expect(reading?.messages[0]).toMatchObject({
    from: { address: letter.from.address, name: letter.from.name },
    newText: letter.text,
    subject: letter.subject,
  })
  expect(
    await composeLetter(own, { ...letter, from: { address: 'ida@customer.example\r\nBcc: all@customer.example', name: '' } }),
  ).toBeNull()
})
