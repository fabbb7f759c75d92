/** The shop's own rules; each text is its own evidence. */
import type { Ctx } from '#platform/context'
import type { Policy, PolicyTopic } from './model/truth-card.ts'

export const policiesOf = (settings: Ctx['settings']): Policy[] =>
  TOPICS.flatMap((topic) => {
    const text = policyText(settings, topic)
    return text ? [{ topic, text, language: settings.language, evidence: [`pol_${topic}`] }] : []
  })

/** The rule behind an id such as `pol_returns`; null for none. */
export function policyById(settings: Ctx['settings'], id: string): { topic: PolicyTopic; text: string } | null {
  const topic = TOPICS.find((one) => id === `pol_${one}`)
  const text = topic ? policyText(settings, topic) : null
  return topic && text ? { topic, text } : null
}

const TOPICS = ['returns', 'damage', 'lost', 'customs'] as const

const policyText = (settings: Ctx['settings'], topic: (typeof TOPICS)[number]): string | null =>
  (topic === 'returns' ? settings.returnsPolicy : settings.policies[topic])?.trim() || null
