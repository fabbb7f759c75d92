/**
 * The demo's own clock: real time until somebody makes it faster or stops it. Where it stands outlives a restart. It moves
 * only where nobody but the demo shop lives and one process does all the work; with others in the house it stays real time.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ClockPosition, type MovingClock, movingClock, systemClock } from '#platform/clock'
import { isRecord } from '#shared/untrusted'
import type { Config } from '../config.ts'
import { worldToldUntil } from './living-shop.ts'

export type DemoClock = {
  clock: MovingClock
  canMove: boolean
  /** Writes down where the clock stands; to be called after every change. */
  keep(): void
  /** Ends the keeping. */
  close(): void
}

export const DEMO_SPEEDS = [0, 1, 60] as const
const FILE = 'demo-clock.json'
const KEEP_EVERY_MS = 2_000

export function openDemoClock(
  config: Pick<Config, 'dataFolder' | 'databaseUrl' | 'role'>,
  merchants: readonly { demo: boolean }[],
): DemoClock {
  const canMove = config.databaseUrl === null && config.role.length === 2 && merchants.every((one) => one.demo)
  const file = join(config.dataFolder, FILE)
  const clock = movingClock(systemClock, canMove ? notBefore(worldToldUntil(config.dataFolder), readPosition(file)) : null)
  const keep = (): void => write(file, clock)
  const timer = canMove ? setInterval(() => clock.speed() !== 1 && keep(), KEEP_EVERY_MS).unref() : undefined
  return {
    clock,
    canMove,
    keep,
    close: () => {
      clearInterval(timer)
      if (canMove) keep()
    },
  }
}

/** The clock of commands beside a running demo. */
export function readDemoClock(dataFolder: string): MovingClock {
  return movingClock(systemClock, readPosition(join(dataFolder, FILE)))
}

/** A file that is gone, or was set back, does not undo what was told: the world would say nothing until the clock has come there again. */
function notBefore(toldUntil: string | null, position: ClockPosition | null): ClockPosition | null {
  const here = movingClock(systemClock, position).position()
  return toldUntil === null || Temporal.Instant.compare(toldUntil, here.at) <= 0 ? position : { ...here, at: toldUntil }
}

/** What cannot be read is no position: then it is real time. */
function readPosition(file: string): ClockPosition | null {
  if (!existsSync(file)) return null
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (!isRecord(kept) || typeof kept.at !== 'string' || typeof kept.wallAt !== 'string' || typeof kept.speed !== 'number') return null
    const [at, wallAt] = [Temporal.Instant.from(kept.at).toString(), Temporal.Instant.from(kept.wallAt).toString()]
    return { at, wallAt, speed: Math.min(Math.max(kept.speed, 0), 60) }
  } catch {
    // A file cut off by a crash is as good as none.
    return null
  }
}

function write(file: string, clock: MovingClock): void {
  const { at, wallAt, speed } = clock.position()
  if (speed === 1 && Math.abs(clock.aheadSeconds()) < 1) {
    rmSync(file, { force: true })
    return
  }
  // After a crash nobody knows how far it had come since: the place that it will have reached at the next keeping is the safe one.
  const reached = Temporal.Instant.from(at).add({ milliseconds: speed > 1 ? speed * KEEP_EVERY_MS * 1.5 : 0 })
  writeFileSync(`${file}.new`, JSON.stringify({ at: reached.toString(), wallAt, speed }))
  renameSync(`${file}.new`, file)
}
