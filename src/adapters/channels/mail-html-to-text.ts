import { Parser } from 'htmlparser2'

const BLOCKS = new Set([
  'p',
  'div',
  'br',
  'tr',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'ul',
  'ol',
  'pre',
  'section',
  'article',
  'header',
  'footer',
  'hr',
])
const SILENT = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'object', 'iframe'])

/** Readable text of a mail that has only HTML; quotes get `> `, so that what is quoted can be told from what is new. */
export function htmlToText(html: string): string {
  const lines: string[] = []
  let line = ''
  let silent = 0
  let quotes = 0
  const endLine = (): void => {
    lines.push(`${'> '.repeat(Math.min(quotes, 5))}${line.replace(/[ \t\u00a0]+/g, ' ').trim()}`.trimEnd())
    line = ''
  }
  const breakLine = (): void => {
    if (line.trim() !== '') endLine()
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (SILENT.has(name)) silent++
      if (BLOCKS.has(name) || name === 'blockquote') name === 'br' ? endLine() : breakLine()
      if (name === 'li') line += '- '
      if (isQuote(name, attributes)) quotes++
    },
    ontext(text) {
      if (silent === 0) line += text.replace(/[\r\n]+/g, ' ')
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent = Math.max(0, silent - 1)
      if (BLOCKS.has(name) && name !== 'br') breakLine()
      if (name === 'p' && quotes === 0) lines.push('')
      if (name === 'blockquote') {
        breakLine()
        quotes = Math.max(0, quotes - 1)
      }
    },
  })
  parser.end(html.slice(0, 1_000_000))
  breakLine()
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const isQuote = (name: string, _attributes: Record<string, string>): boolean => name === 'blockquote'
