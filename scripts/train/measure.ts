/** The figures that understanding is held to, by the definitions of the questions' scorer. */
import { type IntentName, intentNames } from '../../src/features/assistant/model/understand/intents.ts'
import type { Understanding } from '../../src/features/assistant/model/understand/understand.ts'
import type { Line } from './lines.ts'

export type Judged = { line: Line; understood: Understanding }

const FIVE = new Set(['order_status', 'where_is_it', 'is_it_delayed', 'why_late', 'when_arrives'])
const SOCIAL = new Set(['greeting', 'feedback_thanks', 'talk_to_human', 'complaint'])

export function measure(judged: readonly Judged[]): Record<string, unknown> {
  return {
    ...overall(judged),
    byLanguage: grouped(judged, ({ line }) => line.lang),
    bySource: grouped(judged, ({ line }) => line.source),
    weakest: Object.entries(f1ByIntent(judged))
      .sort(([, a], [, b]) => a - b)
      .slice(0, 8),
  }
}

const topOf = ({ understood }: Judged): IntentName => understood.intents[0]!.name
const isRight = (one: Judged): boolean => one.line.intents.includes(topOf(one))
const share = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000)
const countOf = <T>(list: readonly T[], test: (one: T) => boolean): number => list.filter(test).length

function overall(judged: readonly Judged[]) {
  const outside = judged.filter(({ line }) => line.intents[0] === 'out_of_scope')
  const inside = judged.filter(({ line }) => line.intents[0] !== 'out_of_scope')
  const ask = inside.filter(({ line }) => !SOCIAL.has(line.intents[0]!))
  const five = judged.filter(({ line }) => FIVE.has(line.intents[0]!))
  const several = judged.filter(({ line }) => line.intents.length > 1)
  const f1 = Object.values(f1ByIntent(judged))
  return {
    n: judged.length,
    accuracy: share(countOf(judged, isRight), judged.length),
    macroF1: share(
      f1.reduce((sum, one) => sum + one, 0),
      f1.length,
    ),
    fiveExact: share(countOf(five, isRight), five.length),
    fiveGroup: share(
      countOf(five, (one) => FIVE.has(topOf(one))),
      five.length,
    ),
    language: share(
      countOf(judged, ({ line, understood }) => line.lang === understood.lang),
      judged.length,
    ),
    falseAnswers: share(
      countOf(outside, ({ understood }) => understood.answerable),
      outside.length,
    ),
    answered: share(
      countOf(ask, ({ understood }) => understood.answerable),
      ask.length,
    ),
    wrongAnswers: share(
      countOf(inside, (one) => one.understood.answerable && !isRight(one)),
      inside.length,
    ),
    severalComplete: share(countOf(several, isComplete), several.length),
    calibrationError: calibrationError(judged),
  }
}

const isComplete = ({ line, understood }: Judged): boolean =>
  line.intents.every((intent) => understood.intents.some(({ name, p }, index) => name === intent && (index === 0 || p >= 0.5)))

function grouped(judged: readonly Judged[], keyOf: (one: Judged) => string): Record<string, string> {
  const groups = Map.groupBy(judged, keyOf)
  return Object.fromEntries(
    [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, list]) => [key, `${share(countOf(list, isRight), list.length)} of ${list.length}`]),
  )
}

function f1ByIntent(judged: readonly Judged[]): Record<string, number> {
  const figures: Record<string, number> = {}
  for (const name of intentNames) {
    const right = countOf(judged, (one) => isRight(one) && topOf(one) === name)
    const said = countOf(judged, (one) => topOf(one) === name)
    const meant = countOf(judged, (one) => (isRight(one) ? topOf(one) === name : one.line.intents[0] === name))
    if (said + meant > 0) figures[name] = Math.round(((2 * right) / (said + meant)) * 1000) / 1000
  }
  return figures
}

/** Expected calibration error of the main intent, ten bins. */
function calibrationError(judged: readonly Judged[]): number | null {
  const bins = Array.from({ length: 10 }, () => ({ p: 0, right: 0 }))
  for (const one of judged) {
    const { p } = one.understood.intents[0]!
    const bin = bins[Math.min(9, Math.floor(p * 10))]!
    bin.p += p
    if (isRight(one)) bin.right++
  }
  return share(
    bins.reduce((sum, bin) => sum + Math.abs(bin.p - bin.right), 0),
    judged.length,
  )
}
