/** One thing said, with the cards that belong to an answer. */
import type { Answer } from './client.ts'
import { paragraphs } from './said.ts'
import type { Entry } from './talk.ts'
import { localeOf, type Words } from './words.ts'

type Props = {
  entry: Entry
  words: Words
  language: string
  again: () => void
  /** Null: something was said since, and a choice would answer nothing. */
  choose: ((text: string) => void) | null
}

export function Message({ entry, words, language, again, choose }: Props) {
  const mine = entry.author === 'customer'
  const who = mine ? words.you : entry.author === 'agent' ? (entry.authorName ?? words.agent) : words.bot
  return (
    <li class={mine ? 'msg me' : 'msg'}>
      <p class={mine ? 'who vh' : 'who'}>{who}</p>
      {entry.answer && <DateCard answer={entry.answer} language={entry.answer.language ?? language} />}
      <div class="text">
        {paragraphs(entry.text, entry.answer).map((part, i) => (
          <p dir="auto" key={`${i}${part}`}>
            {part}
          </p>
        ))}
      </div>
      {choose && entry.answer?.choices && (
        <div class="asks">
          {entry.answer.choices.map(({ label }) => (
            <button type="button" class="ask" key={label} dir="auto" onClick={() => choose(label)}>
              {label}
            </button>
          ))}
        </div>
      )}
      {entry.answer?.outcome === 'handed_over' && (
        <div class="card over">
          <b>{words.handedOver}</b>
        </div>
      )}
      {entry.state === 'waiting' && <p class="fail">{words.sending}</p>}
      {entry.state === 'failed' && (
        <p class="fail">
          {words.failed}{' '}
          <button type="button" class="link" onClick={again}>
            {words.retry}
          </button>
        </p>
      )}
    </li>
  )
}

function DateCard({ answer, language }: { answer: Answer; language: string }) {
  const date = dateOf(answer, language)
  return (
    date && (
      <div class="card">
        <b>{date.days}</b>
        {date.order && <span dir="auto">{date.order}</span>}
      </div>
    )
  )
}

/** The date big, as on the tracking page; only when one part of the order is spoken of, so that it cannot be the wrong one. */
function dateOf(answer: Answer, language: string): { days: string; order: string | null } | null {
  const windows = (answer.claims ?? []).filter(
    (claim) => claim.kind === 'window' && (claim.value?.from || claim.value?.to || claim.value?.until || claim.value?.day),
  )
  const value = windows.length === 1 ? windows[0]?.value : undefined
  if (!value) return null
  const days = [value.from ?? value.day ?? value.until, value.to ?? value.day ?? value.until].map((day) =>
    typeof day === 'string' ? Date.parse(`${day}T12:00:00Z`) : Number.NaN,
  )
  const [first, last] = [days[0] || days[1], days[1] || days[0]]
  if (!first || !last) return null
  const format = new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const number = answer.claims?.find((claim) => typeof claim.value?.number === 'string')?.value?.number
  const said = first === last ? format.format(first) : format.formatRange(first, last)
  return { days: said, order: typeof number === 'string' ? number : null }
}
