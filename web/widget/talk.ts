/** What the panel shows and how it changes: messages on their way, messages said, and trouble. Knows no DOM. */
import { follow } from '../live/follow.ts'
import { type Answer, type Client, ClientError, type Said } from './client.ts'

export type Entry = Said & { state: 'said' | 'sending' | 'waiting' | 'failed' }
/** `withPerson`: what stands below while a person of the shop has the conversation. */
export type Talk = {
  entries: Entry[]
  thinking: boolean
  trouble: 'trouble' | 'limited' | null
  offline: boolean
  withPerson: string | null
}
/** Nothing said yet. */
export const quiet = (): Talk => ({ entries: [], thinking: false, trouble: null, offline: !navigator.onLine, withPerson: null })

export function createTalk(client: Client, changed: (talk: Talk) => void) {
  let talk = quiet()
  let stop: (() => void) | null = null
  let missed = false
  const set = (part: Partial<Talk>) => {
    talk = { ...talk, ...part }
    changed(talk)
  }
  const mark = (id: string, part: Partial<Entry>) =>
    set({ entries: talk.entries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)) })

  const watch = () => {
    if (!stop && client.hasConversation()) stop = follow({ ...client.live(), changed: refresh, pollSeconds: 5 })
  }

  /** What is on its way would be shown twice: once ours, once from the list. */
  const isSending = () => {
    missed = talk.entries.some((entry) => entry.state === 'sending')
    return missed
  }

  async function refresh(): Promise<void> {
    if (isSending()) return
    try {
      const heard = await client.messages()
      // Begun meanwhile.
      if (isSending()) return
      if (!heard) {
        stop?.()
        stop = null
      } else
        set({
          entries: merge(talk.entries, heard.data),
          withPerson: heard.withPerson ?? null,
          offline: !navigator.onLine,
          trouble: null,
        })
    } catch (error) {
      if (error instanceof ClientError && error.kind === 'offline') set({ offline: !navigator.onLine })
    }
  }

  async function deliver(entry: Entry): Promise<void> {
    mark(entry.id, { state: 'sending' })
    set({ thinking: true, trouble: null })
    try {
      const { messageId, answer } = await client.send(entry.text, entry.id)
      mark(entry.id, { state: 'said', id: messageId })
      // Nothing was said: the message waits for the person who has the conversation.
      if (answer && isKept(answer)) set({ withPerson: answer.text })
      else if (answer?.text)
        set({
          entries: [...talk.entries.filter((other) => other.id !== `answer-${messageId}`), answerEntry(messageId, answer)],
          withPerson: answer.outcome === 'handed_over' ? talk.withPerson : null,
        })
      set({ offline: false })
      watch()
    } catch (error) {
      const kind = error instanceof ClientError ? error.kind : 'trouble'
      const offline = kind === 'offline' && !navigator.onLine
      mark(entry.id, { state: offline ? 'waiting' : 'failed' })
      set({ offline, trouble: offline ? null : kind === 'limited' ? 'limited' : 'trouble' })
    }
    set({ thinking: false })
    if (missed) void refresh()
  }

  const online = async () => {
    set({ offline: false })
    for (const entry of talk.entries.filter((one) => one.state === 'waiting')) await deliver(entry)
  }
  const offline = () => set({ offline: true })
  addEventListener('online', online)
  addEventListener('offline', offline)

  return {
    say(text: string): void {
      const entry: Entry = {
        id: `own-${Date.now()}-${Math.random().toString(36).slice(2)}`,
        author: 'customer',
        text,
        at: new Date().toISOString(),
        state: 'sending',
      }
      set({ entries: [...talk.entries, entry] })
      void deliver(entry)
    },
    again: (entry: Entry) => void deliver(entry),
    /** Shows what was said before, and follows what is said from now on. */
    resume(): void {
      void refresh().then(watch)
    },
    end(): void {
      stop?.()
      stop = null
      removeEventListener('online', online)
      removeEventListener('offline', offline)
    },
  }
}

/** The words of a handover promise a reply; these do not, and stand in no conversation. */
const isKept = ({ outcome, claims }: Answer): boolean => outcome === 'handed_over' && !claims?.length

const answerEntry = (messageId: string, answer: Answer): Entry => ({
  id: `answer-${messageId}`,
  author: 'assistant',
  text: answer.text,
  at: new Date().toISOString(),
  answer,
  state: 'said',
})

/** The server's list, with ours where it does not know them yet. An entry keeps its place on screen, so nothing is read out twice. */
function merge(ours: Entry[], said: Said[]): Entry[] {
  const answers = new Map(ours.filter((entry) => entry.id.startsWith('answer-')).map((entry) => [entry.text, entry]))
  const known = said.map((message): Entry => {
    const shown = message.author === 'assistant' ? answers.get(message.text) : undefined
    if (shown) answers.delete(message.text)
    return { ...message, id: shown?.id ?? message.id, answer: message.answer ?? shown?.answer, state: 'said' }
  })
  return [...known, ...ours.filter((entry) => entry.state !== 'said')]
}
