import { headline, reasonSentence, stateSentence, truthCard } from '#features/answers'
import type { Conversation, Message } from '#features/conversations'
import type { Ctx } from '#platform/context'
import { cleanLine } from '#shared/text'
import type { Understanding } from './model/understand/understand.ts'

type About = { conversation: Conversation; message: Message; understood: Understanding; orderId: string | null }

/** For the agent who takes over: what was asked, which order, where it stands and why, with what proves it. */
export async function summaryForAgent(
  ctx: Ctx,
  { conversation, message, understood, orderId }: About,
): Promise<{ text: string; evidence: string[] }> {
  const meant = (understood.intents[0]?.name ?? 'out_of_scope').replaceAll('_', ' ')
  const asked = `“${cleanLine(message.text, 400)}” (${meant})`
  const card = orderId ? await truthCard(ctx, orderId, { level: 'L3' }) : null
  if (!card) return { text: `${asked}\nNo order is known yet (${conversation.level}).`, evidence: [] }
  const lines = [
    asked,
    `Order ${card.order.number} (${conversation.level}): ${headline(card, 'en')}. ${stateSentence(card, 'en')} ${reasonSentence(card, 'en')}`.trim(),
  ]
  const evidence = [...card.order.evidence, ...(card.promise?.evidence ?? []), ...card.parcels.flatMap((parcel) => parcel.journey.evidence)]
  return { text: lines.join('\n'), evidence: [...new Set(evidence)].slice(0, 50) }
}
