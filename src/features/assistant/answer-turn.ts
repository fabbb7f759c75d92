import { personNeeded } from '#features/answers'
import { wireId } from '#shared/ids'
import { identifyOrder, type Wanted } from './identify-order.ts'
import { meaningOf } from './model/conversation/meaning.ts'
import type { Asked, Told } from './model/conversation/told.ts'
import { type Decision, decide, decideFor, shopQuestion, stuck, TURNS, twoOthers } from './model/decide.ts'
import type { IntentName } from './model/understand/intents.ts'
import { type Choosable, choiceLabel } from './model/words/choices.ts'
import { tell } from './model/words/index.ts'
import { talk } from './model/words/talk.ts'
import { sendCode, tryCode } from './prove-by-code.ts'
import { tellFacts } from './tell-facts.ts'
import { tellOnly } from './tell-only.ts'
import { toPerson } from './to-person.ts'
import { plain, question, type Turn } from './turn.ts'

/** What is said to one message. Null: nothing, because it was said before. */
export async function answerTurn(turn: Turn): Promise<Told | null> {
  const { state, understood, language } = turn
  const meaning = meaningOf(state, understood, turn.message.text)
  switch (meaning.kind) {
    case 'code':
      return tryCode(turn, meaning.code)
    case 'send_code':
      return sendCode(turn, meaning.number)
    case 'order':
      return fromFacts(turn, { kind: 'answer', intents: meaning.intents }, { which: meaning.which })
    case 'not_that':
      return state.turnsWithoutProgress > 0
        ? carryOut(turn, stuck)
        : choose(
            turn,
            twoOthers(state.before?.answerable ? state.before : null, state.answered ?? state.pending ?? []),
            talk(language, 'notThat'),
          )
    case 'agrees':
    case 'declines':
      if (state.before === null) return plain('answered', language, tell(language, 'welcome'))
      if (state.asked === 'choice' || state.asked === 'order' || state.asked === 'contact')
        return carryOut(turn, state.turnsWithoutProgress >= TURNS ? stuck : { kind: 'ask' })
      return plain('answered', language, talk(language, 'anythingElse'))
    case 'wants_assistant':
      return plain('answered', language, tell(language, 'welcome'))
    case 'wants':
      return carryOut(turn, decideFor(meaning.intents), meaning.corrected)
    case 'plain':
      return carryOut(turn, decide(understood, state), meaning.corrected)
  }
}

async function carryOut(turn: Turn, decision: Decision, corrected = false): Promise<Told | null> {
  const { language } = turn
  switch (decision.kind) {
    case 'reply':
      return plain('answered', language, tell(language, decision.words))
    case 'ask':
      return question(turn, ['out_of_scope'], tell(language, 'whichOfMine'), 'wish')
    case 'choose':
      return choose(turn, decision.between)
    case 'hand_over':
      return toPerson(turn, decision)
    case 'answer':
      return fromFacts(turn, decision, { corrected })
  }
}

/** One short question; the two labels are sentences, so that a mail can be answered as well as a button tapped. */
function choose(turn: Turn, between: readonly [Choosable, Choosable], before = ''): Told {
  const choices = between.map((intent) => ({ label: choiceLabel(turn.language, intent), intent }))
  const asked = talk(turn.language, 'thisOrThat', { first: choices[0]!.label, second: choices[1]!.label })
  return { ...question(turn, ['out_of_scope'], `${before} ${asked}`.trim(), 'choice'), choices }
}

async function fromFacts(turn: Turn, decision: Extract<Decision, { kind: 'answer' }>, wanted: Partial<Wanted>): Promise<Told | null> {
  const { ctx, conversation, understood, state, language } = turn
  const { intents } = decision
  const identified = await identifyOrder(ctx, conversation, {
    understood,
    text: turn.message.text,
    earlier: state.since,
    about: state.about,
    listed: state.listed,
    contact: state.contact,
    ...wanted,
  })
  if (identified.outcome === 'needs') {
    const cause = shopQuestion(intents)
    if (cause && identified.asked === 'whichOrder') return toPerson(turn, { reason: 'needs_work', cause, facts: [] }, null, identified)
    if (state.turnsWithoutProgress >= TURNS) return toPerson(turn, { reason: 'no_progress', cause: null, facts: [] }, null, identified)
    const { asked, number } = identified
    const text = asked === 'noOther' ? talk(language, 'noOther') : tell(language, asked, { number: number ?? '' })
    return question(turn, intents, text, ASKS[asked])
  }
  if (identified.outcome === 'several') return whichOne(turn, intents, identified.orders)
  const only = understood.only ?? (intents.join() === state.pending?.join() ? state.only : null)
  const answer = only ? await tellOnly(turn, identified, only) : await tellFacts(turn, identified, intents, decision.unasked)
  if (!answer) return toPerson(turn, { reason: 'needs_work', cause: null, facts: [] }, null, identified)
  // What is said to need a person reaches one.
  const cause = personNeeded(answer.claims)
  return cause ? toPerson(turn, { reason: 'needs_work', cause, facts: intents }, answer, identified) : answer
}

const ASKS: Readonly<Record<'whichOrder' | 'whichNumber' | 'noOther' | 'whichContact' | 'noPair', Asked>> = {
  whichOrder: 'order',
  whichNumber: 'order',
  noOther: 'order',
  whichContact: 'contact',
  noPair: 'contact',
}

/** Her own orders, by name: the names are buttons, too. */
function whichOne(turn: Turn, intents: readonly IntentName[], orders: readonly { id: string; name: string }[]): Told {
  const shown = orders.slice(0, 3)
  const names = new Intl.ListFormat(turn.language, { type: 'disjunction' }).format(shown.map((order) => order.name))
  return {
    ...question(turn, intents, talk(turn.language, 'whichOne', { orders: names }), 'which_one'),
    claims: [
      {
        kind: 'placed',
        value: { orders: names },
        text: talk(turn.language, 'whichOne', { orders: names }),
        evidence: shown.map((order) => wireId('order', order.id)),
      },
    ],
    listed: shown.map((order) => wireId('order', order.id)),
    choices: shown.map((order) => ({ label: order.name, intent: intents[0] ?? 'order_status' })),
  }
}
