import { html, type SafeHtml } from '#shared/html'
import type { Message } from '../conversation.ts'
import { type TimeFormat, time } from './shell.ts'
import type { InboxWords } from './words.ts'

/** What customers write is text, whatever they write. */
export function messageItem(message: Message, words: InboxWords, format: TimeFormat): SafeHtml {
  const look = message.kind === 'note' ? 'note' : message.direction
  return html`<li class="message ${look}"><header><b>${authorOf(message, words)}</b><span class="time">${time(message.createdAt, format)}</span></header><p class="text" dir="auto">${message.text}</p>
${message.fullText && html`<details><summary>${words.quoted}</summary><p class="text soft" dir="auto">${message.fullText}</p></details>`}
${message.attachments.length > 0 && html`<footer>${words.attachments}: ${message.attachments.map((one) => `${one.name} (${Math.max(1, Math.round(one.sizeBytes / 1024))} KB)`).join(', ')}</footer>`}${marks(message, words)}</li>`
}

function authorOf(message: Message, words: InboxWords): string {
  if (message.kind === 'note' && message.author === 'agent') return `${message.authorName ?? words.agent} · ${words.note}`
  return message.authorName ?? words[message.author]
}

function marks(message: Message, words: InboxWords): SafeHtml {
  const told: { text: string; warn: boolean }[] = []
  if (message.autoReply) told.push({ text: words.autoReply, warn: false })
  if (message.direction === 'in' && message.channel === 'email' && !message.bounce)
    told.push(message.senderProved ? { text: words.proved, warn: false } : { text: words.notProved, warn: true })
  if (message.sentState)
    told.push({
      text: words.sentStates[message.sentState] ?? message.sentState,
      warn: ['failed', 'in_doubt', 'bounced'].includes(message.sentState),
    })
  return html`${told.map(({ text, warn }) => html`<footer class="${warn ? 'warn' : ''}">${text}</footer>`)}`
}
