/** Words of mails that carry replies. A language is a row. `{when}` is a time as the language writes it. */
import { pickLanguage, type WrittenLanguage, writeSentence } from '#shared/languages'

export const replyMailWords: Readonly<Record<WrittenLanguage, { subject: string; wrote: string }>> = {
  en: { subject: 'Your message to {shop}', wrote: 'On {when} you wrote:' },
  de: { subject: 'Ihre Nachricht an {shop}', wrote: 'Am {when} schrieben Sie:' },
  fr: { subject: 'Votre message à {shop}', wrote: 'Votre message du {when}\u00a0:' },
  es: { subject: 'Tu mensaje a {shop}', wrote: 'Tu mensaje del {when}:' },
  it: { subject: 'Il tuo messaggio a {shop}', wrote: 'Il tuo messaggio ({when}):' },
  nl: { subject: 'Je bericht aan {shop}', wrote: 'Je bericht van {when}:' },
  pl: { subject: 'Twoja wiadomość do sklepu {shop}', wrote: 'Twoja wiadomość ({when}):' },
  pt: { subject: 'Sua mensagem para {shop}', wrote: 'Sua mensagem ({when}):' },
  sv: { subject: 'Ditt meddelande till {shop}', wrote: 'Ditt meddelande {when}:' },
  tr: { subject: '{shop} mağazasına mesajınız', wrote: 'Mesajınız ({when}):' },
  ja: { subject: '{shop}へのお問い合わせ', wrote: 'お客様のメッセージ（{when}）：' },
  ar: { subject: 'رسالتك إلى {shop}', wrote: 'رسالتك ({when}):' },
}

/** Any BCP 47 tag; English where a language has no row. */
export const replyWord = (language: string, key: 'subject' | 'wrote', values: Readonly<Record<string, string>>): string => {
  const known = pickLanguage(language)
  return writeSentence(replyMailWords[known][key], values, known)
}
