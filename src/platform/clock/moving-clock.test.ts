import fc from 'fast-check'
import { expect, test } from 'vitest'
import { manualClock, movingClock } from './index.ts'

const START = '2026-11-25T10:00:00Z'

test('without a position it is the clock of the machine', () => {
  const machine = manualClock(START)
  const clock = movingClock(machine)
  machine.advance({ hours: 3 })
  expect(clock.now().toString()).toBe('2026-11-25T13:00:00Z')
  machine.set(START)
  expect([clock.now().toString(), clock.speed(), clock.aheadSeconds()]).toEqual([START, 1, 0])
})

test('at sixty times an hour is a minute, and back at real time the lead stays', () => {
  const machine = manualClock(START)
  const clock = movingClock(machine)
  clock.setSpeed(60)
  machine.advance({ minutes: 1 })
  expect(clock.now().toString()).toBe('2026-11-25T11:00:00Z')
  expect(clock.wallTimeOf(clock.now().add({ minutes: 30 })).toString()).toBe('2026-11-25T10:01:30Z')
  clock.setSpeed(1)
  machine.advance({ minutes: 1 })
  expect(clock.now().toString()).toBe('2026-11-25T11:01:00Z')
  clock.catchUp()
  expect(clock.aheadSeconds()).toBe(59 * 60)
})

test('it stands, and catches up when it is told to', () => {
  const machine = manualClock(START)
  const clock = movingClock(machine)
  clock.setSpeed(0)
  machine.advance({ hours: 2 })
  expect(clock.now().toString()).toBe(START)
  clock.setSpeed(1)
  expect(clock.aheadSeconds()).toBe(-7200)
  clock.catchUp()
  expect(clock.aheadSeconds()).toBe(0)
})

test('over a restart it goes on where it was: faster than before never, and standing when it stood', () => {
  const machine = manualClock(START)
  const clock = movingClock(machine)
  clock.setSpeed(60)
  machine.advance({ minutes: 10 })
  const kept = clock.position()
  machine.advance({ minutes: 30 })
  const again = movingClock(machine, kept)
  expect([again.now().toString(), again.speed()]).toEqual(['2026-11-25T20:30:00Z', 60])
  again.setSpeed(0)
  const stood = again.position()
  machine.advance({ hours: 5 })
  expect(movingClock(machine, stood).now().toString()).toBe('2026-11-25T20:30:00Z')
})

test('what was behind stays behind over a restart, at every speed, until it is told to catch up', () => {
  for (const speed of [0, 1, 60]) {
    const machine = manualClock(START)
    const clock = movingClock(machine, { at: '2026-11-22T19:00:00Z', wallAt: START, speed })
    machine.advance({ minutes: 1 })
    expect(clock.now().since('2026-11-22T19:00:00Z').total('minutes')).toBe(speed)
    clock.catchUp()
    expect(clock.aheadSeconds()).toBe(0)
  }
})

test('whatever is done to it, it never goes back, over restarts neither', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 0, max: 100_000 }) }),
    fc.record({ kind: fc.constant('speed' as const), seconds: fc.constantFrom(0, 1, 60) }),
    fc.record({ kind: fc.constantFrom('restart' as const, 'catch up' as const), seconds: fc.constant(0) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const machine = manualClock(START)
      let clock = movingClock(machine)
      let last = clock.now()
      for (const { kind, seconds } of steps) {
        if (kind === 'wait') machine.advance({ seconds })
        if (kind === 'speed') clock.setSpeed(seconds)
        if (kind === 'catch up') clock.catchUp()
        if (kind === 'restart') clock = movingClock(machine, clock.position())
        expect(Temporal.Instant.compare(clock.now(), last)).toBeGreaterThanOrEqual(0)
        last = clock.now()
      }
    }),
  )
})
