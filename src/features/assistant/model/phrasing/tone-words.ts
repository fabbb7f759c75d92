/**
 * All that a rewording may add to the words of the plain answer. `between`: single words that say nothing. `courtesies`: before a
 * sentence or alone. Nothing that moves a date, weakens, strengthens, promises or asks for something.
 */
type ToneWords = { between: string; courtesies: readonly string[] }

export const toneWords: Readonly<Record<string, ToneWords>> = {
  en: {
    between: 'and also so currently unfortunately please',
    courtesies: [
      'hello',
      'hi',
      'good day',
      'thank you',
      'thanks',
      'thank you for your message',
      'thanks for your message',
      'thank you for asking',
      'thanks for asking',
      'thank you for your patience',
      'thanks for your patience',
      'we are sorry',
      'sorry',
      'happy to help',
    ],
  },
  de: {
    between: 'und auch also derzeit aktuell leider bitte',
    courtesies: [
      'hallo',
      'guten tag',
      'danke',
      'vielen dank',
      'danke für ihre nachricht',
      'vielen dank für ihre nachricht',
      'danke für ihre geduld',
      'vielen dank für ihre geduld',
      'gern',
      'sehr gern',
      'das tut uns leid',
    ],
  },
  fr: {
    between: 'et aussi donc actuellement malheureusement',
    courtesies: [
      'bonjour',
      'merci',
      'merci beaucoup',
      'merci pour votre message',
      'merci de votre message',
      'merci de votre patience',
      'merci pour votre patience',
      'nous sommes désolés',
    ],
  },
  es: {
    between: 'y también así actualmente lamentablemente',
    courtesies: [
      'hola',
      'buenos días',
      'gracias',
      'muchas gracias',
      'gracias por tu mensaje',
      'gracias por su mensaje',
      'gracias por tu paciencia',
      'gracias por su paciencia',
      'lo sentimos',
    ],
  },
  it: {
    between: 'e anche quindi attualmente purtroppo',
    courtesies: ['ciao', 'buongiorno', 'salve', 'grazie', 'grazie per il messaggio', 'grazie per la pazienza', 'ci dispiace'],
  },
  nl: {
    between: 'en ook dus momenteel helaas',
    courtesies: [
      'hallo',
      'hoi',
      'goedendag',
      'bedankt',
      'dank je wel',
      'dank u wel',
      'bedankt voor je bericht',
      'bedankt voor uw bericht',
      'bedankt voor je geduld',
      'bedankt voor uw geduld',
      'het spijt ons',
    ],
  },
  sv: {
    between: 'och också så tyvärr',
    courtesies: ['hej', 'god dag', 'tack', 'tack så mycket', 'tack för ditt meddelande', 'tack för ditt tålamod', 'vi beklagar'],
  },
  pt: {
    between: 'e também então atualmente infelizmente',
    courtesies: [
      'olá',
      'oi',
      'bom dia',
      'obrigado',
      'obrigada',
      'obrigado pela mensagem',
      'obrigada pela mensagem',
      'agradecemos a mensagem',
      'agradecemos a paciência',
      'lamentamos',
    ],
  },
  pl: {
    between: 'i także również obecnie niestety',
    courtesies: ['dzień dobry', 'cześć', 'witamy', 'dziękujemy', 'dziękujemy za wiadomość', 'dziękujemy za cierpliwość', 'przepraszamy'],
  },
  tr: {
    between: 've ayrıca maalesef',
    courtesies: [
      'merhaba',
      'iyi günler',
      'teşekkürler',
      'teşekkür ederiz',
      'mesajınız için teşekkürler',
      'sabrınız için teşekkürler',
      'üzgünüz',
    ],
  },
  ar: {
    between: 'أيضا أيضًا حاليا حاليًا للأسف',
    courtesies: ['مرحبا', 'مرحبًا', 'أهلا', 'أهلاً', 'شكرا', 'شكرًا', 'شكرًا لك', 'شكرًا لرسالتك', 'شكرًا لصبرك', 'نأسف لذلك'],
  },
  ja: {
    between: '',
    courtesies: ['こんにちは', 'ありがとうございます', 'お問い合わせありがとうございます', 'お待たせしております', '申し訳ございません'],
  },
}
