import { expect, test } from 'vitest'
import { understand } from '../../understand.ts'

test.each([
  ['en', 'where is my kitten', 'where is my order'],
  ['de', 'wo ist mein Kater', 'wo ist meine Bestellung'],
  ['fr', 'où est mon train', 'où est ma commande'],
  ['es', 'dónde está mi perro', 'dónde está mi pedido'],
  ['it', 'dov’è il mio cane', 'dov’è il mio ordine'],
  ['nl', 'waar is mijn hond', 'waar is mijn bestelling'],
  ['pl', 'gdzie jest mój pies', 'gdzie jest moje zamówienie'],
  ['pt', 'onde está o meu cão', 'onde está a minha encomenda'],
  ['sv', 'var är min hund', 'var är min beställning'],
  ['tr', 'köpeğim nerede', 'siparişim nerede'],
  ['ja', '犬はどこ', '注文はどこ'],
  ['ar', 'وين كلبي', 'وين طلبي'],
])('in %s, "%s" is not answered, "%s" is', (_language, foreign, ours) => {
  expect(understand(foreign).answerable).toBe(false)
  expect(understand(ours).answerable).toBe(true)
})
