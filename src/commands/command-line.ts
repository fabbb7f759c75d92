/** `whereabouts COMMAND …`: finds the command, refuses options it does not know, gives the exit code (0 done, 1 failed, 2 wrong use). */
import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { type ArgsDef, type CommandDef, defineCommand, renderUsage, runCommand } from 'citty'
import { Failed, WrongUse } from './wrong-use.ts'

// biome-ignore lint/suspicious/noExplicitAny: citty's own type for a command with any arguments
type AnyCommand = CommandDef<any>

const whereabouts = defineCommand({
  meta: { name: 'whereabouts', description: 'Answers "Where is my order?" before your customers ask', version: version() },
  subCommands: {
    start: async () => (await import('./start.ts')).start,
    connect: async () => (await import('./connect.ts')).connect,
    ask: async () => (await import('./ask.ts')).ask,
    mcp: async () => (await import('./mcp.ts')).mcp,
    understand: async () => (await import('./understand.ts')).understand,
    normalize: async () => (await import('./normalize.ts')).normalize,
    import: async () => (await import('./import.ts')).importFile,
    doctor: async () => (await import('./doctor.ts')).doctor,
    config: async () => (await import('./config.ts')).config,
    promise: async () => (await import('./promise.ts')).promise,
    backup: async () => (await import('./backup.ts')).backup,
    restore: async () => (await import('./restore.ts')).restore,
  } as Record<string, () => Promise<AnyCommand>>,
})

/** Runs one command and returns its exit code; never throws. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  try {
    const found = await findCommand(argv)
    if (asksFor(found.rest, '--help', '-h')) return await showHelp(found)
    if (found.path.length === 0 && asksFor(argv, '--version')) return print(version())
    if (found.command.subCommands) throw new WrongUse(found.rest[0] ? `There is no command "${found.rest[0]}".` : 'Which command?')
    checkOptions(found.rest, (found.command.args ?? {}) as ArgsDef)
    const { result } = await runCommand(found.command, { rawArgs: [...found.rest] })
    return typeof result === 'number' ? result : 0
  } catch (error) {
    return complain(error, argv)
  }
}

type Found = { path: string[]; command: AnyCommand; parent: AnyCommand | undefined; rest: readonly string[] }

async function findCommand(argv: readonly string[]): Promise<Found> {
  let found: Found = { path: [], command: whereabouts, parent: undefined, rest: argv }
  for (const name of argv) {
    const inside = found.command.subCommands as Record<string, () => Promise<AnyCommand>> | undefined
    const next = inside && Object.hasOwn(inside, name) ? inside[name] : undefined
    if (!next) break
    found = { path: [...found.path, name], command: await next(), parent: found.command, rest: found.rest.slice(1) }
  }
  return found
}

function asksFor(args: readonly string[], ...flags: string[]): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end < 0 ? args.length : end).some((argument) => flags.includes(argument))
}

async function showHelp({ command, parent }: Found): Promise<number> {
  const resolved = command.subCommands
    ? { ...command, subCommands: await resolveAll(command.subCommands as Record<string, () => Promise<AnyCommand>>) }
    : command
  const usage = await renderUsage(resolved, parent)
  return print(process.stdout.isTTY ? usage : stripVTControlCharacters(usage))
}

async function resolveAll(commands: Record<string, () => Promise<AnyCommand>>): Promise<Record<string, AnyCommand>> {
  return Object.fromEntries(await Promise.all(Object.entries(commands).map(async ([name, load]) => [name, await load()] as const)))
}

/** citty takes whatever looks like an option; a typo must not be taken for a default. */
function checkOptions(args: readonly string[], known: ArgsDef): void {
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? ''
    if (argument === '--') return
    if (!argument.startsWith('-') || argument === '-') continue
    const [flag = '', value] = argument.replace(/^--?/, '').split(/=(.*)/s)
    const definition =
      known[flag] ?? (flag.startsWith('no-') && known[flag.slice(3)]?.type === 'boolean' ? known[flag.slice(3)] : undefined)
    if (!definition || definition.type === 'positional' || !argument.startsWith('--'))
      throw new WrongUse(`There is no option "${argument.split('=')[0]}".`)
    if (definition.type === 'boolean') continue
    if (value === undefined) index++
    if ((value ?? args[index] ?? '') === '') throw new WrongUse(`The option --${flag} needs a value.`)
  }
}

async function complain(error: unknown, argv: readonly string[]): Promise<number> {
  if (error instanceof WrongUse || isUsageError(error)) {
    const { path } = await findCommand(argv)
    process.stderr.write(`${stripVTControlCharacters(error.message)}\nSee: ${['whereabouts', ...path, '--help'].join(' ')}\n`)
    return 2
  }
  const sentence = error instanceof Failed ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${sentence}\n`)
  return 1
}

const isUsageError = (error: unknown): error is Error => error instanceof Error && error.name === 'CLIError'

function version(): string {
  return (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version
}

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}
