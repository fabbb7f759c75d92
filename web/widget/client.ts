/** The widget's talk with our server. The conversation's token travels in a header and is kept in the shop's own storage. */
import { slotOf, type WidgetOptions } from './options.ts'

export type Claim = { kind: string; text: string; value?: Record<string, unknown> }
export type Answer = {
  outcome: 'answered' | 'needs_detail' | 'handed_over'
  /** Of the text: hers, where she writes another one than the shop's page. */
  language?: string
  text: string
  claims?: Claim[]
  question?: string
  /** Two things she may have meant; a tapped one is her message. */
  choices?: { label: string; intent: string }[]
  ticketId?: string
}
export type Said = {
  id: string
  author: 'customer' | 'assistant' | 'agent' | 'system'
  authorName?: string | null
  text: string
  at: string
  answer?: Answer | null
}
/** `withPerson`: what to show while a person of the shop has the conversation. */
type Heard = { data: Said[]; withPerson?: string | null }
type Conversation = { conversationId: string; token: string }

/** `offline`: nothing reached us. `refused`: this conversation is no longer ours. `limited`: too much at once. */
export class ClientError extends Error {
  readonly kind: 'offline' | 'refused' | 'limited' | 'trouble'
  constructor(kind: ClientError['kind']) {
    super(kind)
    this.kind = kind
  }
}

export function createClient(options: WidgetOptions) {
  const slot = slotOf(options)
  const address = (path = '') => `${options.base}/api/v1/widget/conversations${path}`
  const headers = (conversation: Conversation | null): Record<string, string> => ({
    authorization: `Bearer ${options.key}`,
    ...(conversation && { 'x-conversation-token': conversation.token }),
  })
  let current = read<Conversation>(slot)

  async function call<T>(path: string, body?: unknown): Promise<T> {
    let response: Response
    try {
      response = await fetch(address(path), {
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...headers(current), ...(body !== undefined && { 'content-type': 'application/json' }) },
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: 'omit',
        referrerPolicy: 'strict-origin-when-cross-origin',
        signal: AbortSignal.timeout(20_000),
      })
    } catch {
      throw new ClientError('offline')
    }
    if (response.ok) return response.json() as Promise<T>
    throw new ClientError(response.status === 429 ? 'limited' : [401, 403, 404, 410].includes(response.status) ? 'refused' : 'trouble')
  }

  const keep = (conversation: Conversation | null) => {
    current = conversation
    write(slot, conversation)
  }
  const path = (rest: string) => `/${current?.conversationId}${rest}`

  return {
    hasConversation: () => current !== null,
    forget: () => keep(null),
    /** `clientId` makes a second try harmless. Opens the conversation when there is none; one that the server no longer knows is opened anew. */
    async send(text: string, clientId: string): Promise<{ messageId: string; answer: Answer | null }> {
      const fresh = !current
      if (!current) keep(await call<Conversation>('', { language: options.language, trackingToken: options.tracking }))
      try {
        return await call(path('/messages'), { text, clientId })
      } catch (error) {
        if (fresh || !(error instanceof ClientError) || error.kind !== 'refused') throw error
        keep(null)
        return this.send(text, clientId)
      }
    },
    /** Null when the conversation is gone. */
    async messages(): Promise<Heard | null> {
      if (!current) return { data: [] }
      try {
        return await call<Heard>(path('/messages'))
      } catch (error) {
        if (!(error instanceof ClientError) || error.kind !== 'refused') throw error
        keep(null)
        return null
      }
    },
    live: () => ({ url: address(path('/live')), headers: () => headers(current) }),
  }
}
export type Client = ReturnType<typeof createClient>

/** Storage may be full or forbidden: the conversation then lives as long as the page. */
export function read<T>(slot: string, storage: 'localStorage' | 'sessionStorage' = 'localStorage'): T | null {
  try {
    return JSON.parse(window[storage].getItem(slot) ?? 'null') as T | null
  } catch {
    return null
  }
}

export function write(slot: string, value: unknown, storage: 'localStorage' | 'sessionStorage' = 'localStorage'): void {
  try {
    if (value === null) window[storage].removeItem(slot)
    else window[storage].setItem(slot, JSON.stringify(value))
  } catch {
    return
  }
}
