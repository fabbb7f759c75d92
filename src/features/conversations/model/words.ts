/** Words of mails that carry replies. A language is a row. */

type ReplyWords = { subject(shopName: string): string; wrote(when: string): string }

const catalogue: Record<'en' | 'de', ReplyWords> = {
  en: { subject: (shopName) => `Your message to ${shopName}`, wrote: (when) => `On ${when} you wrote:` },
  de: { subject: (shopName) => `Ihre Nachricht an ${shopName}`, wrote: (when) => `Am ${when} schrieben Sie:` },
}

/** English where a language has no row. */
export const replyWords = (language: string): ReplyWords => catalogue[language.slice(0, 2) as 'en'] ?? catalogue.en
