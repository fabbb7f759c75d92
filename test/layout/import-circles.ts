/** Files that need each other to load. Types may point back; they are gone when the program runs. */
import type { Source } from './read-source.ts'

export function circleComplaints(sources: readonly Source[]): string[] {
  const needs = new Map(sources.map((source) => [source.path, source.imports.flatMap((one) => (one.typeOnly ? [] : (one.target ?? [])))]))
  const settled = new Set<string>()
  const complaints: string[] = []
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) {
      const circle = [...way.slice(way.indexOf(path)), path]
      complaints.push(`${circle.join(' imports ')}: a circle; move what both need into a file of its own.`)
    }
    if (settled.has(path) || !needs.has(path)) return
    settled.add(path)
    for (const next of needs.get(path) ?? []) visit(next, [...way, path])
  }
  for (const path of needs.keys()) visit(path, [])
  return complaints
}
