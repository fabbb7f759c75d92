/** The local mailbox: every mail that "went out", as its reader sees it. HTML is shown without scripts, in a frame of its own. */
import { html } from '#shared/html'
import { demoFrame, type Place } from './frame.ts'

export type MailLine = { id: string; storedAt: string; to: string; toName: string | null; subject: string; snippet: string }
export type Mail = MailLine & { from: string | null; text: string; html: string | null }

/** `words`: only mails in which they all stand. */
export function mailboxPage(mails: readonly MailLine[], words: string, places: readonly Place[], timeZone: string): string {
  const list = mails.map(
    (mail) =>
      html`<li><a href="/mailbox/${mail.id}"><b>${mail.toName ?? mail.to}</b><span class="what"><b>${mail.subject || '(no subject)'}</b><span class="snip">${mail.snippet}</span></span><span class="when">${when(mail.storedAt, timeZone)}</span></a></li>`,
  )
  return demoFrame(
    { title: 'Mailbox', path: '/mailbox', logo: 'Whereabouts', places },
    html`<h1>Mailbox</h1><p class="lead">What customers would have received. Nothing left this machine.</p><form class="row find" role="search" action="/mailbox"><input type="search" name="q" value="${words}" maxlength="100" aria-label="Order, name, address or words" placeholder="Order, name, address or words"><button class="button quiet">Search</button></form>${
      mails.length > 0
        ? html`<ul class="card mails">${list}</ul>`
        : html`<p class="card empty">${words ? html`No mail says “${words}” yet. <a href="">Look again</a>, or see <a href="/mailbox">all of them</a>.` : 'No mail yet. Each order that moves writes one.'}</p>`
    }`,
  )
}

/** `view`: which body is shown. `replied`: the answer just written is on its way to the shop. */
export function mailPage(
  mail: Mail,
  options: { view: 'html' | 'text'; canReply: boolean; replied: boolean; onceKey: string; places: readonly Place[]; timeZone: string },
): string {
  const { view, places } = options
  const tab = (name: 'html' | 'text', title: string) =>
    html`<a href="/mailbox/${mail.id}?view=${name}"${view === name ? html` aria-current="true"` : null}>${title}</a>`
  const body =
    view === 'html' && mail.html
      ? html`<iframe class="frame" sandbox title="Mail: ${mail.subject}" src="/mailbox/${mail.id}/html"></iframe>`
      : html`<pre class="card" dir="auto">${mail.text}</pre>`
  return demoFrame(
    { title: `${mail.subject} · Mailbox`, path: '/mailbox/mail', logo: 'Whereabouts', places },
    html`<p><a href="/mailbox">← Mailbox</a></p><section class="card"><h1>${mail.subject || '(no subject)'}</h1><dl><dt>To</dt><dd>${mail.toName ? `${mail.toName} <${mail.to}>` : mail.to}</dd>${mail.from && html`<dt>From</dt><dd>${mail.from}</dd>`}<dt>Sent</dt><dd>${when(mail.storedAt, options.timeZone)}</dd></dl></section><nav class="tabs" aria-label="How to show it">${mail.html && tab('html', 'As a mail program shows it')}${tab('text', 'Plain text')}</nav>${body}${
      options.canReply &&
      html`<form class="card" method="post" action="/mailbox/${mail.id}/reply"><h2>Answer as the customer</h2>${options.replied && html`<p role="status"><b>Your answer is on its way to the shop.</b></p>`}<input type="hidden" name="onceKey" value="${options.onceKey}"><label for="text">Your answer</label><textarea id="text" name="text" required maxlength="5000"></textarea><button class="button">Send the answer</button></form>`
    }`,
  )
}

function when(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(instant))
}
