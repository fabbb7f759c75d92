import { html, type SafeHtml } from '#shared/html'
import type { Conversation, Message, Ticket } from '../conversation.ts'
import type { Suggestion } from '../suggestion.ts'
import { messageItem } from './message-item.ts'
import { orderCard, type ShownOrder } from './order-card.ts'
import { type Shell, shell, type TimeFormat, time } from './shell.ts'
import type { InboxWords } from './words.ts'

export type ThreadPage = Omit<Shell, 'title' | 'words'> & {
  words: InboxWords
  format: TimeFormat
  href: string
  conversation: Conversation
  relatedHref: string | null
  messages: Message[]
  ticket: Ticket | null
  order: ShownOrder | null
  timeline: { at: string; text: string; quote: string | null }[]
  isMine: boolean
  csrf: string
  /** A fresh value for each page: a form that is sent twice acts once. */
  once: string
  notice: string | null
  error: string | null
  /** What the assistant would say to her newest message. */
  suggestion: Suggestion | null
  /** What an agent asked, and what is known. */
  asked: { question: string; answer: Suggestion | null } | null
  /** What was typed and could not be sent. */
  draft: string
}

export function threadPage(page: ThreadPage): string {
  const { words, conversation } = page
  const who = conversation.contactName ?? conversation.contactAddress ?? (provedBuyer(page) || words.visitor)
  const content = html`<p><a id="back" href="/inbox">← ${words.back}</a></p>
<h1>${conversation.subject ?? who}</h1>
<p class="soft">${who}${conversation.contactName && conversation.contactAddress ? ` · ${conversation.contactAddress}` : ''} · ${words.channels[conversation.channel] ?? conversation.channel} · ${words.states[conversation.state]} · ${standing(page)}</p>
${page.notice && html`<p class="notice" role="status">${page.notice}</p>`}${page.error && html`<p class="error" role="alert">${page.error}</p>`}
<div class="two"><section aria-label="${conversation.subject ?? who}">${actions(page)}
${page.relatedHref && html`<p class="error">${words.related} <a href="${page.relatedHref}">${words.openRelated}</a></p>`}${isStranger(page) && html`<p class="error">${words.notProved}</p>`}
<ol class="messages">${page.messages.map((message) => messageItem(message, words, page.format))}</ol>${page.suggestion && suggestionCard(page.suggestion, page)}${replyForm(page)}${noteForm(page)}</section>
<aside aria-label="${words.order}">${page.ticket && ticketCard(page.ticket, page)}${page.order ? orderCard(page.order, page) : noOrderCard(page)}${askCard(page)}${page.order && timelineCard(page)}</aside></div>`
  return shell({ ...page, title: conversation.subject ?? who }, content)
}

/** Who chats has no name; who proved to be the buyer has hers. */
const provedBuyer = ({ conversation, order }: ThreadPage): string | null =>
  conversation.level === 'L0' ? null : (order?.buyer?.name ?? null)

/** A tracking link may have been passed on: who chats by it need not be the buyer whose address stands beside. */
const isStranger = ({ conversation, order }: ThreadPage): boolean =>
  conversation.channel === 'web_chat' && conversation.level === 'L0' && order !== null

function standing({ words, conversation }: ThreadPage): string {
  if (conversation.handledBy === 'assistant' && conversation.state !== 'resolved') return words.handledByAssistant
  return `${words.assignedTo} ${conversation.assigneeName ?? words.nobody}`
}

function actions(page: ThreadPage): SafeHtml {
  const { words, conversation } = page
  const resolved = conversation.state === 'resolved'
  return html`<div class="bar"><form id="done" method="post" action="${page.href}/status">${hidden(page)}<input type="hidden" name="state" value="${resolved ? 'open' : 'resolved'}"><button>${resolved ? words.reopen : words.done}</button></form>
${!page.isMine && html`<form method="post" action="${page.href}/assignee">${hidden(page)}<button>${words.assignToMe}</button></form>`}</div>`
}

