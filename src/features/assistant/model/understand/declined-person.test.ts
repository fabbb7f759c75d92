import { expect, test } from 'vitest'
import { read } from '../../read-message.ts'

const wantsPerson = (text: string): boolean => read(text).intents.some(({ name, p }) => name === 'talk_to_human' && p >= 0.45)

test.each([
  ["I don't want a human, just tell me where it is"],
  ['Please do not connect me with an agent. Where is my parcel?'],
  ['No human please. Where is my order 1001?'],
  ['Ich will keinen Menschen, sag mir einfach, wo mein Paket ist'],
  ['Ich möchte nicht mit einem Mitarbeiter sprechen, wo ist meine Bestellung?'],
  ['Je ne veux pas parler à un conseiller, dites-moi où est mon colis'],
  ['No quiero hablar con una persona, ¿dónde está mi pedido?'],
  ['Non voglio parlare con un operatore, dov’è il mio pacco?'],
  ['Não quero falar com um atendente, onde está o meu pedido?'],
  ['Ik wil geen medewerker spreken, waar is mijn pakket?'],
  ['Nie chcę rozmawiać z konsultantem, gdzie jest moja paczka?'],
  ['Jag vill inte prata med en människa, var är mitt paket?'],
  ['Temsilciyle konuşmak istemiyorum, kargom nerede?'],
  ['担当者はいりません。荷物はどこですか'],
  ['لا أريد التحدث مع موظف، أين طلبي؟'],
])('whoever declines a person asks something else: %s', (text) => {
  expect(wantsPerson(text)).toBe(false)
  expect(read(text).intents[0]?.name).toMatch(/where_is_it|order_status/)
  expect(read(text).answerable).toBe(true)
})

test.each([
  "I don't want a bot, I want a human",
  "I don't want to talk to a machine, give me a person",
  'No, a human please',
  "Why can't I talk to a human?",
  'Ich will keinen Bot, ich will einen Menschen sprechen',
  'Je ne veux pas un robot, je veux parler à un conseiller',
  'No quiero un robot, quiero hablar con una persona',
  'Ik wil geen robot maar een medewerker spreken',
])('whoever declines a machine wants a person: %s', (text) => {
  expect(wantsPerson(text)).toBe(true)
})
