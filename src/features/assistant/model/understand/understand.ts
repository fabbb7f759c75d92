/** What a customer wants to know, in which language, and which numbers she names. Pure, no network; no order is looked up here. */
import { choiceSaid } from './choice-said.ts'
import { toProbabilities } from './classifier.ts'
import { cleanText } from './clean.ts'
import { answerFrom } from './domain.ts'
import { type Entity, findEntities } from './entities.ts'
import { scoresOf } from './features.ts'
import { type IntentName, notAnswered, social } from './intents.ts'
import { languageScores } from './language-features.ts'
import { type Lexicon, lexiconOf, type Signal } from './lexicon.ts'
import { withoutMarkup } from './markup.ts'
import type { UnderstandingModel } from './model-file.ts'
import { isAscii, type NormalText, normalise } from './normalise.ts'
import { readableText } from './readable-text.ts'
import { partsOf } from './split.ts'
import { type Urgency, urgencyOf } from './urgency.ts'
import { wordsBeside } from './words-beside.ts'

export type Understanding = {
  lang: string
  /** Best first, at most six, `out_of_scope` always among them. A further intent is meant too when its p ≥ 0.5. */
  intents: { name: IntentName; p: number }[]
  entities: Entity[]
  answerable: boolean
  /** Routes to a person, never changes facts. */
  urgency: Urgency
  /** What it does in a conversation, as far as single words tell; they only count in short messages. */
  signals: Signal[]
  /** Of the body. */
  wordCount: number
}

/** `locale`: the language of the shop or the customer; `before`: of her message before; `orderPattern`: how the shop writes order numbers. */
export type Hints = { locale?: string | null; before?: string | null; orderPattern?: RegExp | null }

/** A part speaks for itself from here on; a courtesy must be one without doubt. */
const PART_FROM = 0.45
const COURTESY_FROM = 0.8
/** What neither the whole nor a part says alone, both may hint at. */
const HINTED_FROM = 0.1
const MEANT_TOO = 0.5
const CHOSEN = 0.99
/** A name alone asks for no more than what is known, and not clearly. */
const NAMED = 0.7

export function understandWith(model: UnderstandingModel, written: string, hints: Hints = {}): Understanding {
  const text = withoutMarkup(written)
  const readable = readableText(text)
  const { body, length } = cleanText(readable.text)
  const entities = ranked(findEntities(readable, hints.orderPattern ?? null), readable.at[length] ?? text.length)
  const normal = normalise(body)
  const lexicon = lexiconOf(normal)
  const lang = languageOf(model, body, lexicon, hints)
  const whole = probabilities(model, normal, lexicon)
  // Nothing that could be read asks nothing.
  const chosen = normal.tokens.length === 0 ? 'out_of_scope' : choiceSaid(body)
  const intents = chosen
    ? certainly(model, whole, chosen, CHOSEN)
    : entities.some(({ type }) => type === 'order_number') && wordsBeside(text, entities) === 0
      ? certainly(model, whole, 'order_status', NAMED)
      : withFurther(model, partsOf(body, lang), whole)
  const top = intents[0]!
  return {
    lang,
    intents,
    entities,
    answerable: !notAnswered.has(top.name) && top.p >= answerFrom(lexicon, entities.some(isNumberOfOurs)),
    urgency: urgencyOf(body, lexicon),
    signals: [...lexicon.signals],
    wordCount: normal.tokens.length,
  }
}

/** A postcode is given to prove whose order it is. */
const isNumberOfOurs = ({ type }: Entity): boolean => type === 'order_number' || type === 'tracking_number' || type === 'postcode'

type Ranked = { name: IntentName; p: number }[]

function probabilities({ intents, sharpness }: UnderstandingModel, text: NormalText, lexicon: Lexicon): Float64Array {
  return toProbabilities(scoresOf(intents, text, lexicon), intents, sharpness)
}

const nameOf = ({ intents }: UnderstandingModel, k: number): IntentName => intents.classes[k] as IntentName

