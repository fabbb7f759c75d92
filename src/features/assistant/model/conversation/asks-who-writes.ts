/**
 * "Are you a bot?", "is this a real person?": told the truth, beside what else is done. A word for a machine is enough; one for a
 * human being only in a question, as whoever wants a person names one, too.
 */
export const asksWhoWrites = (text: string): boolean => {
  const start = text.slice(0, 1_000)
  return MACHINE.test(start) || INITIALS.test(start) || (/[?？؟]/.test(start) && HUMAN.test(start))
}

const MACHINE =
  /(?<!\p{L})(?:(?:chat|ro)?bots?|chatbot\p{L}{0,3}|botem|robot\p{L}{0,4}|roboter|robôs?|machines?|maschine|máquinas?|macchina|maszyn[aąy]|automat|yapay zek[aâ])(?!\p{L})|ボット|人工知能|(?:رو)?بوت|ذكاء اصطناعي/iu
/** As capitals only: in small letters they are words of French, Italian and Turkish. */
const INITIALS = /(?<![\p{L}'’])(?:AI|KI|IA)(?!\p{L})/u
const HUMAN =
  /(?<!\p{L})(?:humans?|real person|mensch(?:en)?|humain[es]?|vraie personne|human[oa]s?|persona real|uman[oa]|persona vera|mens|echt persoon|człowiek\p{L}{0,3}|ludzi\p{L}{0,3}|pessoa de verdade|människa|insan\p{L}{0,4}|gerçek biri)(?!\p{L})|人間|(?:إنسان|شخص حقيقي|بشر)/iu
