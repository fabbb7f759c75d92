import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../../read-message.ts'
import { understand } from '../../understand.ts'
import { type Happening, type Standing, stepOf } from '../handover.ts'
import { meaningOf } from './meaning.ts'
import { type State, stateOf, type Turn } from './state.ts'

const customer = (text: string): Turn => ({ author: 'customer', understood: understand(text) })
const answered: Turn = {
  author: 'assistant',
  told: { outcome: 'answered', intents: ['when_arrives'], about: ['ord_a'], listed: ['ord_a', 'ord_b'] },
}
const asking = (asked: 'order' | 'contact' | 'code'): Turn => ({
  author: 'assistant',
  told: { outcome: 'needs_detail', intents: ['where_is_it'], asked },
})
const afterAnswer = stateOf([customer('When does order 1001 arrive?'), answered])
const afterContact = stateOf([customer('Where is order 48213?'), asking('contact')])
const meant = (state: State, text: string) => meaningOf(state, read(text), text)

const rows: readonly (readonly [language: string, yes: string, no: string, other: string, notThat: string, code: string, back: string])[] =
  [
    ['en', 'yes please', 'no', 'and the other one?', "that's not what I asked", 'send me a code', 'back to the bot'],
    ['de', 'ja bitte', 'nein', 'und die andere?', 'das war nicht meine Frage', 'schicken Sie mir einen Code', 'zurück zum Bot'],
    ['fr', 'oui', 'non', 'et l’autre commande ?', 'ce n’est pas ce que j’ai demandé', 'envoyez-moi un code', 'retour au bot'],
    ['es', 'sí', 'no', '¿y el otro?', 'eso no es lo que pregunté', 'envíeme un código', 'volver al bot'],
    ['it', 'sì', 'no', 'e l’altro?', 'non è quello che ho chiesto', 'mandami un codice', 'torna al bot'],
    ['nl', 'ja graag', 'nee', 'en de andere?', 'dat is niet wat ik vroeg', 'stuur me een code', 'terug naar de bot'],
    ['pl', 'tak', 'nie', 'a drugie?', 'nie o to pytałem', 'wyślij kod', 'wróć do bota'],
    ['pt', 'sim', 'não', 'e o outro?', 'não foi isso que perguntei', 'envie um código', 'voltar ao bot'],
    ['sv', 'ja', 'nej', 'och den andra?', 'det var inte det jag frågade', 'skicka en kod', 'tillbaka till botten'],
    ['tr', 'evet', 'hayır', 've diğeri?', 'bunu sormadım', 'kod gönder', 'bota geri dön'],
    ['ja', 'はい', 'いいえ', 'もう一つの注文は？', 'それは聞いていません、そうじゃない', 'コードを送ってください', 'ボットに戻りたい'],
    ['ar', 'نعم', 'لا', 'والطلب الآخر؟', 'ليس هذا ما سألت عنه', 'أرسل لي رمز جديد', 'العودة إلى البوت'],
  ]

describe.each(rows)('in %s', (_language, yes, no, other, notThat, code, back) => {
  test('yes to an offered code, no, the other one, not that, send a code, back to the bot', () => {
    expect(meant(afterContact, yes)).toEqual({ kind: 'send_code', number: '48213' })
    expect(meant(afterContact, no)).toEqual({ kind: 'declines' })
    expect(meant(afterAnswer, other)).toMatchObject({ kind: 'order', which: 'other', intents: ['when_arrives'] })
    expect(meant(afterAnswer, notThat)).toEqual({ kind: 'not_that' })
    expect(meant(afterContact, code)).toEqual({ kind: 'send_code', number: '48213' })
    expect(understand(back).signals).toContain('bot')
  })
})

test('six digits after a code was sent are the code, in any script; before that, and with a word beside them, they are a number', () => {
  const afterCode = stateOf([customer('send me a code'), asking('code')])
  for (const text of ['482913', '482 913', 'my code is 482913', '٤٨٢٩١٣', '４８２９１３'])
    expect(meant(afterCode, text)).toEqual({ kind: 'code', code: '482913' })
  for (const text of ['#482913', '48291', '4829131', 'AB482913']) expect(meant(afterCode, text).kind).not.toBe('code')
  expect(meant(afterContact, '482913')).toMatchObject({ kind: 'wants', intents: ['where_is_it'] })
})

test('a number after a question continues it, a corrected one too, and a new question is a new question', () => {
  expect(meant(afterContact, '48231')).toEqual({ kind: 'wants', intents: ['where_is_it'], corrected: false })
  expect(meant(afterContact, 'sorry, 48231')).toEqual({ kind: 'wants', intents: ['where_is_it'], corrected: true })
  expect(meant(afterAnswer, 'no, I meant 48231')).toEqual({ kind: 'wants', intents: ['when_arrives'], corrected: true })
  expect(meant(afterContact, 'How do I return the shoes?').kind).toBe('plain')
})

test('whoever is angry, in danger or wants a person is not led on', () => {
  for (const text of ['no!!! I want to talk to a human', 'yes, and it is on fire', 'NO, THIS IS THE THIRD TIME!!!'])
    expect(meant(afterContact, text).kind).toBe('plain')
})

test('any text has one meaning, whatever was said before', () => {
  const turn = fc.oneof(fc.constant(answered), fc.constantFrom('order', 'contact', 'code').map(asking), fc.string().map(customer))
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 200 }), (turns, text) => {
      const state = stateOf(turns)
      expect(meaningOf(state, read(text), text).kind).toBeTruthy()
      expect(state.turnsWithoutProgress).toBeLessThanOrEqual(turns.length)
    }),
    { numRuns: 200 },
  )
})

test('handover over random histories: always said, once at a time, joined and never doubled, with a way back', () => {
  const happenings: Happening[] = ['asks', 'needs_person', 'wants_assistant', 'agent_replies', 'agent_closes']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...happenings), { maxLength: 60 }), (history) => {
      let standing: Standing = { holder: 'assistant', ticket: false }
      let open = 0
      for (const happening of history) {
        const step = stepOf(standing, happening)
        if (step.ticket === 'opened') open++
        if (step.ticket === 'closed') open--
        expect(open).toBe(step.standing.ticket ? 1 : 0)
        // Whoever needs a person has one afterwards, and was told so unless she knows it.
        if (happening === 'needs_person') {
          expect(step.standing).toEqual({ holder: 'agent', ticket: true })
          expect(step.says).toBe(standing.holder === 'agent' && standing.ticket ? 'kept' : 'handover')
        }
        // With an agent the assistant is silent, but for the words of the handover itself and of the way back.
        if (standing.holder === 'agent' && happening === 'asks') expect(step.says).toBe('kept')
        if (step.says === 'answer') expect(standing.holder).toBe('assistant')
        if (happening === 'wants_assistant' || happening === 'agent_closes') expect(step.standing.holder).toBe('assistant')
        // What a person owes is only taken from her by herself.
        if (standing.ticket && !step.standing.ticket) expect(happening).toBe('agent_closes')
        standing = step.standing
      }
    }),
    { numRuns: 1_000 },
  )
})
