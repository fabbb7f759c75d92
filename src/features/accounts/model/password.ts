/** What a password must be. Length does the work; the rest refuses what is guessed first. */

export const PASSWORD_LENGTH = { min: 12, max: 128 }

/** Null when it will do; else one sentence for the person who chose it. */
export function weaknessOf(password: string, known: { email: string; name: string }): string | null {
  if (password.length < PASSWORD_LENGTH.min) return `Use at least ${PASSWORD_LENGTH.min} characters.`
  if (password.length > PASSWORD_LENGTH.max) return `Use at most ${PASSWORD_LENGTH.max} characters.`
  const plain = password.toLowerCase()
  if (new Set(plain).size < 6) return 'Use more different characters.'
  if (isRun(plain)) return 'Do not use a row of neighbouring letters or numbers.'
  const words = [known.email.split('@')[0] ?? '', ...known.name.split(/\s+/)]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 4)
  if (words.some((word) => plain.replaceAll(word, '').length < 8)) return 'Do not build it from your name or address.'
  if (GUESSED.reduce((rest, word) => rest.replaceAll(word, ''), plain).length < 6) return 'This is one of the first that people try.'
  return null
}

const GUESSED = [
  'password',
  'passwort',
  'qwertyuiop',
  'qwertzuiop',
  'asdfghjkl',
  'letmein',
  'welcome',
  'willkommen',
  'iloveyou',
  'administrator',
  'whereabouts',
  '123456789',
  '1234',
]

/** "abcdefghijkl", "0123456789012": every step is the same small one. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((character, i) => character.charCodeAt(0) - text.charCodeAt(i))
  return steps.filter((step) => Math.abs(step) <= 1).length > steps.length * 0.8
}
