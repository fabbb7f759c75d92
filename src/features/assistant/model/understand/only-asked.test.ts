import { expect, test } from 'vitest'
import { onlyAsked } from './only-asked.ts'

test.each([
  'what is my delivery address?',
  'Which address do you have for 1001?',
  "what's my address",
  'Wie lautet meine Lieferadresse?',
  'An welche Adresse geht es?',
  'Quelle est mon adresse de livraison ?',
  '¿Cuál es mi dirección de entrega?',
  'Qual è il mio indirizzo di consegna?',
  'Wat is mijn bezorgadres?',
  'Na jaki adres idzie paczka?',
  'Qual é o meu endereço de entrega?',
  'Vilken är min leveransadress?',
  'Teslimat adresim ne?',
  '配送先の住所はどこですか',
  'ما هو عنوان التوصيل؟',
])('asks for the address: %s', (text) => {
  expect(onlyAsked(text)).toBe('address')
})

test.each([
  'how much did I pay?',
  'What was my total for order 1001?',
  'Wie viel habe ich bezahlt?',
  'Combien ai-je payé ?',
  '¿Cuánto he pagado?',
  'Quanto ho pagato?',
  'Hoeveel heb ik betaald?',
  'Ile zapłaciłem?',
  'Quanto paguei?',
  'Hur mycket har jag betalat?',
  'Ne kadar ödedim?',
  'いくら払いましたか',
  'كم دفعت؟',
])('asks for what was paid: %s', (text) => {
  expect(onlyAsked(text)).toBe('amount')
})

test.each([
  'What is my address, can I change it?',
  'My delivery address is wrong',
  'how can I change my address?',
  'What is the return address?',
  'Wie lautet meine Adresse? Sie ist falsch, bitte ändern',
  'Which address do I send it back to?',
  'How much does shipping cost?',
  'What is my total income?',
  'Why did I pay twice?',
  'I paid and nothing came',
  'Combien coûte la livraison ?',
  'ما وصل طلبي',
  'ما هو رقم التتبع؟',
  'siparişim ne kadar zaman sürer',
])('is something else: %s', (text) => {
  expect(onlyAsked(text)).toBeNull()
})
