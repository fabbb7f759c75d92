import { describe, expect, test } from 'vitest'
import { type Concept, concepts } from './concepts/index.ts'
import { lexiconOf } from './lexicon.ts'
import { normalise } from './normalise.ts'

const ideasIn = (message: string): Concept[] => lexiconOf(normalise(message)).concepts.map((number) => concepts[number]!)

describe('a short stem is a word of its own', () => {
  test.each([
    ['ما وصل', 'NEG', true],
    ['وما وصل', 'NEG', true],
    ['ماركة جديدة', 'NEG', false],
    ['لما يوصل', 'NEG', false],
    ['لازم يوصل', 'NEG', false],
    ['وين القط', 'PET', true],
    ['قطعة مكسورة', 'PET', false],
    ['شحن القطار', 'PET', false],
    ['荷物はいつ届きますか', 'WHEN', true],
    ['いつもありがとう', 'WHEN', false],
    ['バスは何時', 'TRAVEL', true],
    ['バスタオルが違う', 'TRAVEL', false],
    ['ライトつけて', 'HOUSE', true],
    ['ハイライトペン', 'HOUSE', false],
    ['リンクが開けない', 'LINK', true],
    ['ドリンクが割れた', 'LINK', false],
    ['カーペットの色', 'PET', false],
    ['ドローンが届かない', 'BANK', false],
  ] as const)('%s: %s %s', (message, concept, is) => expect(ideasIn(message).includes(concept)).toBe(is))
})

test.each([
  ['箱が空でした', 'MISSING'],
  ['完売ですか', 'STOCK'],
  ['表面がべこべこ', 'BROKEN'],
  ['هيتأخر؟', 'LATE'],
  ['علاش ما جاش', 'WHY'],
  ['انسرق الطرد', 'STOLEN'],
  ['رسوم الديوانة', 'CUSTOMS'],
  ['3lach ta2khir', 'WHY'],
  ['wen talabi', 'WHERE'],
  ['bghit flousi', 'REFUND'],
  ['gomrok', 'CUSTOMS'],
  ['emta twsal', 'WHEN'],
] as const)('%s speaks of %s', (message, concept) => expect(ideasIn(message)).toContain(concept))
