/** What a person sees when the program is ready. */
import type { ReadyLine } from '../../app.ts'

export function printLinks(ready: ReadyLine): void {
  const links: [label: string, value: string | null | undefined][] = [
    ['Dashboard', ready.dashboard],
    ['Mailbox', ready.mailbox],
    ['Track', `${ready.url}/track`],
    ['API', `${ready.url}/docs`],
    ['API key', ready.apiKey],
    ['Public key', ready.publicKey],
  ]
  const further = (ready.links ?? []).map(({ label, url }): [string, string] => [label, url])
  const rows = [...further, ...links].filter((row): row is [string, string] => Boolean(row[1]))
  const width = Math.max(...rows.map(([label]) => label.length))
  const lines = rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`)
  const webhooks = ready.connections
    .filter(({ webhookUrl }) => webhookUrl)
    .map(({ adapter, webhookUrl }) => `  ${adapter.padEnd(width)}  ${webhookUrl}`)
  const sections = [`\nWhereabouts is ready after ${(ready.startMs / 1000).toFixed(1)} s: ${ready.url}\n`, ...lines]
  if (webhooks.length > 0) sections.push('\nWebhooks go to', ...webhooks)
  process.stdout.write(`${[...sections, '\nCtrl-C stops it.\n'].join('\n')}\n`)
}
