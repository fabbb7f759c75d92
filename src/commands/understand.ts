/** `whereabouts understand --jsonl`: messages in, what they want out, without a database or a network. */
import { createInterface } from 'node:readline'
import { defineCommand } from 'citty'
import { understand as understandMessage } from '#features/assistant'
import { printJson } from './options.ts'
import { WrongUse } from './wrong-use.ts'

export const understand = defineCommand({
  meta: { name: 'understand', description: 'Say what messages want: language, intents with probabilities, numbers; one JSON line each' },
  args: { jsonl: { type: 'boolean', description: 'Read lines {"id","text","locale"?,"channel"?} from stdin' } },
  async run({ args }) {
    if (!args.jsonl)
      throw new WrongUse('Give --jsonl and the messages as lines on stdin, for example {"id":1,"text":"Where is my parcel?"}.')
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))
      if (line.trim() !== '') printJson(answerLine(line))
  },
})

function answerLine(line: string): Record<string, unknown> {
  const message = parseLine(line)
  if (!message) return { id: null, error: 'A line is a JSON object with "id" and the string "text".' }
  const { lang, intents, entities, answerable, urgency } = understandMessage(message.text, { locale: message.locale })
  return { id: message.id, lang, intents, entities, answerable, urgency }
}

function parseLine(line: string): { id: unknown; text: string; locale: string | null } | null {
  try {
    const value = JSON.parse(line) as Record<string, unknown> | null
    if (typeof value?.text !== 'string') return null
    return { id: value.id ?? null, text: value.text, locale: typeof value.locale === 'string' ? value.locale : null }
  } catch {
    return null
  }
}
