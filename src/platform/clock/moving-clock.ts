import type { Clock } from './index.ts'

/** Where a moving clock stood at a time of the machine's, ISO instants. `speed`: 1 is real time, 0 stands. */
export type ClockPosition = { at: string; wallAt: string; speed: number }

export type MovingClock = Clock & {
  speed(): number
  /** How far it is ahead of the machine's clock, in seconds; negative when it stood. */
  aheadSeconds(): number
  setSpeed(speed: number): void
  /** Jumps to the machine's time when it is behind it. Never back. */
  catchUp(): void
  position(): ClockPosition
  /** When a timer of the machine must ring so that this clock shows `instant` then, if nobody changes its speed. */
  wallTimeOf(instant: Temporal.Instant): Temporal.Instant
}

/** A clock that may be faster than the machine's, stand still or be ahead of it, and never goes back. Without a position it is the machine's. */
export function movingClock(machine: Clock, position: ClockPosition | null = null): MovingClock {
  let anchor = position ? resume(position, machine.now()) : null
  const now = (): Temporal.Instant => (anchor ? read(anchor, machine.now()) : machine.now())
  const restart = (speed: number, from: Temporal.Instant): void => {
    const wallAt = machine.now()
    anchor = speed === 1 && isOnTime(from, wallAt) ? null : { at: from, wallAt, speed }
  }
  return {
    now,
    speed: () => anchor?.speed ?? 1,
    aheadSeconds: () => machine.now().until(now()).total('seconds'),
    setSpeed: (speed) => restart(speed, now()),
    catchUp: () => {
      const wall = machine.now()
      if (Temporal.Instant.compare(now(), wall) < 0) restart(anchor?.speed ?? 1, wall)
    },
    position: () => ({ at: now().toString(), wallAt: machine.now().toString(), speed: anchor?.speed ?? 1 }),
    wallTimeOf: (instant) => {
      const wait = now().until(instant).total('milliseconds')
      // A clock that stands will go on some day; until then real time is as good a guess as any.
      return machine.now().add({ milliseconds: Math.round(Math.max(0, wait) / (anchor?.speed || 1)) })
    },
  }
}

type Anchor = { at: Temporal.Instant; wallAt: Temporal.Instant; speed: number }

function read({ at, wallAt, speed }: Anchor, wall: Temporal.Instant): Temporal.Instant {
  const milliseconds = Math.round(Math.max(0, wallAt.until(wall).total('milliseconds')) * speed)
  return at.add({ milliseconds })
}

/** While nobody was there, time went on as usual, unless it stood: what was behind stays behind until it is told to catch up. */
function resume({ at, wallAt, speed }: ClockPosition, wall: Temporal.Instant): Anchor | null {
  const anchor = { at: Temporal.Instant.from(at), wallAt: Temporal.Instant.from(wallAt), speed: Math.min(speed, 1) }
  const now = read(anchor, wall)
  return speed === 1 && isOnTime(now, wall) ? null : { at: now, wallAt: wall, speed }
}

/** At real time and on time it is the machine's clock again, to the nanosecond and with all its corrections. */
function isOnTime(now: Temporal.Instant, wall: Temporal.Instant): boolean {
  const behind = now.until(wall).total('seconds')
  return behind >= 0 && behind < 1
}
