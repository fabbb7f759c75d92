/** Where a mail begins to quote: "On … wrote:" in the words of many mail programs, or the headers of the mail that is answered. */

/** Lines that introduce the quote. Null: none found. */
export function quoteStart(lines: readonly string[]): { first: number; last: number } | null {
  for (let last = 0; last < lines.length; last++) {
    const first = attributionStart(lines, last)
    if (first !== null) return { first, last }
    if (isHeaderBlock(lines, last)) return { first: RULE.test(lines[last - 1] ?? '') ? last - 1 : last, last }
  }
  return null
}

/** The run of lines that ends at `last` and introduces a quote: one that begins with a time, else the shortest, for what stands above is the sender's own. */
function attributionStart(lines: readonly string[], last: number): number | null {
  let shortest: number | null = null
  for (let first = last; first > last - 3 && first >= 0 && lines[first]?.trim() !== ''; first--) {
    const text = lines
      .slice(first, last + 1)
      .join(' ')
      .trim()
    if (!isAttribution(text, lines.slice(last + 1))) continue
    if (BEGINS_WITH_TIME.test(text)) return first
    shortest ??= first
  }
  return shortest
}

const WROTE =
  /\b(?:wrote|writes|schrieb|a écrit|escribi[oó]|ha scritto|schreef|escreveu|skrev|kirjoitti|napisał|pisze|yazdı)\b|(?:написал|написала|пише|писал|写道|のメール|님이 작성)/iu
const BEGINS_WITH_TIME = /^(?:on|am|le|el|il|op|em|den|dne|w dniu|vào|\p{L}+,?\s+\d{1,2}|\d{1,4}[.\-/ ])/iu
const DATED_ADDRESS = /^\d{4}-\d\d-\d\d\b.*<\s*[^<>\s]+@[^<>\s]+\s*>\s*:$/

/** `rest`: what follows; a sentence of the sender's that happens to end in "wrote:" is followed by neither quote nor end. */
function isAttribution(text: string, rest: readonly string[]): boolean {
  if (text.length > 400 || !/[:：]$/.test(text) || !/\d/.test(text)) return false
  if (DATED_ADDRESS.test(text)) return true
  if (!WROTE.test(text)) return false
  const next = rest.find((line) => line.trim() !== '')
  return next === undefined || next.startsWith('>') || BEGINS_WITH_TIME.test(text)
}

const FROM_LINE = /^[\s*>]{0,4}(?:from|von|de|da|van|från|fra|od|от|lähettäjä|kimden|发件人|差出人)\s?\*?\s?[:：]/iu
const HEADER_LINE =
  /^[\s*>]{0,4}(?:sent|to|cc|date|subject|reply-to|gesendet|an|datum|betreff|envoyé|à|objet|enviado|para|fecha|asunto|assunto|data|inviato|risposta|a|oggetto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|wysłano|do|temat|отправлено|кому|дата|тема|发送时间|收件人|主题)\s?\*?\s?[:：]/iu
const RULE = /^\s*(?:_{5,}|-{3,}.*-{3,})\s*$/

/** "From:" with at least two more headers right under it. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (lines.slice(0, at).every((line) => line.trim() === '' || RULE.test(line)) || !FROM_LINE.test(lines[at] ?? '')) return false
  return lines.slice(at + 1, at + 6).filter((line) => HEADER_LINE.test(line)).length >= 2
}
