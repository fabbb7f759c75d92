/** The same message as others would type it: in a hurry, with a greeting, with a number. */
import { featuresOf } from '../../src/features/assistant/model/understand/features.ts'
import { normalise } from '../../src/features/assistant/model/understand/normalise.ts'
import type { Line } from './lines.ts'
import type { Random } from './random.ts'
import type { Example, Target } from './softmax.ts'

const GREETINGS: Readonly<Record<string, readonly string[]>> = {
  en: ['hi', 'hello,', 'good morning'],
  de: ['hallo', 'guten tag,', 'moin'],
  fr: ['bonjour,', 'salut'],
  es: ['hola', 'buenos días,'],
  it: ['ciao', 'buongiorno,'],
  nl: ['hoi', 'hallo,'],
  pl: ['dzień dobry,', 'hej'],
  pt: ['olá,', 'oi'],
  sv: ['hej', 'hejsan,'],
  tr: ['merhaba', 'selam,'],
  ja: ['こんにちは。', 'すみません、'],
  ar: ['مرحبا', 'السلام عليكم،'],
}
const SOCIAL = new Set(['greeting', 'feedback_thanks', 'out_of_scope'])

export function examplesOf(line: Line, targets: readonly Target[], weight: number, random: Random): Example[] {
  const whole = (text: string, share: number): Example => ({ ...featuresOf(normalise(text)), targets, weight: weight * share })
  const examples = [whole(line.text, 1), whole(hurried(line.text, random), 0.5)]
  const intent = line.intents[0]!
  const greetings = GREETINGS[line.lang] ?? GREETINGS.en!
  if (!SOCIAL.has(intent)) {
    examples.push(whole(`${greetings[Math.floor(random() * greetings.length)]} ${line.text}`, 0.5))
    if (random() < 0.5) examples.push(whole(`${line.text} #${Math.floor(1000 + random() * 99_000)}`, 0.5))
  }
  // Without its words: what the concepts alone must be enough for.
  examples.push({ ...featuresOf(normalise(line.text), true), targets, weight: weight * 0.25 })
  return examples
}

/** Lower case, no punctuation, and one slip of the finger. */
function hurried(text: string, random: Random): string {
  const letters = [...text.toLowerCase().replaceAll(/[.,!?;:'’]/g, '')]
  if (letters.length < 5) return letters.join('')
  const at = 1 + Math.floor(random() * (letters.length - 2))
  const slip = random()
  if (slip < 0.4) letters.splice(at, 1)
  else if (slip < 0.7) letters.splice(at, 0, letters[at]!)
  else [letters[at], letters[at - 1]] = [letters[at - 1]!, letters[at]!]
  return letters.join('')
}

const JOINTS: Readonly<Record<string, readonly string[]>> = {
  en: [' and ', ', also '],
  de: [' und ', ', außerdem '],
  fr: [' et ', ' et aussi '],
  es: [' y ', ', además '],
  it: [' e ', ', inoltre '],
  nl: [' en ', ', ook '],
  pl: [' i ', ', a '],
  pt: [' e ', ', e também '],
  sv: [' och ', ', dessutom '],
  tr: [' ve ', ', bir de '],
  ja: ['、それと', '。あと、'],
  ar: [' و', '، وكمان '],
}
const SHORT = 90

/** Two wishes in one message: lines of one language, joined as people join them. */
export function joinedPairs(lines: readonly Line[], share: number, random: Random): Line[] {
  const pairs: Line[] = []
  for (const [lang, all] of Map.groupBy(lines, (line) => line.lang)) {
    const single = all.filter(({ intents, text }) => intents.length === 1 && !SOCIAL.has(intents[0]!) && text.length <= SHORT)
    const joints = ['. ', ', ', ' ', ...(JOINTS[lang] ?? JOINTS.en!)]
    const one = (): Line => single[Math.floor(random() * single.length)]!
    for (let i = 0; i < single.length * share; i++) {
      const [a, b] = [one(), one()]
      if (a.intents[0] === b.intents[0]) continue
      const text = `${a.text.replace(/[.!?。？！]+$/, '')}${joints[Math.floor(random() * joints.length)]}${b.text}`
      pairs.push({ ...a, text, intents: [a.intents[0]!, b.intents[0]!] })
    }
  }
  return pairs
}
