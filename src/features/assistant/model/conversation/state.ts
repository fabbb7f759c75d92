/** Where a conversation stands, from its turns alone. */
import type { IntentName } from '../understand/intents.ts'
import type { OnlyAsked } from '../understand/only-asked.ts'
import type { Understanding } from '../understand/understand.ts'
import type { Asked, Choice } from './told.ts'

/** `told`: of the assistant's turns. */
export type Turn =
  | { author: 'customer'; understood: Understanding & { only?: OnlyAsked | null } }
  | {
      author: 'assistant'
      told: {
        outcome: string
        intents: readonly string[]
        asked?: Asked
        choices?: readonly Choice[]
        about?: readonly string[]
        listed?: readonly string[]
      }
    }
  | { author: 'other' }

export type State = {
  /** What our last message asked, null when it answered. */
  asked: Asked | null
  choices: readonly Choice[]
  /** Her question that waits for what we asked. */
  pending: IntentName[] | null
  /** It asks to know one thing. */
  only: OnlyAsked | null
  /** What was last answered from facts. */
  answered: IntentName[] | null
  /** The orders last answered about, and those named beside them. */
  about: readonly string[]
  listed: readonly string[]
  /** The newest number of an order or a parcel she wrote before. */
  number: string | null
  /** An e-mail address or postcode she gave before. */
  contact: string | null
  /** Our questions in a row without getting further: another question than before is a step, waiting for a code no standstill. */
  turnsWithoutProgress: number
  /** What she wrote since we began to ask, newest first. */
  since: readonly Understanding[]
  /** Her message before this one. */
  before: Understanding | null
}

/** `turns`: what came before the message that is to be understood, oldest first. */
export function stateOf(turns: readonly Turn[]): State {
  const newest = withoutCodes(turns).toReversed()
  const ours = newest.flatMap((turn) => (turn.author === 'assistant' ? [turn.told] : []))
  const hers = newest.flatMap((turn) => (turn.author === 'customer' ? [turn.understood] : []))
  const last = ours[0]
  const asking = leading(ours, (told) => told.outcome === 'needs_detail')
  const answered = ours.find((told) => told.outcome === 'answered' && (told.about?.length ?? 0) > 0)
  return {
    asked: last?.outcome === 'needs_detail' ? (last.asked ?? null) : null,
    choices: last?.choices ?? [],
    pending: intentsOf(asking.find((told) => intentsOf(told.intents) !== null)?.intents ?? []),
    only: asking.length > 0 ? (hers.slice(0, asking.length).find(({ only }) => only)?.only ?? null) : null,
    answered: intentsOf(answered?.intents ?? []),
    about: answered?.about ?? [],
    listed: ours.find((told) => told.listed)?.listed ?? [],
    number: hers.flatMap(numbersOf)[0] ?? null,
    contact: contactOf(hers, ['email']) ?? contactOf(hers, ['postcode', 'phone']) ?? bareContactOf(newest),
    turnsWithoutProgress: standstill(leading(asking, (told) => told.asked !== 'code')),
    since: asking.length > 0 ? hers.slice(0, Math.max(1, asking.length)) : [],
    before: hers[0] ?? null,
  }
}

/** Of orders and of parcels: either may name an order. */
export const numbersOf = (understood: Understanding): string[] =>
  understood.entities.filter(({ type }) => type === 'order_number' || type === 'tracking_number').map((entity) => entity.value)

const contactOf = (messages: readonly Understanding[], types: readonly string[]): string | null =>
  messages.flatMap((message) => message.entities).find((entity) => types.includes(entity.type))?.value ?? null

/** A bare number that opened an order when we had asked for its contact. */
function bareContactOf(newest: readonly Turn[]): string | null {
  for (const [at, turn] of newest.entries()) {
    const [after, before] = [newest[at - 1], newest[at + 1]]
    if (turn.author !== 'customer' || askedBy(before) !== 'contact') continue
    const [number, ...more] = numbersOf(turn.understood)
    if (number && more.length === 0 && after?.author === 'assistant' && (after.told.about?.length ?? 0) > 0) return number
  }
  return null
}

const askedBy = (turn: Turn | undefined): Asked | null => (turn?.author === 'assistant' ? (turn.told.asked ?? null) : null)

/** Six digits after a code was sent were an attempt at the code: they name no order. */
function withoutCodes(turns: readonly Turn[]): Turn[] {
  return turns.map((turn, at) => {
    if (turn.author !== 'customer' || askedBy(turns[at - 1]) !== 'code' || turn.understood.wordCount > 6) return turn
    const entities = turn.understood.entities.filter(({ value }) => value.normalize('NFKC').replaceAll(/\D/g, '').length !== 6)
    return { author: 'customer', understood: { ...turn.understood, entities } }
  })
}

/** Null for none, and for the one that stands for "nothing we know". */
function intentsOf(intents: readonly string[]): IntentName[] | null {
  return intents[0] && intents[0] !== 'out_of_scope' ? ([...intents] as IntentName[]) : null
}

/** A number after "which order?" is a step, and so are two; more are a detour. */
function standstill(asking: readonly { asked?: Asked }[]): number {
  const same = leading(asking, ({ asked }) => asked === asking[0]?.asked).length
  return Math.max(same, asking.length - MOST_STEPS)
}
const MOST_STEPS = 2

function leading<T>(list: readonly T[], fits: (one: T) => boolean): T[] {
  const end = list.findIndex((one) => !fits(one))
  return list.slice(0, end < 0 ? list.length : end)
}
