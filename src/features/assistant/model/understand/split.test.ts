import { expect, test } from 'vitest'
import { partsOf } from './split.ts'

test.each([
  ['en', 'has 4499 gone out and can I have the invoice', ['has 4499 gone out', 'can I have the invoice']],
  ['en', 'where is it? why so late?', ['where is it?', 'why so late?']],
  ['en', 'is it late again? why?', ['is it late again?', 'why?']],
  ['en', 'it was due on 12.11.2026', []],
  ['pl', 'gdzie jest paczka i kiedy dojdzie', ['gdzie jest paczka', 'kiedy dojdzie']],
  ['de', 'Hallo, wo ist mein Paket', []],
  ['fr', 'la tasse est cassée et il manque une cuillère', ['la tasse est cassée', 'il manque une cuillère']],
  ['ja', '箱が壊れていたので交換してください', ['箱が壊れていた', '交換してください']],
  ['ar', 'وين طلبي ومتى يوصل', ['وين طلبي', 'ومتى يوصل']],
])('%s: %s', (language, text, parts) => expect(partsOf(text, language)).toEqual(parts))
