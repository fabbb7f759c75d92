import { describe, expect, test } from 'vitest'
import { htmlToText } from './mail-html-to-text.ts'
import { readMail } from './mail-reader.ts'
import { contentTypeOf, provesSender } from './mail-sender-proof.ts'

const mail = (...lines: string[]): Uint8Array => Buffer.from(lines.join('\r\n'))
const read = async (...lines: string[]) => (await readMail(mail(...lines), { contentType: 'message/rfc822' })).messages[0]

describe('reading a mail', () => {
  test('thread keys come strongest first: the mail it answers, then the newest references', async () => {
    const message = await read(
      'From: Mira <mira@customer.example>',
      'Message-ID: <m3@customer.example>',
      'In-Reply-To: <m2@shop.example>',
      'References: <m0@shop.example> <m1@customer.example>',
      ' <m2@shop.example>',
      '',
      'Thanks',
    )
    expect(message).toMatchObject({
      externalId: '<m3@customer.example>',
      threadKeys: ['<m2@shop.example>', '<m1@customer.example>', '<m0@shop.example>'],
      from: { address: 'mira@customer.example', name: 'Mira' },
    })
  })
  test('a mail with HTML only is read as text, its quote told apart', async () => {
    const message = await read(
      'From: a@customer.example',
      'Content-Type: text/html',
      '',
      '<style>p{}</style><p>Where is it?</p><script>alert(1)</script><blockquote>Your parcel left</blockquote>',
    )
    expect(message?.newText).toBe('Where is it?')
    expect(message?.text).not.toContain('alert')
  })
  test('control and bidi characters do not get through', async () => {
    const message = await read('From: "x\u202egnp.exe" <a@customer.example>', 'Subject: a\u0000b\u202ec', '', 'te\u0007xt\u2066')
    expect(JSON.stringify(message)).not.toMatch(/[\u0000\u0007\u202e\u2066]|\\u0000|\\u0007/)
  })
  test.each([
    ['an absence note', ['Subject: Re: Your order', 'Auto-Submitted: auto-replied'], { autoReply: true, doNotAnswer: true }],
    [
      'an absence note of old Exchange',
      ['Subject: Abwesenheitsnotiz: Ihr Paket', 'X-Auto-Response-Suppress: All'],
      { autoReply: true, doNotAnswer: true },
    ],
    ['an absence note without any header', ['Subject: Automatic reply: your order'], { autoReply: true, doNotAnswer: true }],
    ['a list', ['Subject: News', 'List-Id: <news.list.example>'], { autoReply: false, doNotAnswer: true }],
    ['bulk mail', ['Subject: News', 'Precedence: bulk'], { autoReply: false, doNotAnswer: true }],
    [
      'a person who writes about an absence',
      ['Subject: I am out of the office on Friday, deliver Monday?'],
      { autoReply: false, doNotAnswer: false },
    ],
    ['a person', ['Subject: Where is my order?', 'Auto-Submitted: no'], { autoReply: false, doNotAnswer: false, bounce: false }],
  ])('%s is told', async (_name, headers, expected) => {
    expect(await read('From: a@customer.example', ...headers, '', 'text')).toMatchObject(expected)
  })
  test('a delivery report names the mail that did not arrive', async () => {
    const reading = await readMail(
      mail(
        'From: MAILER-DAEMON@mx.example',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'Sorry.',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.example',
        '',
        'Final-Recipient: rfc822; mira@customer.example',
        'Action: failed',
        'Status: 5.1.1',
        '--b',
        'Content-Type: text/rfc822-headers',
        '',
        'Message-ID: <r1@shop.example>',
        'Subject: x',
        '--b--',
      ),
      {},
    )
    expect(reading.messages[0]).toMatchObject({ bounce: true, doNotAnswer: true, threadKeys: ['<r1@shop.example>'] })
    expect(reading.receipts).toEqual([
      { externalId: '<r1@shop.example>', status: 'bounced', at: null, recipient: 'mira@customer.example', text: '5.1.1' },
    ])
  })
  test('quotes in HTML keep their depth', () => {
    expect(htmlToText('<div>new</div><blockquote><p>one</p><blockquote>two</blockquote></blockquote>')).toBe('new\n> one\n> > two')
  })
})

describe('the proof of a sender', () => {
  const from = 'From: Mira <mira@customer.example>'
  const passed =
    'Authentication-Results: mx.shop.example; spf=pass; dkim=pass header.d=customer.example; dmarc=pass (p=reject) header.from=customer.example'
  test.each([
    ['is the word of the own server', [passed, from], true],
    ['is not the word of another server', [passed.replace('mx.shop', 'mx.evil'), from], false],
    [
      'is not a line that came with the mail',
      ['Authentication-Results: mx.shop.example; dmarc=fail header.from=customer.example', passed, from],
      false,
    ],
    ['is not for another domain', [passed, 'From: mira@other.example'], false],
    ['is not for two senders', [passed, from, 'From: evil@evil.example'], false],
    ['is not for an address in the name', [passed, 'From: "mira@customer.example" <evil@customer.example>'], false],
    [
      'is not a pass in a comment',
      ['Authentication-Results: mx.shop.example; dmarc=none (dmarc=pass header.from=customer.example)', from],
      false,
    ],
  ])('%s', async (_name, headers, expected) => {
    expect(await provesSender(mail(...headers, '', 'text'), 'mx.shop.example')).toBe(expected)
  })
  test('without signature and server nobody is proved', async () => {
    expect(await provesSender(mail(from, '', 'text'), '', async () => [])).toBe(false)
  })
  test('travels beside the mail, never in it', async () => {
    const raw = mail(from, 'Content-Type: text/plain; sender-proved=yes', '', 'text')
    expect((await readMail(raw, { contentType: contentTypeOf(false) })).messages[0]?.senderProved).toBe(false)
    expect((await readMail(raw, { contentType: contentTypeOf(true) })).messages[0]?.senderProved).toBe(true)
  })
})
