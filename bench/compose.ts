/** Composing: generated truths × questions × languages × surfaces, from the card to the verified text. */
import { compose, type Level, languages, seeAs, servedIntents, surfaces } from '#features/answers'
import { cardOf, situations } from '../test/answers-matrix/generate-cards.ts'

const LEVELS: readonly Level[] = ['L0', 'L1', 'L2', 'L3']

export function benchCompose(): Record<string, number> {
  const asked = situations.flatMap((situation, s) =>
    servedIntents.flatMap((intent, i) =>
      languages.map((language, l) => {
        const n = s * 31 + i * 7 + l * 13
        const level = LEVELS[n % LEVELS.length]!
        return { card: seeAs(cardOf(situation, n), level), intents: [intent], language, surface: surfaces[n % surfaces.length]!, level }
      }),
    ),
  )
  for (const question of asked) compose(question)
  const times = asked.map((question) => {
    const startedAt = performance.now()
    compose(question)
    return performance.now() - startedAt
  })
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0
  return { composed: times.length, composeP50Ms: at(0.5), composeP95Ms: at(0.95), composeP99Ms: at(0.99) }
}
