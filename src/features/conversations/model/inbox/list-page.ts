import { html, type SafeHtml } from '#shared/html'
import type { ConversationState } from '../conversation.ts'
import { incidentBanner, type ListedIncident } from './incident-page.ts'
import { type Shell, shell, type TimeFormat, time } from './shell.ts'
import { type InboxList, type InboxWords, inboxLists } from './words.ts'

export type ListItem = {
  href: string
  who: string | null
  channel: string
  subject: string | null
  snippet: string | null
  lastMessageAt: string
  unread: boolean
  state: ConversationState
  assigneeName: string | null
  /** `#1001 · in transit`. */
  parcelChip: string | null
  ticket: { number: number; overdue: boolean } | null
}
export type ListPage = Omit<Shell, 'title' | 'words'> & {
  words: InboxWords
  format: TimeFormat
  items: ListItem[]
  filter: { state: InboxList; unread: boolean; search: string }
  counts: Partial<Record<ConversationState, { all: number; answered: number; unread: number }>>
  incidents: ListedIncident[]
  olderHref: string | null
}

export function listPage(page: ListPage): string {
  const { words, filter } = page
  const content = html`<h1>${words.inbox}</h1>${incidentBanner(page.incidents, page)}
<nav aria-label="${words.inbox}"><ul class="tabs">${inboxLists.map((list) => tab(page, list))}${unreadTab(page)}</ul></nav>
<form class="find" method="get" action="/inbox" role="search"><input type="hidden" name="state" value="${filter.state}"><input id="search" type="search" name="search" value="${filter.search}" aria-label="${words.searchHint}" placeholder="${words.searchHint}" maxlength="200"><button>${words.search}</button></form>
${page.items.length === 0 ? empty(page) : html`<ul class="list">${page.items.map((item) => listed(item, page))}</ul>`}
${page.olderHref && html`<p><a href="${page.olderHref}">${words.older}</a></p>`}`
  return shell({ ...page, title: words.inbox }, content)
}

function tab({ words, filter, counts }: ListPage, list: InboxList): SafeHtml {
  const current = filter.state === list && !filter.unread
  const count = countOf(list, counts)
  return html`<li><a href="/inbox?state=${list}"${current ? html` aria-current="page"` : ''}>${words.lists[list]}${count !== null && html` <span class="count">${count}</span>`}</a></li>`
}

function countOf(list: InboxList, counts: ListPage['counts']): number | null {
  if (list === 'all' || list === 'resolved') return null
  const { all = 0, answered = 0 } = counts[list === 'assistant' ? 'open' : list] ?? {}
  return list === 'open' ? all - answered : list === 'assistant' ? answered : all
}

function unreadTab({ words, filter, counts }: ListPage): SafeHtml {
  const unread = Object.values(counts).reduce((sum, count) => sum + count.unread, 0)
  return html`<li><a href="/inbox?state=all&amp;unread=1"${filter.unread ? html` aria-current="page"` : ''}>${words.unread} <span class="count">${unread}</span></a></li>`
}

function listed(item: ListItem, { words, format }: ListPage): SafeHtml {
  const chips = [
    html`<span class="chip">${words.channels[item.channel] ?? item.channel}</span>`,
    item.parcelChip && html`<span class="chip">${item.parcelChip}</span>`,
    item.ticket &&
      html`<span class="chip ${item.ticket.overdue ? 'warn' : ''}">${words.ticket} ${item.ticket.number}${item.ticket.overdue && ` · ${words.overdue}`}</span>`,
    item.assigneeName && html`<span class="chip">${item.assigneeName}</span>`,
  ]
  const name = html`<span class="who">${item.unread && html`<span class="skip">${words.unread}: </span>`}${item.who ?? words.visitor}</span>`
  const line = item.subject ? html`<span class="subject">${item.subject}</span> — ${item.snippet}` : item.snippet
  return html`<li class="${item.unread ? 'unread' : ''}"><a class="item" data-item href="${item.href}">${name}<span class="time">${time(item.lastMessageAt, format)}</span><span class="snippet" dir="auto">${line}</span><span></span><span class="chips">${chips}</span></a></li>`
}

function empty({ words, filter }: ListPage): SafeHtml {
  const filtered = filter.search !== '' || filter.unread || filter.state !== 'open'
  return html`<div class="empty"><h2>${filtered ? words.noneFound : words.noneOpen}</h2><p>${filtered ? words.noneFoundMore : words.noneOpenMore}</p></div>`
}
