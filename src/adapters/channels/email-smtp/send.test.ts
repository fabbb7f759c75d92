import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import type { Settings } from '#contracts/adapter'
import { channelSuite, sampleMessage } from '#contracts/channel.contract'
import { emailSmtp } from './index.ts'
import { sendMail } from './send.ts'

const servers: SMTPServer[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})
type Mood = 'takes' | 'refuses_recipient' | 'greylists' | 'refuses_body' | 'dies_after_body' | 'dies_before_body'
const taken: string[] = []
const envelopes: string[][] = []

async function server(mood: Mood): Promise<Settings> {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: (address, _session, callback) => {
      if (mood === 'refuses_recipient') return callback(Object.assign(new Error('no such user'), { responseCode: 550 }))
      if (mood === 'greylists') return callback(Object.assign(new Error('come back later'), { responseCode: 451 }))
      if (mood === 'dies_before_body')
        for (const one of smtp.connections) (one as unknown as { _socket: { destroy(): void } })._socket.destroy()
      callback(null)
      void address
    },
    onData: (stream, session, callback) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (mood === 'dies_after_body')
          for (const one of smtp.connections) (one as unknown as { _socket: { destroy(): void } })._socket.destroy()
        else if (mood === 'refuses_body') callback(Object.assign(new Error('spam'), { responseCode: 554 }))
        else {
          taken.push(Buffer.concat(parts).toString('utf8'))
          envelopes.push(session.envelope.rcptTo.map((to) => to.address))
          callback(null)
        }
      })
    },
  })
  servers.push(smtp)
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  const address = smtp.server.address()
  return {
    host: '127.0.0.1',
    port: String(typeof address === 'object' && address ? address.port : 0),
    secure: 'none',
    from: 'Lighthouse Shop <hello@shop.example>',
  }
}

channelSuite(emailSmtp, {
  settings: () => server('takes'),
  delivered: async () => taken,
})

describe('sending a mail', () => {
  test('carries the fixed Message-ID, the thread, both bodies and a hidden copy for the journal', async () => {
    const settings = { ...(await server('takes')), journalAddress: 'journal@shop.example' }
    taken.length = 0
    envelopes.length = 0
    const result = await sendMail(
      sampleMessage({
        inReplyTo: '<q1@customer.example>',
        references: ['<a@b.example>', '<q1@customer.example>'],
        replyTo: 'help@shop.example',
        headers: { 'Auto-Submitted': 'auto-replied' },
        to: { address: 'mira@customer.example', name: 'Bränd, "Mira"' },
      }),
      settings,
    )
    expect(result.outcome).toBe('sent')
    expect(envelopes).toEqual([['mira@customer.example', 'journal@shop.example']])
    for (const header of [
      'Message-ID: <sample-1@shop.example>',
      'In-Reply-To: <q1@customer.example>',
      'References: <a@b.example> <q1@customer.example>',
      'Reply-To: help@shop.example',
      'Auto-Submitted: auto-replied',
      'From: Lighthouse Shop <hello@shop.example>',
    ])
      expect(taken[0]).toContain(header)
    expect(taken[0]).toContain('text/plain')
    expect(taken[0]).toContain('text/html')
    expect(taken[0]).not.toContain('journal@')
  })
  test.each([
    ['a refused recipient is final', 'refuses_recipient', { outcome: 'failed', retry: false, code: 'smtp_550' }],
    ['a temporary refusal is tried again', 'greylists', { outcome: 'failed', retry: true, code: 'smtp_451' }],
    ['a refused body is final', 'refuses_body', { outcome: 'failed', retry: false, code: 'smtp_554' }],
    ['a connection lost after the body leaves the mail in doubt', 'dies_after_body', { outcome: 'in_doubt' }],
    ['a connection lost before the body is tried again', 'dies_before_body', { outcome: 'failed', retry: true }],
  ] as const)('%s', async (_name, mood, expected) => {
    expect(await sendMail(sampleMessage(), await server(mood))).toMatchObject(expected)
  })
  test('a server that cannot be reached is tried again', async () => {
    expect(await sendMail(sampleMessage(), { host: '127.0.0.1', port: '1', secure: 'none', from: 'a@shop.example' })).toMatchObject({
      outcome: 'failed',
      retry: true,
    })
  })
  test.each([
    'mira@customer.example\r\nRCPT TO:<x@evil.example>',
    '"mira"@customer.example',
    'mira@customer.example, x@evil.example',
    '<mira@customer.example>',
    'mira(x)@customer.example',
    'mira@[127.0.0.1]',
    '',
  ])('the address %j is refused for good', async (address) => {
    expect(await sendMail(sampleMessage({ to: { address, name: null } }), await server('takes'))).toMatchObject({
      outcome: 'failed',
      retry: false,
      code: 'bad_recipient_address',
    })
  })
})
