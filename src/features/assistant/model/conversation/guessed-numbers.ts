/** Numbers that are not written as numbers: "1OO1", "l001", "one zero zero one". Only a look-up tells whether one was meant. */
import type { Entity } from '../understand/entities.ts'

/** `words`: of how many words it is made. */
export type Guessed = Entity & { guessed: true; words: number }

// Bounded, as all that looks at a text somebody sent.
const LONGEST = 1_000
const MOST = 3

/** In the order they stand in. */
export function guessedNumbers(whole: string): Guessed[] {
  const text = whole.slice(0, LONGEST)
  return [...lookAlikes(text), ...spoken(text)].sort((a, b) => a.start - b.start).slice(0, MOST)
}

/** What a number may have been meant to be, typed with letters that look like its digits; null for any other. */
export function guessOf(number: string): string | null {
  const plain = number.replace(/^#/, '')
  return WHOLE.test(plain) ? plain.replaceAll(/\D/g, (letter) => LOOKS[letter] ?? '') : null
}

const LOOKS: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', i: '1', l: '1', '|': '1' }
// With a digit and a letter at least.
const ALIKE = '(?=[OoIil|]*\\d)(?=\\d*[OoIil|])[\\dOoIil|]{4,12}'
const WHOLE = new RegExp(`^${ALIKE}$`)
const WORD = new RegExp(`(?<![\\p{L}\\p{N}_./:@&=-])${ALIKE}(?![\\p{L}\\p{N}_/:@&=-])`, 'gu')

const lookAlikes = (text: string): Guessed[] =>
  [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    type: 'order_number',
    guessed: true,
    value: guessOf(word)!,
    start: index,
    end: index + word.length,
    words: 1,
  }))

/** Four digits and more, one after the other, each said as a word or standing alone. */
function spoken(text: string): Guessed[] {
  const found: Guessed[] = []
  let run = NONE
  let times = 1
  const close = () => {
    const { digits, start, end, words } = run
    if (digits.length >= 4 && digits.length <= 12 && words >= 3)
      found.push({ type: 'order_number', guessed: true, value: digits, start, end, words })
    run = NONE
    times = 1
  }
  for (const { index, 0: token } of text.matchAll(TOKEN)) {
    if (run.words > 0 && !BETWEEN.test(text.slice(run.end, index))) close()
    const repeated = TIMES[token.toLowerCase()]
    const digit = repeated ? '' : digitSaid(token.toLowerCase())
    if (digit === null) {
      close()
      continue
    }
    const start = run.words > 0 ? run.start : index
    run = { digits: run.digits + digit.repeat(times), start, end: index + token.length, words: run.words + 1 }
    times = repeated ?? 1
  }
  close()
  return found
}

const NONE = { digits: '', start: 0, end: 0, words: 0 }
// Japanese writes them without a blank.
const TOKEN = /[\u3007\u4e00-\u9fff]|(?:(?![\u4e00-\u9fff])[\p{L}\p{M}])+|\d+/gu
const BETWEEN = /^[\s,.、・-]{0,3}$/
const TIMES: Readonly<Record<string, number>> = { double: 2, triple: 3 }

const digitSaid = (word: string): string | null => (/^\d$/.test(word) ? word : (SAID.get(word) ?? null))

/** Each digit in twelve languages, with and without accents. */
const DIGITS = [
  'zero oh o null nul zéro cero noll sıfır sifir ゼロ ぜろ れい 零 〇 صفر',
  'one eins ein un une uno um een één jeden ett bir いち 一 واحد',
  'two zwei zwo deux dos due twee dwa dois två tva iki に 二 اثنان اثنين إثنين',
  'three drei trois tres tre drie trzy três üç uc さん 三 ثلاثة تلاتة',
  'four vier quatre cuatro quattro cztery quatro fyra dört dort よん 四 أربعة اربعة',
  'five fünf fuenf cinq cinco cinque vijf pięć piec fem beş bes ご 五 خمسة',
  'six sechs seis sei zes sześć szesc sex altı alti meia ろく 六 ستة',
  'seven sieben sept siete sette zeven siedem sete sju yedi なな しち 七 سبعة',
  'eight acht huit ocho otto osiem oito åtta atta sekiz はち 八 ثمانية تمانية',
  'nine neun neuf nueve nove negen dziewięć dziewiec nio dokuz きゅう 九 تسعة',
]
const SAID = new Map(DIGITS.flatMap((words, digit) => words.split(' ').map((word) => [word, String(digit)])))
