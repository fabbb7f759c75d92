/** XML from outside: no entities of its own, no document types, limited depth. */
import { XMLParser } from 'fast-xml-parser'

const MAX_DEPTH = 60

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  htmlEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: MAX_DEPTH,
})

/**
 * Elements as objects, repeated elements as arrays, all values as text, prefixes dropped. Throws Error for what is not
 * XML, declares a document type (entity bombs live there) or nests too deeply.
 */
export function parseXml(text: string): unknown {
  if (!/^\s*</.test(text)) throw new Error('not XML')
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new Error('document types are not read')
  return decode(parser.parse(text), 0)
}

function decode(value: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH) throw new Error('nested too deeply')
  if (typeof value === 'string') return value.includes('&') ? value.replace(REFERENCE, character) : value
  if (Array.isArray(value)) return value.map((item) => decode(item, depth + 1))
  if (typeof value !== 'object' || value === null) return value
  for (const [name, inner] of Object.entries(value)) (value as Record<string, unknown>)[name] = decode(inner, depth + 1)
  return value
}

// Only the five names that every XML has, and numbers: each stands for one character, so nothing can grow.
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function character(written: string, name?: string, decimal?: string, hexadecimal?: string): string {
  if (name) return NAMED[name.toLowerCase()] ?? written
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
