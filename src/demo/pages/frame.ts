/** The frame of the demo's pages and their policy: nothing inline, nothing from elsewhere. */
import type { FastifyReply } from 'fastify'
import { html, type SafeHtml } from '#shared/html'

export type Place = { title: string; href: string }

/** `places`: the ways around the demo, this page's own marked by `path`. `tail`: after everything, such as a shop's script tag. */
export function demoFrame(
  page: { title: string; path: string; logo: string; home?: string; places: readonly Place[]; tail?: SafeHtml },
  main: SafeHtml,
): string {
  const nav = page.places.map(
    ({ title, href }) => html`<a href="${href}"${page.path === href ? html` aria-current="page"` : null}>${title}</a>`,
  )
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${page.title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/demo.css"></head><body><div class="wrap"><header class="bar"><a class="logo" href="${page.home ?? '/'}">${page.logo}</a><nav aria-label="Demo">${nav}</nav></header><main>${main}</main></div>${page.tail}</body></html>`
    .value
}

/** The strictest policy a shop may have: our own files, no inline style, no inline script. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types 'none'"

export const sendPage = (reply: FastifyReply, body: string): FastifyReply =>
  reply
    .header('content-security-policy', STRICT_POLICY)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .type('text/html; charset=utf-8')
    .send(body)
