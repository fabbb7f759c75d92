/** Shops, carriers, channels and the language model: can their settings be opened, when did they last speak, do servers answer. */
import { connect } from 'node:net'
import { systemClock } from '#platform/clock'
import { type Database, dbOn } from '#platform/database'
import { merchantSecrets } from '#platform/secrets'
import { type Config, masterKeyOf } from '../../config.ts'
import type { Finding } from './finding.ts'
import { allConnections, type ConnectionRow } from './queries.ts'

export async function checkConnections(config: Config, database: Database): Promise<Finding[]> {
  const rows = await dbOn(database.worker).all(allConnections)
  if (rows.length === 0) return [{ check: 'connections', state: 'warning', text: 'there are none: `whereabouts connect` makes one.' }]
  const masterKey = masterKeyOf(config)
  return (await Promise.all(rows.map((row) => checkConnection(row, masterKey)))).flat()
}

async function checkConnection(row: ConnectionRow, masterKey: Uint8Array): Promise<Finding[]> {
  const check = `${row.kind} ${row.adapter}`
  const settings = openSettings(row, masterKey)
  if (!settings)
    return [
      {
        check,
        state: 'failed',
        text: 'its settings were sealed with another master key: put the right master.key back, or connect it again.',
      },
    ]
  if (!row.enabled) return [{ check, state: 'ok', text: 'switched off' }]
  if (row.kind === 'language_model') return checkLanguageModel(check, settings)
  if (row.last_problem === 'access_token_missing')
    return [
      {
        check,
        state: 'warning',
        text: 'takes webhooks only: with an access token it could also fetch what a lost webhook would have told',
      },
    ]
  const heard: Finding = row.last_problem
    ? { check, state: 'failed', text: `last problem: ${row.last_problem}` }
    : { check, state: 'ok', text: row.last_event_at ? `last heard of ${ageOf(row.last_event_at)} ago` : 'nothing has come from it yet' }
  return row.adapter === 'email-smtp' ? [heard, ...(await checkMailServers(check, settings))] : [heard]
}

function openSettings(row: ConnectionRow, masterKey: Uint8Array): Record<string, string> | null {
  try {
    return JSON.parse(Buffer.from(merchantSecrets(masterKey, row.sealed_key).open(row.sealed_settings)).toString()) as Record<
      string,
      string
    >
  } catch {
    return null // the key does not fit: that is what is reported
  }
}

function ageOf(instant: string): string {
  const minutes = systemClock.now().since(Temporal.Instant.from(instant)).total('minutes')
  if (minutes < 120) return `${Math.max(0, Math.round(minutes))} min`
  return minutes < 2 * 1440 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} days`
}

/** It never calls us: that its server can be reached is all there is to know without spending tokens. */
async function checkLanguageModel(check: string, settings: Record<string, string>): Promise<Finding[]> {
  const url = URL.parse(settings.baseUrl ?? '')
  if (!url) return [{ check, state: 'ok', text: 'needs no server' }]
  return [await probe(`${check}, server`, url.hostname, Number(url.port) || (url.protocol === 'https:' ? 443 : 80))]
}

async function checkMailServers(check: string, settings: Record<string, string>): Promise<Finding[]> {
  const servers = [
    { name: 'SMTP', host: settings.host, port: settings.port || '587' },
    { name: 'IMAP', host: settings.imapHost, port: settings.imapPort || '993' },
  ]
  const findings = servers.flatMap(({ name, host, port }) => (host ? [probe(`${check}, ${name} server`, host, Number(port))] : []))
  return Promise.all(findings)
}

function probe(check: string, host: string, port: number): Promise<Finding> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 5_000 })
    const end = (state: Finding['state'], text: string): void => {
      socket.destroy()
      resolve({ check, state, text })
    }
    socket.once('connect', () => end('ok', `${host}:${port} answers`))
    socket.once('timeout', () => end('failed', `${host}:${port} does not answer within 5 s: is the port open from here?`))
    socket.once('error', (error: NodeJS.ErrnoException) =>
      end('failed', `${host}:${port} cannot be reached (${error.code ?? error.message})`),
    )
  })
}
