/** What of a message is asked now: without the mail it answers, the subject line and the signature. */

/** `length`: how much of the text, from its start, is the body; what comes after is quote or signature. */
export type CleanText = { body: string; length: number }

export function cleanText(text: string): CleanText {
  // Quotes and signatures are lines of their own.
  if (!text.includes('\n')) return { body: text.trim(), length: text.length }
  const end = Math.min(...CUTS.map((cut) => startOf(text, cut)), text.length)
  // A message that is nothing but a quote or a closing is read as it is.
  const kept = text.slice(0, end).trim() === '' ? text : text.slice(0, end)
  const body = kept
    .split('\n')
    .filter((line) => !/^\s{0,8}>/.test(line))
    .join('\n')
    .replace(SUBJECT, '')
    .trim()
  return { body: body === '' ? text : body, length: kept.length }
}

const startOf = (text: string, cut: RegExp): number => {
  const at = text.search(cut)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

const SUBJECT = /^\s{0,8}(?:re|aw|sv|antw|odp|ynt|rif|res|wg|fwd?|tr|rv)\s?:[^\n]{0,200}\n+/i

const WROTE =
  'wrote|schrieb|a écrit|a ecrit|escribió|escribio|ha scritto|schreef|napisał|napisał\\(a\\)|pisze|escreveu|skrev|yazdı|şunu yazdı|كتب'
const CLOSINGS = [
  'kind regards|best regards|warm regards|regards|yours sincerely|sincerely|cheers|thanks and regards|best wishes|many thanks',
  'mit freundlichen gr[üu](?:ß|ss)en|freundliche gr[üu](?:ß|ss)e|viele gr[üu](?:ß|ss)e|liebe gr[üu](?:ß|ss)e|beste gr[üu](?:ß|ss)e|mfg|lg|vg',
  'cordialement|bien cordialement|bien à vous|salutations|un saludo|saludos(?: cordiales)?|atentamente|cordiali saluti|distinti saluti|saluti',
  'met vriendelijke groet(?:en)?|vriendelijke groet(?:en)?|mvg|groetjes|z poważaniem|pozdrawiam|atenciosamente|cumprimentos|com os melhores cumprimentos|abraços',
  'med vänliga hälsningar|vänliga hälsningar|mvh|saygılarımla|saygılar|iyi çalışmalar|よろしくお願い(?:いた)?します|敬具|مع تحياتي|تحياتي|وتقبلوا',
].join('|')

const CUTS: readonly RegExp[] = [
  new RegExp(`^[^\\n]{0,160}(?:${WROTE})[^\\n]{0,80}[:：]\\s*$`, 'imu'),
  /^\s{0,8}-{2,}\s?(?:original|ursprüngliche|message d|mensaje original|messaggio originale|oorspronkelijk|wiadomość oryginalna|mensagem original|ursprungligt|orijinal|元のメッセージ|forwarded|weitergeleitete)/im,
  /^-- $/m,
  /^(?:from|von|de|da|van|od|från|kimden|差出人|من)\s?:[^\n]{1,200}\n(?:[^\n]{0,200}\n){0,4}?(?:subject|betreff|objet|asunto|oggetto|onderwerp|temat|assunto|ämne|konu|件名|الموضوع)\s?:/imu,
  // A closing stands on a line of its own, and something came before it.
  new RegExp(`(?<=\\S[^\\n]{0,400}\\n\\s{0,40})(?:${CLOSINGS})[ ,.!]{0,3}(?:\\n|$)`, 'iu'),
]
