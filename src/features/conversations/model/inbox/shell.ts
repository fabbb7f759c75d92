import { html, type SafeHtml, trusted } from '#shared/html'
import { pickLanguage, writtenLocale } from '#shared/languages'
import { inboxScript, inboxStyle } from './style.ts'
import type { InboxWords } from './words.ts'

export type Shell = { title: string; shopName: string; agentName: string; words: InboxWords }

export const shell = (page: Shell, content: SafeHtml): string =>
  html`<!doctype html><html lang="${page.words.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${page.title} · ${page.shopName}</title><style>${trusted(inboxStyle)}</style></head>
<body><a class="skip" href="#content">${page.words.inbox}</a><header class="top"><a class="home" href="/inbox">${page.shopName} · ${page.words.inbox}</a><a href="/calibration">${page.words.promises}</a><span class="soft">${page.agentName}</span></header>
<main id="content">${content}<p class="soft">${page.words.keys}</p></main><script>${trusted(inboxScript)}</script></body></html>`.value

export type TimeFormat = { language: string; timeZone: string; now: Temporal.Instant }

/** Today as a time, this year without the year; the whole instant for those who look closer. */
export function time(at: string, format: TimeFormat): SafeHtml {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(format.timeZone)
  const today = format.now.toZonedDateTimeISO(format.timeZone)
  const sameDay = local.toPlainDate().equals(today.toPlainDate())
  const options: Intl.DateTimeFormatOptions = sameDay
    ? { hour: '2-digit', minute: '2-digit' }
    : { day: 'numeric', month: 'short', ...(local.year === today.year ? {} : { year: 'numeric' }), hour: '2-digit', minute: '2-digit' }
  const locale = writtenLocale(pickLanguage(format.language))
  const whole = `${local.toLocaleString(locale, { dateStyle: 'full', timeStyle: 'short' })} (${format.timeZone})`
  return html`<time datetime="${at}" title="${whole}">${local.toLocaleString(locale, options)}</time>`
}
