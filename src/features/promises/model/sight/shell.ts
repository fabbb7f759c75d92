import { html, type SafeHtml, trusted } from '#shared/html'
import { sightStyle } from './style.ts'
import type { SightWords } from './words.ts'

export type Shell = { title: string; shopName: string; words: SightWords; current: 'calibration' | null }

/** A whole page for staff; needs no script. */
export const shell = ({ title, shopName, words, current }: Shell, content: SafeHtml): string =>
  html`<!doctype html><html lang="${words.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title} · ${shopName}</title><style>${trusted(sightStyle)}</style></head>
<body><a class="skip" href="#content">${words.skip}</a><header class="top"><b>${shopName}</b><nav aria-label="${shopName}"><a href="/inbox">${words.inbox}</a><a href="/calibration"${current === 'calibration' && html` aria-current="page"`}>${words.calibration}</a></nav></header>
<main id="content"><h1>${title}</h1>${content}</main></body></html>`.value