function indexOfHighest(p: Float64Array): number {
  let best = 0
  for (let k = 1; k < p.length; k++) if (p[k]! > p[best]!) best = k
  return best
}

function probabilitiesOfPart(model: UnderstandingModel, part: string): Float64Array {
  const text = normalise(part)
  return probabilities(model, text, lexiconOf(text))
}

/** The intents of the whole message, and of its parts where these mean something of their own. */
function withFurther(model: UnderstandingModel, parts: readonly string[], whole: Float64Array): Ranked {
  const top = nameOf(model, indexOfHighest(whole))
  if (parts.length === 0) return sixHighest(model, whole, top)
  const meant = meantIn(
    model,
    parts.map((part) => probabilitiesOfPart(model, part)),
    whole,
  )
  if (meant.length === 0) return sixHighest(model, whole, top)
  const ranked = ranking(model, whole)
  // "Hi there! Could you check my order?" is about the order.
  const main = notAsked.has(top) ? (meant.find(({ name }) => !notAsked.has(name)) ?? ranked[0]!) : ranked[0]!
  return sixBest(raised(ranked, main, meant), main.name)
}

const notAsked: ReadonlySet<IntentName> = new Set([...social, 'out_of_scope'])

/** Surest first. */
function meantIn(model: UnderstandingModel, parts: readonly Float64Array[], whole: Float64Array): Ranked {
  const meant = new Map<IntentName, number>()
  const mean = (k: number, p: number): void => {
    const name = nameOf(model, k)
    if (name !== 'out_of_scope') meant.set(name, Math.max(p, meant.get(name) ?? 0))
  }
  for (const part of parts) {
    const best = indexOfHighest(part)
    if (part[best]! >= (social.has(nameOf(model, best)) ? COURTESY_FROM : PART_FROM)) mean(best, part[best]!)
    for (let k = 0; k < part.length; k++)
      if (part[k]! >= HINTED_FROM && whole[k]! >= HINTED_FROM && !neverHinted.has(nameOf(model, k))) mean(k, whole[k]!)
  }
  return [...meant].map(([name, p]) => ({ name, p })).sort((a, b) => b.p - a.p || (a.name < b.name ? -1 : 1))
}

/** Nobody is handed to a person by a hint. */
const neverHinted: ReadonlySet<IntentName> = new Set([...social, 'talk_to_human'])

const ranking = (model: UnderstandingModel, p: Float64Array): Ranked =>
  Array.from(p, (chance, k) => ({ name: nameOf(model, k), p: chance })).sort((a, b) => b.p - a.p || (a.name < b.name ? -1 : 1))

const ORDER = new Int32Array(6)

/** As `sixBest` of a ranking, without sorting what is not said. */
function sixHighest(model: UnderstandingModel, p: Float64Array, main: IntentName): Ranked {
  let size = 0
  for (let k = 0; k < p.length; k++) {
    if (size === 6 && p[k]! <= p[ORDER[5]!]!) continue
    let at = size < 6 ? size++ : 5
    for (; at > 0 && p[ORDER[at - 1]!]! < p[k]!; at--) ORDER[at] = ORDER[at - 1]!
    ORDER[at] = k
  }
  const outside = model.intents.classes.indexOf('out_of_scope')
  if (!ORDER.includes(outside)) ORDER[5] = outside
  const six: Ranked = []
  for (let i = 0; i < 6; i++) six.push({ name: nameOf(model, ORDER[i]!), p: round(p[ORDER[i]!]!) })
  return six[0]!.name === main && six[0]!.p > six[1]!.p
    ? six
    : six.sort((a, b) => b.p - a.p || Number(b.name === main) - Number(a.name === main))
}

function certainly(model: UnderstandingModel, whole: Float64Array, chosen: IntentName, sure: number): Ranked {
  const others = ranking(model, whole).filter(({ name }) => name !== chosen)
  return sixBest([{ name: chosen, p: sure }, ...others.map(({ name, p }) => ({ name, p: p * (1 - sure) }))], chosen)
}

