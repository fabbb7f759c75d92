/** What a person sees when the program is ready. */
import type { ReadyLine } from '../../app.ts'

export function printLinks(ready: ReadyLine): void {
  const links: [label: string, value: string | null][] = [
    ['Dashboard', ready.dashboard],
    ['Demo shop', ready.shop],
    ['A late order', ready.lateOrder],
    ['Mailbox', ready.mailbox],
    ['Look-up', `${ready.url}/track`],
    ['API', ready.docs],
    ['API key', ready.apiKey],
    ['Public key', ready.publicKey],
  ]
  const rows = links.filter((row): row is [string, string] => row[1] !== null)
  const width = Math.max(...rows.map(([label]) => label.length))
  const lines = rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`)
  const webhooks = ready.connections.map(({ adapter, webhookUrl }) => `  ${adapter.padEnd(width)}  ${webhookUrl}`)
  const sections = [`\nWhereabouts is ready after ${(ready.startMs / 1000).toFixed(1)} s: ${ready.url}\n`, ...lines]
  if (webhooks.length > 0) sections.push('\nWebhooks go to', ...webhooks)
  process.stdout.write(`${[...sections, '\nCtrl-C stops it.\n'].join('\n')}\n`)
}
