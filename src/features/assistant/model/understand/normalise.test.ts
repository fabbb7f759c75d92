import { expect, test } from 'vitest'
import { normalise } from './normalise.ts'

test.each([
  ['1042の状況教えて', ['xnum', 'の', '状況教', 'えて']],
  ['１０４２の状況', ['xnum', 'の', '状況']],
  ['注文1042はどこ', ['注文', 'xnum', 'はどこ']],
  ['荷物SO-1042まだ', ['荷物', 'xnum', 'まだ']],
  ['DHLで発送', ['dhl', 'で', '発送']],
  ['طلب1042 فين', ['طلب', 'xnum', 'فين']],
  ['طلب١٠٤٢فين', ['طلب', 'xnum', 'فين']],
  ['DHLما وصل', ['dhl', 'ما', 'وصل']],
  ['order 1042, 2 of 3', ['order', 'xnum', 'xn', 'of', 'xn']],
  ['am 3. Mai, Größe 42', ['am', 'xn', 'mai', 'grosse', 'xn']],
  ['AB1042 and 12-34-56', ['xnum', 'and', 'xnum']],
])('%s is read as %j', (message, tokens) => expect(normalise(message).tokens).toEqual(tokens))

test.each([
  ['3lach t2akhar talabi', ['3lach', 't2akhar', 'talabi']],
  ['3rd of 2nd, XK7Q2M, 24h', ['xn', 'of', 'xn', 'xn', 'xn']],
])('Arabic in Latin letters writes sounds as digits: %s is read as %j', (message, tokens) =>
  expect(normalise(message).tokens).toEqual(tokens),
)
