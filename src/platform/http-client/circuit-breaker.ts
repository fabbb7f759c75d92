/** A host that failed five times in a row is left alone for a while, so that its trouble does not become ours. */
import { AdapterError } from '#contracts/adapter'

const FAILURES = 5
const REST_MS = 30_000

export function circuitBreaker(monotonicMs: () => number = () => performance.now()): {
  check(host: string): void
  note(host: string, fine: boolean): void
} {
  const hosts = new Map<string, { failures: number; restUntil: number }>()
  return {
    check: (host) => {
      const state = hosts.get(host)
      if (state && state.failures >= FAILURES && monotonicMs() < state.restUntil)
        throw new AdapterError('service', 'resting', `${host} failed repeatedly and is left alone for a while`, 30)
    },
    note: (host, fine) => {
      if (fine) return void hosts.delete(host)
      const failures = (hosts.get(host)?.failures ?? 0) + 1
      hosts.set(host, { failures, restUntil: monotonicMs() + REST_MS })
    },
  }
}
