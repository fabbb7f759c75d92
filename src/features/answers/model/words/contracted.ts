/** What stands before a name or an hour, joined with it as the language writes it: "au Mans", "no Porto", "ad Ancona", "a la 01:15". */

import { polishDays } from './polish-days.ts'

type Rule = readonly [RegExp, string | ((...found: string[]) => string)]

/** A sentence of the catalogue, filled. */
export const contracted = (sentence: string, language: string): string =>
  (RULES[language] ?? []).reduce((text, [pattern, joined]) => text.replaceAll(pattern, joined as string), sentence)

/** Cities that have an article in Portuguese. */
const WITH_O =
  'Porto|Rio de Janeiro|Recife|Barreiro|Bombarral|Cadaval|Cairo|Cartaxo|Crato|Entroncamento|Fundão|Funchal|Montijo|Sabugal|Seixal'
const WITH_A = 'Amadora|Batalha|Covilhã|Figueira da Foz|Guarda|Horta|Lousã|Maia|Marinha Grande|Mealhada|Moita|Nazaré|Póvoa de Varzim|Trofa'
/** The name ends here: Porto Alegre is another city. */
const ENDS = '(?! ?\\p{Lu}|\\p{L}|-)'
const ALONE = '(?<![\\p{L}’])'

const portuguese = (names: string, forms: Readonly<Record<string, string>>): Rule => [
  new RegExp(`${ALONE}(em|[Dd]e|a) (${names})${ENDS}`, 'gu'),
  (_all, word = '', name = '') => `${forms[word] ?? word} ${name}`,
]

/** "saat 18.04’te": the ending goes by the sound of the last number that is said. */
function atTime(hour: string, minute: string): string {
  const last = minute === '00' ? hour : minute
  return last.endsWith('0') && last !== '00' ? (AFTER_TENS[last[0]!] ?? 'de') : AFTER_ONES[Number(last.at(-1))]!
}
const AFTER_ONES = ['da', 'de', 'de', 'te', 'te', 'te', 'da', 'de', 'de', 'da']
const AFTER_TENS: Readonly<Record<string, string>> = { 1: 'da', 2: 'de', 3: 'da', 4: 'ta', 5: 'de' }

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  en: [
    [
      / to (?=(?:Bahamas|Central African Republic|Dominican Republic|Gambia|Maldives|Netherlands|Philippines|Seychelles|Solomon Islands|United )\p{L}*)/gu,
      ' to the ',
    ],
  ],
  fr: [
    // "à 14 h 20", "à 6 h".
    [/(?<!\d)0?(\d{1,2}):00(?!\d)/g, '$1\u00a0h'],
    [/(?<!\d)0?(\d{1,2}):(\d{2})(?!\d)/g, '$1\u00a0h\u00a0$2'],
    [new RegExp(`${ALONE}à Le (?=\\p{Lu})`, 'gu'), 'au '],
    [new RegExp(`${ALONE}à Les (?=\\p{Lu})`, 'gu'), 'aux '],
    [new RegExp(`${ALONE}([Dd])e Le (?=\\p{Lu})`, 'gu'), '$1u '],
    [new RegExp(`${ALONE}([Dd])e Les (?=\\p{Lu})`, 'gu'), '$1es '],
    [new RegExp(`${ALONE}([Dd])e (?=[AEIOUÀÂÉÈÊÎÔŒ]\\p{L})`, 'gu'), '$1’'],
  ],
  it: [
    [new RegExp(`${ALONE}(a|[Dd]a) L[’'](?=\\p{Lu})`, 'gu'), '$1ll’'],
    [new RegExp(`${ALONE}(a|[Dd]a) La (?=Spezia|Maddalena|Thuile|Valletta)`, 'gu'), '$1lla '],
    [new RegExp(`${ALONE}(a|[Dd]a) Il (?=\\p{Lu})`, 'gu'), '$1l '],
    [new RegExp(`${ALONE}a (?=A\\p{Ll})`, 'gu'), 'ad '],
    [new RegExp(`${ALONE}alle (?=01:)`, 'gu'), 'all’'],
    [new RegExp(`${ALONE}le (?=01:)`, 'gu'), 'l’'],
  ],
  es: [[new RegExp(`${ALONE}las (?=01:)`, 'gu'), 'la ']],
  pl: polishDays,
  tr: [[/(?<!\p{L})saat (\d{2}):(\d{2})(?![\d:’])/gu, (_all, hour = '', minute = '') => `saat ${hour}:${minute}’${atTime(hour, minute)}`]],
  pt: [
    portuguese(WITH_O, { em: 'no', de: 'do', De: 'Do', a: 'ao' }),
    portuguese(WITH_A, { em: 'na', de: 'da', De: 'Da', a: 'à' }),
    [new RegExp(`${ALONE}às (?=01:)`, 'gu'), 'à '],
  ],
}
