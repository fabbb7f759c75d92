/** The inside of the panel: what was said, four questions to tap, a person always in reach, and a place to write. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { read, write } from './client.ts'
import { Message } from './message.tsx'
import type { Entry, Talk } from './talk.ts'
import type { Words } from './words.ts'

type Props = { talk: Talk; words: Words; language: string; say: (text: string) => void; again: (entry: Entry) => void; close: () => void }

export function Conversation({ talk, words, language, say, again, close }: Props) {
  const [draft, setDraft] = useState(() => read<string>('whereabouts.draft', 'sessionStorage') ?? '')
  const input = useRef<HTMLTextAreaElement>(null)
  const log = useRef<HTMLDivElement>(null)
  const last = talk.entries.at(-1)?.id
  useEffect(() => {
    const box = log.current
    const newest = box?.querySelector<HTMLElement>('li:last-child')
    // To the end, but a long answer is read from its beginning.
    if (box && newest) box.scrollTop = Math.min(box.scrollHeight, newest.offsetTop - box.offsetTop - 12)
  }, [last, talk.thinking])
  const change = (text: string) => {
    setDraft(text)
    write('whereabouts.draft', text || null, 'sessionStorage')
  }
  const ask = (text: string) => {
    // The tapped button goes away with its group: focus moves first, never to the body.
    input.current?.focus({ preventScroll: true })
    say(text)
  }
  const submit = (event: Event) => {
    event.preventDefault()
    const text = draft.trim()
    if (!text) return
    change('')
    ask(text)
  }
  const keyed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event)
  }
  return (
    <>
      <div class="head">
        <h2 id="title" tabIndex={-1}>
          {words.title}
        </h2>
        <button type="button" class="icon" aria-label={words.close} onClick={close}>
          <Icon path="M6 6l12 12M18 6L6 18" />
        </button>
      </div>
      {(talk.offline || talk.trouble) && (
        <p class="banner" role="status">
          {talk.offline ? words.offline : talk.trouble === 'limited' ? words.limited : words.trouble}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div class="log" role="log" aria-live="polite" aria-label={words.log} tabIndex={0} ref={log}>
        <ol class="plain">
          <li class="msg">
            <div class="text">
              <p>{words.greeting}</p>
            </div>
          </li>
          {talk.entries.map((entry) => (
            <Message
              key={entry.id}
              entry={entry}
              words={words}
              language={language}
              again={() => again(entry)}
              choose={entry === talk.entries.at(-1) && !talk.thinking ? ask : null}
            />
          ))}
        </ol>
      </div>
      <p class="dots" role="status" dir="auto">
        {talk.thinking ? words.thinking : talk.withPerson}
      </p>
      {talk.entries.length === 0 && (
        <div class="asks">
          {words.intents.map((text) => (
            <button type="button" class="ask" key={text} onClick={() => ask(text)}>
              {text}
            </button>
          ))}
        </div>
      )}
      <div class="bar">
        <form onSubmit={submit}>
          <textarea
            ref={input}
            id="text"
            rows={1}
            dir="auto"
            maxLength={2000}
            aria-label={words.label}
            placeholder={words.placeholder}
            value={draft}
            onInput={(event) => change(event.currentTarget.value)}
            onKeyDown={keyed}
          />
          <button class="send" type="submit" aria-label={words.send} aria-disabled={draft.trim() === ''}>
            <Icon path="M4 12l16-8-6 16-3-7z" />
          </button>
        </form>
        <button type="button" class="person" onClick={() => ask(words.personAsk)}>
          {words.person}
        </button>
      </div>
    </>
  )
}

const Icon = ({ path }: { path: string }) => (
  <svg
    viewBox="0 0 24 24"
    width="22"
    height="22"
    fill="none"
    stroke="currentColor"
    stroke-width="2.2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={path} />
  </svg>
)
