/** Messages that mean two things, made of two that mean one: as people join them in their language. */
import type { Line } from './lines.ts'
import type { Random } from './random.ts'

const JOINTS: Readonly<Record<string, readonly string[]>> = {
  en: [' and ', '. ', ', ', '? ', ' also ', '. also, ', ' and also ', '\n', ' - ', '! '],
  de: [' und ', '. ', ', ', '? ', ' außerdem ', '. Und ', '\n', ' - '],
  fr: [' et ', '. ', ', ', ' ? ', ' et aussi ', '. Sinon ', '\n'],
  es: [' y ', '. ', ', ', '? ', ' y además ', '. También ', '\n'],
  it: [' e ', '. ', ', ', '? ', ' e anche ', '. Inoltre ', '\n'],
  nl: [' en ', '. ', ', ', '? ', ' en ook ', '. Verder ', '\n'],
  pl: [' i ', '. ', ', ', '? ', ' a także ', '. Poza tym ', '\n'],
  pt: [' e ', '. ', ', ', '? ', ' e também ', '. Além disso ', '\n'],
  sv: [' och ', '. ', ', ', '? ', ' och också ', '. Dessutom ', '\n'],
  tr: [' ve ', '. ', ', ', '? ', ' ayrıca ', '. Bir de ', '\n'],
  ja: ['。', '、', '。あと、', '。それと', '？'],
  ar: [' و', '. ', '، ', '؟ ', ' وأيضا ', '\n'],
}

// A main wish and a mood, or two wishes: these stand together in real messages.
const NEVER_JOINED = new Set(['out_of_scope', 'greeting', 'feedback_thanks'])

export function pairOf(lines: readonly Line[], random: Random): { text: string; intents: string[]; lang: string } | null {
  const pick = () => lines[Math.floor(random() * lines.length)]!
  const [first, second] = [pick(), pick()]
  const [a, b] = [first.intents[0]!, second.intents[0]!]
  if (a === b || NEVER_JOINED.has(a) || NEVER_JOINED.has(b) || first.text.length + second.text.length > 300) return null
  const joints = JOINTS[first.lang] ?? JOINTS.en!
  const joint = joints[Math.floor(random() * joints.length)]!
  const head = /\p{L}\s*$/u.test(joint) ? first.text.replace(/[.?!。？؟\s]+$/u, '') : first.text.replace(/[.。\s]+$/u, '')
  return { text: head + joint + second.text, intents: [a, b], lang: first.lang }
}
