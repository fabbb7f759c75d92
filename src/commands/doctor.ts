/** `whereabouts doctor`: what could keep this installation from working, each with what to do about it. */
import { defineCommand } from 'citty'
import type { Database } from '#platform/database'
import type { Config } from '../config.ts'
import { checkConnections } from './doctor/check-connections.ts'
import { checkDatabase } from './doctor/check-database.ts'
import { checkMachine } from './doctor/check-machine.ts'
import type { Finding } from './doctor/finding.ts'
import { configOf, dataOption, jsonOption, printJson } from './options.ts'
import { withDatabase } from './with-database.ts'

export const doctor = defineCommand({
  meta: { name: 'doctor', description: 'Check runtime, data folder, database, keys, connections and mail, and say what to do' },
  args: { ...dataOption, ...jsonOption },
  async run({ args }) {
    const findings = await examine(configOf({ dataFolder: args.data }))
    const failed = findings.some((finding) => finding.state === 'failed')
    if (args.json) printJson({ ok: !failed, findings })
    else process.stdout.write(`${findings.map(describe).join('\n')}\n`)
    return failed ? 1 : 0
  },
})

/** Checks that need the database are left out when it cannot be reached: the finding about it says why. */
export async function examine(config: Config): Promise<Finding[]> {
  const machine = checkMachine(config)
  if (machine.some((finding) => finding.check === 'database')) return machine
  try {
    // Before the first start it tells whether a database can run here.
    const look = async (database: Database) => [...(await checkDatabase(database)), ...(await checkConnections(config, database))]
    const found = await withDatabase(config, look, { mayCreate: true })
    return [...machine, ...found]
  } catch (error) {
    const advice = config.databaseUrl
      ? 'Is DATABASE_URL right, and does the server take connections from here?'
      : 'See postgres.log in the data folder.'
    return [...machine, { check: 'database', state: 'failed', text: `cannot be used: ${(error as Error).message}. ${advice}` }]
  }
}

const MARKS: Record<Finding['state'], string> = { ok: '✓', warning: '!', failed: '✗' }

const describe = ({ check, state, text }: Finding): string => `${MARKS[state]} ${check}: ${text}`
