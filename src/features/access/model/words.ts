/** The mail that carries a code. A further language is a further row. */
type Words = { subject: string; greeting: string; code: string; link: string; notYou: string }

const rows: Record<'en' | 'de', Words> = {
  en: {
    subject: 'Your code for order {number}: {code}',
    greeting: 'Someone, hopefully you, wants to see all details of order {number} at {shop}.',
    code: 'Your code, valid for {minutes} minutes: {code}',
    link: 'Or open the page of your order and enter it there:',
    notYou: 'If it was not you, do nothing: without the code nobody sees more. Never tell it to anyone who calls you.',
  },
  de: {
    subject: 'Ihr Code für die Bestellung {number}: {code}',
    greeting: 'Jemand, hoffentlich Sie, möchte alle Einzelheiten der Bestellung {number} bei {shop} sehen.',
    code: 'Ihr Code, gültig für {minutes} Minuten: {code}',
    link: 'Oder öffnen Sie die Seite Ihrer Bestellung und geben Sie ihn dort ein:',
    notYou: 'Wenn Sie es nicht waren, müssen Sie nichts tun: ohne den Code sieht niemand mehr. Geben Sie ihn niemandem am Telefon.',
  },
}

export type CodeMail = { subject: string; lines: string[]; language: string }

/** Plain sentences; the caller makes the text and the HTML of them. */
export function codeMail(
  language: string,
  values: { number: string; shop: string; code: string; minutes: number; link: string },
): CodeMail {
  const chosen = language.toLowerCase().startsWith('de') ? 'de' : 'en'
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_all, name: string) => String(values[name as keyof typeof values] ?? ''))
  const words = rows[chosen]
  return {
    language: chosen,
    subject: fill(words.subject),
    lines: [words.greeting, words.code, words.link, values.link, words.notYou].map(fill),
  }
}
