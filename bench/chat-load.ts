/**
 * Shoppers who write at a fixed rate, whether answers come or not, from a process of its own: `node bench/chat-load.ts FILE URL KEY RATE UNCOUNTED`.
 * FILE has one chat a line: `{address, lines}`. A time counts from when the message was due; the first UNCOUNTED messages warm up
 * both sides. Prints one JSON line.
 */
import { readFileSync } from 'node:fs'
import { Pool } from 'undici'

export type Chat = { address: string; language: string; lines: string[] }
/** `asked`: messages whose answer was a question or a handover. */
export type ChatLoad = { tookMs: number[]; perSecond: number; faults: string[]; asked: string[] }
type Opened = { conversationId: string; token: string }

const [file = '', url = '', key = '', rate = '50', uncounted = '0'] = process.argv.slice(2)
/** Chats at once: with 50 messages a second each shopper writes every four seconds. */
const AT_ONCE = 200
const chats = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Chat)
const pool = new Pool(new URL(url).origin, { connections: 64, pipelining: 1 })
const load: ChatLoad = { tookMs: [], perSecond: 0, faults: [], asked: [] }

async function post<T>(chat: Chat, path: string, body: unknown, token?: string): Promise<T> {
  const answer = await pool.request({
    path,
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'x-forwarded-for': chat.address,
      ...(token ? { 'x-conversation-token': token } : {}),
    },
    body: JSON.stringify(body),
  })
  const said = await answer.body.json()
  if (answer.statusCode !== 201) throw new Error(`${path} was answered with ${answer.statusCode}`)
  return said as T
}

type Due = { chat: Chat; line: string; opened: Promise<Opened> | null; first: boolean }
/** Rows of chats that take turns, so that nobody writes again before her answer can be there. */
function turns(): Due[] {
  const due: Due[] = []
  for (let at = 0; at < chats.length; at += AT_ONCE) {
    const row = chats.slice(at, at + AT_ONCE).map((chat) => ({ chat, opened: null }))
    const length = Math.max(...row.map(({ chat }) => chat.lines.length))
    for (let turn = 0; turn < length; turn++)
      for (const one of row) if (one.chat.lines[turn]) due.push({ ...one, line: one.chat.lines[turn]!, first: turn === 0 })
  }
  return due
}

const opened = new Map<Chat, Promise<Opened>>()
const open = (chat: Chat): Promise<Opened> => {
  const begun = opened.get(chat) ?? post<Opened>(chat, '/api/v1/widget/conversations', { language: chat.language })
  opened.set(chat, begun)
  return begun
}

async function say({ chat, line }: Due, dueAt: number, counts: boolean): Promise<void> {
  try {
    const { conversationId, token } = await open(chat)
    const path = `/api/v1/widget/conversations/${conversationId}/messages`
    const { answer } = await post<{ answer: { outcome: string; text: string } | null }>(chat, path, { text: line }, token)
    if (counts) load.tookMs.push(performance.now() - dueAt)
    if (!answer?.text) load.faults.push(`${line} has no answer`)
    else if (counts && answer.outcome !== 'answered') load.asked.push(`${answer.outcome}: ${line} → ${answer.text}`)
  } catch (error) {
    load.faults.push((error as Error).message)
  }
}

const due = turns()
const startedAt = performance.now()
const said: Promise<void>[] = []
for (const [index, message] of due.entries()) {
  const dueAt = startedAt + (index * 1000) / Number(rate)
  const ahead = due[index + Number(rate)]
  // A chat is opened when its bubble is, some seconds before the first line.
  if (ahead?.first) void open(ahead.chat).catch(() => {})
  const early = dueAt - performance.now()
  if (early > 0) await new Promise((done) => setTimeout(done, early))
  said.push(say(message, dueAt, index >= Number(uncounted)))
}
await Promise.all(said)
load.perSecond = due.length / ((performance.now() - startedAt) / 1000)
await pool.close()
console.log(JSON.stringify(load))
