/** `whereabouts normalize`: raw payloads → typed facts, without a database. A bad file among good ones is a problem on its line, never an exit. */
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { defineCommand } from 'citty'
import { normalizePayload, type PayloadRequest } from './normalize/normalize-payload.ts'
import { jsonOption, printJson } from './options.ts'
import { WrongUse } from './wrong-use.ts'

export const normalize = defineCommand({
  meta: { name: 'normalize', description: 'Read raw payloads of carriers, stores and channels into typed facts, one JSON line each' },
  args: {
    adapter: { type: 'positional', required: false, description: 'carrier:ups, store:shopify, channel:email-smtp, …; then the files' },
    topic: { type: 'string', description: 'Topic of the payloads, as the sender names it' },
    jsonl: { type: 'boolean', description: 'Read lines {"adapter","file","topic"?,"kind"?,"contentType"?} from stdin instead' },
    ...jsonOption,
  },
  async run({ args }) {
    if (args.jsonl) return readLines()
    const [adapter, ...files] = args._
    if (!adapter || !/^(carrier|store|channel):./.test(adapter))
      throw new WrongUse('Which adapter? For example: whereabouts normalize carrier:ups answer.json')
    if (files.length === 0) throw new WrongUse('Which files?')
    for (const file of files) printJson(await normalizeFile({ adapter, file, topic: args.topic }))
  },
})

async function readLines(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const request = parseLine(line)
    printJson(
      request
        ? await normalizeFile(request)
        : { file: null, adapter: null, problems: [problem('invalid_request', 'line_unreadable', LINE_ADVICE)] },
    )
  }
}

const LINE_ADVICE = 'A line is a JSON object with the strings "adapter" and "file".'

type FileRequest = Omit<PayloadRequest, 'body'> & { file: string }

function parseLine(line: string): FileRequest | null {
  try {
    const value = JSON.parse(line) as Record<string, unknown> | null
    if (typeof value?.adapter !== 'string' || typeof value.file !== 'string') return null
    const text = (key: string): string | undefined => (typeof value[key] === 'string' ? value[key] : undefined)
    return { adapter: value.adapter, file: value.file, topic: text('topic') ?? text('kind'), contentType: text('contentType') }
  } catch {
    return null
  }
}

async function normalizeFile({ file, ...request }: FileRequest): Promise<Record<string, unknown>> {
  const body = await readFile(file).catch(() => null)
  const read = body
    ? await normalizePayload({ ...request, body })
    : { problems: [problem('invalid_request', 'file_unreadable', 'The file cannot be read.')] }
  return { file, adapter: request.adapter, ...read }
}

const problem = (kind: 'invalid_request', code: string, text: string) => ({ kind, code, text })
