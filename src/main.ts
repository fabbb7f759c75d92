/** The command line of Whereabouts: `src/commands/` holds one file per command. */
import { runCommandLine } from './commands/command-line.ts'

// Who reads our output may stop early (`… | head`): that ends the program, it is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runCommandLine(process.argv.slice(2))
