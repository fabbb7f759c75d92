/** `whereabouts start`: runs the product until it is told to stop. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineCommand } from 'citty'
import { configOf, dataOption, jsonOption, printJson } from './options.ts'
import { ADDRESS_FILE } from './start/address-file.ts'
import { printLinks } from './start/print-links.ts'

export const start = defineCommand({
  meta: { name: 'start', description: 'Run Whereabouts: database, web server and background work' },
  args: {
    port: { type: 'string', valueHint: 'N', description: 'Port to listen on; 0 takes a free one' },
    ...dataOption,
    demo: {
      type: 'boolean',
      description: 'Open a demo shop (default: where there is no merchant yet)',
      negativeDescription: 'No demo shop',
    },
    role: { type: 'string', valueHint: 'web,worker', description: 'What this process does (default: both)' },
    ...jsonOption,
  },
  async run({ args }) {
    const config = configOf({
      port: args.port,
      dataFolder: args.data,
      role: args.role,
      demo: args.demo === undefined ? undefined : String(args.demo),
    })
    const stopAsked = stopSignal()
    // Loaded here, so that help and other commands do not wait for the whole product.
    const { startApp } = await import('../app.ts')
    const app = await startApp(config)
    const address = join(config.dataFolder, ADDRESS_FILE)
    if (app.http) writeFileSync(address, `${app.ready.url}\n`)
    if (args.json) printJson(app.ready)
    else printLinks(app.ready)
    await stopAsked
    setTimeout(() => process.exit(1), LATEST_STOP_MS).unref()
    await app.stop()
    if (app.http) rmSync(address, { force: true })
    return 0
  },
})

// Orchestrators send SIGKILL after 30 s at the latest; ending by ourselves before that keeps the exit code ours.
const LATEST_STOP_MS = 19_000

/** Listens from the beginning, so that a stop asked for during the start is not lost. A second signal ends at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false
    const stop = (): void => {
      if (asked) process.exit(1)
      asked = true
      resolve()
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  })
}
