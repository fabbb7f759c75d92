/** A loop that works while there is work, sleeps when there is none, and is woken by a commit. Trouble slows it down, never ends it. */
import type { Log } from '#platform/log'

export type WorkLoop = { wake(): void; stop(): Promise<void> }

/** `round` returns how much it did; zero means idle. `idleMs`: the longest sleep, for work that other processes left. */
export function workLoop(name: string, round: () => Promise<number>, options: { idleMs: number; log: Log }): WorkLoop {
  let stopped = false
  let woken = false
  let alarm: (() => void) | null = null
  const wake = (): void => {
    woken = true
    alarm?.()
  }
  const sleep = (ms: number): Promise<void> =>
    new Promise((done) => {
      const timer = setTimeout(done, ms)
      alarm = () => {
        clearTimeout(timer)
        done()
      }
    })
  const run = async (): Promise<void> => {
    for (let failures = 0; !stopped; ) {
      woken = false
      try {
        const handled = await round()
        failures = 0
        if (handled > 0 || woken || stopped) continue
        await sleep(options.idleMs)
      } catch (err) {
        failures++
        options.log.warn({ err, loop: name, failures }, 'a loop met trouble and goes on')
        await sleep(Math.min(5_000, 100 * 2 ** failures))
      }
    }
  }
  const ended = run()
  return {
    wake,
    stop: async () => {
      stopped = true
      wake()
      await ended
    },
  }
}
