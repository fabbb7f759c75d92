/** What is wrong with a chain, in words. More languages are rows. */
import type { ChainFlaw } from './chain-check.ts'

/** One sentence. Unknown languages read English. */
export function flawSentence(flaw: Pick<ChainFlaw, 'flaw' | 'sequence'>, language: string): string {
  const words = WORDS[language.slice(0, 2) as 'en'] ?? WORDS.en
  return words[flaw.flaw](flaw.sequence)
}

type Sentences = Record<ChainFlaw['flaw'], (sequence: number) => string>

const WORDS: Record<'en' | 'de', Sentences> = {
  en: {
    content_changed: (sequence) => `Entry ${sequence} was changed after it was written.`,
    link_broken: (sequence) => `Entry ${sequence} does not follow on the one before it: one of the two was changed, put in or taken out.`,
    entry_missing: (sequence) => `An entry is missing at number ${sequence}.`,
    outcome_contradicts: (sequence) => `The outcome of entry ${sequence} is not the one that its day of arrival gives.`,
  },
  de: {
    content_changed: (sequence) => `Eintrag ${sequence} wurde nachträglich verändert.`,
    link_broken: (sequence) =>
      `Eintrag ${sequence} folgt nicht auf den davor: Einer der beiden wurde verändert, eingefügt oder herausgenommen.`,
    entry_missing: (sequence) => `Bei Nummer ${sequence} fehlt ein Eintrag.`,
    outcome_contradicts: (sequence) => `Das Ergebnis von Eintrag ${sequence} passt nicht zum Tag der Ankunft.`,
  },
}