function replyForm(page: ThreadPage): SafeHtml {
  const { words, conversation } = page
  return html`<div class="card"><form method="post" action="${page.href}/messages">${hidden(page)}<input type="hidden" name="seen" value="${conversation.lastIncomingPosition}"><label for="reply">${words.reply}</label><textarea id="reply" name="text" dir="auto" required maxlength="20000" aria-describedby="reply-hint">${page.draft}</textarea><p id="reply-hint" class="soft">${conversation.channel === 'web_chat' ? words.replyChat : words.replyMail}</p><button class="main">${words.send}</button></form></div>`
}

/** Put into the reply to be changed, or sent as it stands: each with one key. */
const suggestionCard = (suggestion: Suggestion, page: ThreadPage): SafeHtml =>
  html`<section class="card suggestion" aria-labelledby="suggestion"><h2 id="suggestion">${page.words.suggestion}</h2>${sentences(suggestion)}
<div class="bar"><form id="send-suggestion" method="post" action="${page.href}/messages">${hidden(page)}<input type="hidden" name="seen" value="${page.conversation.lastIncomingPosition}"><input type="hidden" name="text" value="${suggestion.text}"><button class="main" aria-keyshortcuts="A">${page.words.sendSuggestion}</button></form><a id="use-suggestion" class="button" aria-keyshortcuts="S" href="${page.href}?suggested=1#reply">${page.words.useSuggestion}</a></div></section>`

const sentences = (suggestion: Suggestion): SafeHtml =>
  html`<ul class="sentences">${suggestion.sentences.map(
    ({ text, evidence }) =>
      html`<li dir="auto">${text}${evidence.map((id, index) => html` <a class="evidence" href="/api/v1/evidence/${id}" title="${id}">[${index + 1}]</a>`)}</li>`,
  )}</ul>`

const askCard = ({ words, asked, href }: ThreadPage): SafeHtml =>
  html`<div class="card"><form method="get" action="${href}"><label for="ask">${words.ask}</label><input type="search" id="ask" name="ask" maxlength="500" value="${asked?.question ?? ''}" placeholder="${words.askHint}"><p><button>${words.askButton}</button></p></form>${asked && (asked.answer ? sentences(asked.answer) : html`<p class="soft">${words.askNothing}</p>`)}</div>`

const noteForm = (page: ThreadPage): SafeHtml =>
  html`<details class="card message note"><summary>${page.words.addNote}</summary><form method="post" action="${page.href}/notes">${hidden(page)}<label for="note">${page.words.note}</label><textarea id="note" name="text" required maxlength="20000"></textarea><p><button>${page.words.saveNote}</button></p></form></details>`

const hidden = (page: ThreadPage): SafeHtml =>
  html`<input type="hidden" name="csrf" value="${page.csrf}"><input type="hidden" name="once" value="${page.once}">`

const ticketCard = (ticket: Ticket, { words, format }: ThreadPage): SafeHtml =>
  html`<div class="card"><h2>${words.ticket} ${ticket.number}</h2><p class="soft">${words.due} ${time(ticket.dueAt, format)}</p><p class="text">${ticket.summary}</p></div>`

const noOrderCard = ({ words }: ThreadPage): SafeHtml =>
  html`<div class="card"><h2>${words.noOrder}</h2><p class="soft">${words.noOrderMore}</p></div>`

function timelineCard({ words, timeline, format }: ThreadPage): SafeHtml {
  const entries = timeline.map(
    ({ at, text, quote }) =>
      html`<li>${text}${quote && html`<br><bdi class="soft">“${quote}”</bdi>`}<br><span class="soft">${time(at, format)}</span></li>`,
  )
  return html`<div class="card"><h2>${words.timeline}</h2>${entries.length === 0 ? html`<p class="soft">${words.noTimeline}</p>` : html`<ol class="line">${entries}</ol>`}</div>`
}
