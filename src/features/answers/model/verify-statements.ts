/** Statements that matter (delivered, refunded, guaranteed, customs, …) may be made only as a claim makes them, negation included. */
import type { Claim } from './answer.ts'

/** The words of statements in `text` that no claim makes in the same sense. */
export function unprovedStatements(text: string, claims: readonly Claim[]): string[] {
  const made = claims.flatMap((claim) => sentences(claim.text))
  return sentences(text).flatMap((sentence) =>
    STATEMENTS.flatMap((pattern) => {
      const found = pattern.exec(sentence)
      if (!found) return []
      const proved = made.some((one) => pattern.test(one) && NEGATION.test(one) === NEGATION.test(sentence))
      return proved ? [] : [found[0]]
    }),
  )
}

const sentences = (text: string): string[] => text.split(/(?<=[.!?:;,])\s+/)

const NEGATION = /(?<!\p{L})(?:not|no|never|cannot|nobody|without|nicht|kein\p{L}*|nie|niemand|ohne)(?!\p{L})|n[’']t\b/iu

const STATEMENTS: readonly RegExp[] = [
  /(?<!\p{L})delivered|zugestellt|ausgeliefert|angekommen|(?<!\p{L})(?:has )?arrived/iu,
  /(?<!\p{L})out for delivery|in der zustellung|on the van|im zustellfahrzeug/iu,
  /(?<!\p{L})on time|pünktlich|punctual/iu,
  /(?<!\p{L})late(?!\p{L})|verspät|delayed|verzöger/iu,
  /(?<!\p{L})early(?!\p{L})|früher/iu,
  /(?<!\p{L})lost(?!\p{L})|verloren|(?<!\p{L})cannot find|findet das paket nicht|stolen|gestohlen/iu,
  /(?<!\p{L})customs|zoll/iu,
  /damage|beschädig|schaden|broken|zerbrochen/iu,
  /refund|erstatt|money back|geld zurück|compensat|entschädig|reimburs/iu,
  /guarantee|garantier|definitely|certainly|auf jeden fall|ganz sicher/iu,
  /voucher|gutschein|discount|rabatt|free of charge|kostenlos|for free|gratis/iu,
  /cancel|stornier|storno/iu,
  /(?<!\p{L})returned|(?<!\p{L})return(?!s policy)|rückweg|zurückgeschickt|ging zurück/iu,
  /collect|pick(?:ed)?[ -]up|abhol|abgeholt/iu,
  /neighbo|nachbar|safe place|ablageort|locker|paketfach|letterbox|briefkasten/iu,
  /payment|(?<!\p{L})paid|zahlung|bezahlt/iu,
  /weather|wetter/iu,
  /(?<!\p{L})storm|(?<!\p{L})sturm|snow|schnee|flood|hochwasser/iu,
  /strike|streik/iu,
  /accident|unfall/iu,
  /in stock|auf lager/iu,
  /signed|unterschrieben/iu,
  /refused|verweigert/iu,
]
