/** In which language a message is written. Small words decide between English and German; other languages by `tinyld`. */
import { detect } from 'tinyld'
import { folded } from './readable-text.ts'

export const knownLanguages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'sv', 'tr', 'ja', 'ar']

/** `prior`: the language of the shop or of the message before; wins where the text is too short to tell. */
export function languageOfText(text: string, prior: string | null): string {
  if (/[\u3040-\u30ff]/.test(text)) return 'ja'
  if (/[\u0600-\u06ff]/.test(text)) return 'ar'
  const words = folded(text).match(/\p{L}+/gu) ?? []
  const english = words.filter((word) => EN.has(word)).length
  const german = words.filter((word) => DE.has(word)).length + (/[äöüß]/i.test(text) ? 0.5 : 0)
  if (english !== german && Math.max(english, german) >= Math.max(1, words.length / 6)) return english > german ? 'en' : 'de'
  if (words.length < 3) return prior ?? 'en'
  const guess = detect(text, { only: knownLanguages })
  return knownLanguages.includes(guess) ? guess : (prior ?? 'en')
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const EN = set(
  'the my is it where when what why how has have been not i you your order parcel package delivery status a an to of and for can will do does did late yet still please hi hello thanks thank get got with this that are was am me want would like human person talk',
)
const DE = set(
  'der die das mein meine meiner meinem meinen ist es wo wann was warum wieso wie hat haben nicht ich sie ihr ihre euch bestellung paket lieferung sendung ein eine einen zu und fur kann wird noch immer kommt komme bitte hallo danke bekomme bekommen mit diese dieses den dem bin mir will mochte einem mensch menschen sprechen da guten tag',
)
