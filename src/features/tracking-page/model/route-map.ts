/** The way of a parcel as an SVG: coast lines of Natural Earth (110m, public domain), great circles, no tiles, no third party. */
import { type GeoProjection, geoDistance, geoInterpolate, geoMercator, geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' }
import { escapeHtml } from '#shared/html'
import type { StopView } from './tracking-view.ts'

/** Same stops, same bytes: kept, because many parcels of a shop take the same way. */
export function routeMap(stops: readonly StopView[]): string {
  const key = JSON.stringify(stops)
  const known = drawn.get(key)
  if (known) return known
  const svg = draw(stops)
  if (drawn.size >= 500) drawn.delete(drawn.keys().next().value as string)
  drawn.set(key, svg)
  return svg
}

const drawn = new Map<string, string>()

const WIDTH = 420
const HEIGHT = 240
/** Half the height of the smallest view in degrees: a hop within one city still shows the country around it. */
const MIN_SPAN_DEGREES = 1.7

type Point = [number, number]
const topology = atlas as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>
const countries = feature(topology, topology.objects.countries).features
/** Without borders, for views so wide that borders would only be weight. */
const coasts = feature(topology, topology.objects.land).features

function draw(stops: readonly StopView[]): string {
  const points = stops.map((stop): Point => [stop.longitude, stop.latitude])
  const way = stops.filter((stop) => stop.kind !== 'destination').map((stop): Point => [stop.longitude, stop.latitude])
  const destination = stops.find((stop) => stop.kind === 'destination')
  const projection = project(points)
  const path = geoPath(projection).digits(0)
  const land = (isWide(points) ? coasts : countries).map((shape) => withoutSpecks(path(shape) ?? '')).join('')
  const fine = geoPath(projection).digits(1)
  const done = way.length > 1 ? fine({ type: 'LineString', coordinates: way }) : null
  const last = way.at(-1)
  const ahead =
    destination && last ? fine({ type: 'LineString', coordinates: [last, [destination.longitude, destination.latitude]] }) : null
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true"><path class="land" d="${land}"/>${ahead ? `<path class="todo-way" d="${ahead}"/>` : ''}${done ? `<path class="way" d="${done}"/>` : ''}${marks(stops, projection)}</svg>`
}

/** Turned so that the middle of the way is the middle of the map: a Pacific route is not torn apart at 180°. */
function project(points: Point[]): GeoProjection {
  const [west, east] = farthest(points)
  const middle = geoInterpolate(west, east)(0.5)
  const projection = (isWide(points) ? geoNaturalEarth1() : geoMercator()).rotate([-middle[0], 0]).precision(1)
  const padding = MIN_SPAN_DEGREES * Math.max(0.4, Math.cos((middle[1] * Math.PI) / 180))
  const around = points.flatMap(([x, y]): Point[] => [
    [x - padding * 1.6, clamp(y - padding)],
    [x + padding * 1.6, clamp(y + padding)],
  ])
  const way = { type: 'LineString' as const, coordinates: points.length > 1 ? points : [...points, ...points] }
  const frame = { type: 'GeometryCollection' as const, geometries: [way, { type: 'MultiPoint' as const, coordinates: around }] }
  projection.fitExtent(
    [
      [36, 30],
      [WIDTH - 36, HEIGHT - 30],
    ],
    frame,
  )
  return projection.clipExtent([
    [-4, -4],
    [WIDTH + 4, HEIGHT + 4],
  ])
}

/** Farther apart than some 7,600 km. */
const isWide = (points: Point[]): boolean => geoDistance(...farthest(points)) > 1.2

/** Islands of a few pixels cost more than they show. */
function withoutSpecks(path: string): string {
  return path
    .split(/(?=M)/)
    .filter((ring) => {
      const corners = [...ring.matchAll(/(-?\d+),(-?\d+)/g)].map((corner): Point => [Number(corner[1]), Number(corner[2])])
      const span = (axis: 0 | 1): number =>
        Math.max(...corners.map((corner) => corner[axis])) - Math.min(...corners.map((corner) => corner[axis]))
      return corners.length > 3 && span(0) * span(1) > 40
    })
    .join('')
}

function farthest(points: Point[]): [Point, Point] {
  let best: [Point, Point] = [points[0]!, points[0]!]
  for (const a of points) for (const b of points) if (geoDistance(a, b) > geoDistance(...best)) best = [a, b]
  return best
}

const clamp = (latitude: number): number => Math.min(80, Math.max(-80, latitude))

function marks(stops: readonly StopView[], projection: GeoProjection): string {
  const taken: Box[] = []
  const dots: string[] = []
  const names: string[] = []
  // The ends of the way are named first; a name that would lie on another is left to the list below the map.
  const order = [...stops].sort((a, b) => weight[a.kind] - weight[b.kind])
  for (const stop of order) {
    const at = projection([stop.longitude, stop.latitude])
    if (!at) continue
    const [x, y] = [Math.round(at[0]), Math.round(at[1])]
    dots.unshift(dot(stop.kind, x, y))
    const label = place(stop.name, x, y, taken)
    if (label) names.push(label)
  }
  return dots.join('') + names.join('')
}

const weight = { here: 0, destination: 1, origin: 2, stop: 3 }

function dot(kind: StopView['kind'], x: number, y: number): string {
  if (kind === 'here') return `<circle class="halo" cx="${x}" cy="${y}" r="13"/><circle class="here" cx="${x}" cy="${y}" r="6"/>`
  return `<circle class="${kind === 'destination' ? 'goal' : 'stop'}" cx="${x}" cy="${y}" r="${kind === 'stop' ? 3.5 : 5}"/>`
}

type Box = { left: number; right: number; top: number; bottom: number }

function place(name: string, x: number, y: number, taken: Box[]): string | null {
  const width = name.length * 7
  const spots: [number, number, 'start' | 'end' | 'middle'][] = [
    [x + 11, y + 4, 'start'],
    [x - 11, y + 4, 'end'],
    [x, y - 14, 'middle'],
    [x, y + 24, 'middle'],
  ]
  for (const [tx, ty, anchor] of spots) {
    const left = anchor === 'start' ? tx : anchor === 'end' ? tx - width : tx - width / 2
    const box = { left, right: left + width, top: ty - 12, bottom: ty + 4 }
    if (box.left < 2 || box.right > WIDTH - 2 || box.top < 2 || box.bottom > HEIGHT - 2 || taken.some((other) => overlap(box, other)))
      continue
    taken.push(box)
    return `<text class="name" x="${tx}" y="${ty}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${escapeHtml(name)}</text>`
  }
  return null
}

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