function raised(whole: Ranked, main: Ranked[number], meant: Ranked): Ranked {
  const top = whole[0]!
  const all = new Map(whole.map(({ name, p }) => [name, p]))
  const limit = Math.max(main.p, all.get(main.name)!)
  all.set(main.name, limit)
  for (const { name, p } of meant) if (name !== main.name) all.set(name, Math.min(limit, Math.max(MEANT_TOO, p)))
  if (main.name !== top.name) all.set(top.name, Math.min(top.p, MEANT_TOO, limit))
  return [...all].map(([name, p]) => ({ name, p })).sort((a, b) => b.p - a.p || Number(b.name === main.name) - Number(a.name === main.name))
}

function sixBest(sorted: Ranked, main: IntentName): Ranked {
  const first = sorted.slice(0, 6)
  if (!first.some(({ name }) => name === 'out_of_scope')) first[5] = sorted.find(({ name }) => name === 'out_of_scope')!
  return first.map(({ name, p }) => ({ name, p: round(p) })).sort((a, b) => b.p - a.p || Number(b.name === main) - Number(a.name === main))
}

const round = (p: number): number => Math.round(p * 10_000) / 10_000

/** What stands below the cut comes last; an order number there counts only when the body has none. */
function ranked(entities: Entity[], cut: number): Entity[] {
  const body = entities.filter((entity) => entity.start < cut)
  const below = entities.filter((entity) => entity.start >= cut)
  const hasOrder = body.some((entity) => entity.type === 'order_number')
  return [...body, ...below.filter((entity) => !(hasOrder && entity.type === 'order_number'))]
}

const LOCALE_PRIOR = 1
const BEFORE_PRIOR = 1.5
const SHORT_PRIOR = 3
const SHORT = 3
// Of a message without a word we know: against the language that is expected, and where none is.
const EVIDENCE_FROM = { short: 0.99, long: 0.7 }
const GUESSED_FROM = { short: 0.6, long: 0 }

function languageOf({ languages }: UnderstandingModel, body: string, { concepts }: Lexicon, hints: Hints): string {
  const byScript = isAscii(body) ? null : languageOfScript(body)
  if (byScript) return byScript
  const [locale, before] = [primary(hints.locale), primary(hints.before)]
  const { scores, words } = languageScores(languages, body)
  const expected = before ?? locale
  // "asdf", "ok", a name: letters that resemble a language are no evidence that it is hers.
  if (words === 0) return expected ?? 'en'
  if (concepts.length === 0) {
    const resembles = Math.max(...toProbabilities(Float64Array.from(scores), languages, 2))
    if (resembles < (expected ? EVIDENCE_FROM : GUESSED_FROM)[words < SHORT ? 'short' : 'long']) return expected ?? 'en'
  }
  const prior = words < SHORT ? SHORT_PRIOR : 1
  const priors =
    locale || before
      ? languages.classes.map((name) => (name === locale ? LOCALE_PRIOR * prior : 0) + (name === before ? BEFORE_PRIOR * prior : 0))
      : null
  return languages.classes[indexOfHighest(toProbabilities(scores, languages, 2, priors))]!
}

const primary = (tag: string | null | undefined): string | null => tag?.slice(0, 2).toLowerCase() ?? null

function languageOfScript(body: string): string | null {
  // One alone is a face: ¯\_(ツ)_/¯
  if (/[\u3040-\u30ff][^\u3040-\u30ff]*[\u3040-\u30ff]|[\u3040-\u30ff][\u4e00-\u9fff]|[\u4e00-\u9fff][\u3040-\u30ff]/.test(body))
    return 'ja'
  if (/[\u0600-\u06ff]/.test(body)) return 'ar'
  return /[\u4e00-\u9fff]/.test(body) && !CHINESE.test(body) && !/\p{Script=Latin}{3}/u.test(body) ? 'ja' : null
}

// Japanese writes these words in kana; Chinese is none of our languages, and an answer in Japanese no help.
const CHINESE = /[你您们們吗嗎呢这這哪么麼还问谢给吧怎]/
