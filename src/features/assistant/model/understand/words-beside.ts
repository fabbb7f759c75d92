/** How much a message says besides its numbers and addresses: people who are asked for these send hardly more. */
import { NUMBER_WORDS, ORDER_CUES, PHONE_CUES, POSTCODE_CUES } from './cue-words.ts'
import type { Entity } from './entities.ts'

const LONGEST = 2_000
const WORD = /[\p{L}\p{N}]+/gu
const MAIL_CUES = 'e-?mail(?:[ -]?ad+ress?e?)?|mail|e-?posta?|correo|البريد|بريد|بريدي|الايميل|ايميل'
/** "My", "is", "and", "here" between a number and what it is called. */
const SMALL_WORDS =
  'my|mine|the|is|its|it|and|with|here|for|mein|meine|die|der|ist|lautet|und|hier|mit|ma|mon|le|la|est|et|avec|voici|mi|el|es|y|con|aquí|il|mio|è|e|con|ecco|mijn|de|het|en|met|hier|mój|moj|moje|to|i|z|meu|minha|o|a|é|com|min|mitt|är|och|med|här|benim|ve|ile|هو|هي|و|مع'
const NAMES = new RegExp(
  `(?<![\\p{L}\\p{N}])و?(?:${[ORDER_CUES, POSTCODE_CUES, PHONE_CUES, NUMBER_WORDS, MAIL_CUES, SMALL_WORDS].join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
)
const COMPOUND = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ORDER_CUES})-?(?:${NUMBER_WORDS})(?![\\p{L}\\p{N}])`, 'giu')

/** No space stands between words there. */
const JAPANESE_NAMES = /ご?注文(?:番号)?|(?:郵便|電話)?番号|メール(?:アドレス)?|オーダー|です|こちら|[はのがと]/gu

/** Words beside its numbers and addresses; none when all they do is say what these are ("order no. 1042, my postcode is 80331"). */
export function wordsBeside(text: string, entities: readonly Entity[]): number {
  let rest = text.slice(0, LONGEST)
  for (const { start, end } of entities) rest = rest.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + rest.slice(end)
  const words = rest.match(WORD)?.length ?? 0
  if (words === 0 || entities.length === 0 || rest.length > SHORT) return words
  const others = rest.replace(COMPOUND, ' ').replace(NAMES, ' ').replace(JAPANESE_NAMES, ' ').match(WORD)
  return others ? words : 0
}

/** Longer ones say more than a name, whatever they are. */
const SHORT = 160
