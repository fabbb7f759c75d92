import { expect, test } from 'vitest'
import { routeMap } from './route-map.ts'
import type { StopView } from './tracking-view.ts'

const stop = (name: string, longitude: number, latitude: number, kind: StopView['kind'] = 'stop'): StopView => ({
  name,
  longitude,
  latitude,
  kind,
})
const way = (svg: string): string => /class="way" d="([^"]+)"/.exec(svg)?.[1] ?? ''
const marks = (svg: string): { x: number; y: number }[] =>
  [...svg.matchAll(/<circle class="(?:stop|here|goal)" cx="(-?\d+)" cy="(-?\d+)"/g)].map((m) => ({ x: Number(m[1]), y: Number(m[2]) }))

test('a way over the Pacific is one line, not two torn at 180°', () => {
  const svg = routeMap([stop('Osaka', 135.5, 34.69, 'origin'), stop('Seattle', -122.33, 47.6, 'here')])
  expect(way(svg).match(/M/g)).toHaveLength(1)
  const [a, b] = marks(svg).map((mark) => mark.x)
  expect(Math.abs(a! - b!)).toBeGreaterThan(200)
})

test('a hop within a city shows land around it, and every stop lies on the map', () => {
  const svg = routeMap([stop('Berlin', 13.4, 52.52, 'origin'), stop('Potsdam', 13.06, 52.4, 'here')])
  expect(svg).toMatch(/class="land" d="M/)
  for (const { x, y } of marks(svg)) expect(x > 0 && x < 420 && y > 0 && y < 240).toBe(true)
})

test('the same way gives the same bytes, and a name from outside stays text', () => {
  const stops = [stop('<b>Köln</b>', 6.96, 50.94, 'origin'), stop('Aachen', 6.08, 50.78, 'here')]
  expect(routeMap(stops)).toBe(routeMap(structuredClone(stops)))
  expect(routeMap(stops)).toContain('&lt;b&gt;Köln')
})
