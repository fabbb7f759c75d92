/** "I don't want a human, just tell me where it is": what names a person in order to decline one is no wish for one. */

// Bounded, as all that looks at a text somebody sent.
const LONGEST = 2_000

// What is declined, then what may stand between, then the person. Where a language puts the person first, so does the pattern.
const WAYS = [
  "(?:don['’]?t|do not|dont|didn['’]?t|no need to|not) (?:want|need|wish|ask|have)? ?(?:for|to)? ?(?:(?:talk|speak|chat) )?(?:to|with)? ?(?:an?|any|your|the)? ?(?:real |live |human )?(?:humans?|persons?|people|agents?|operators?|representatives?|employees?)",
  "(?:don['’]?t|do not|dont) (?:pass|hand|connect|transfer|put|forward|send|give) (?:(?:me|this|it) )?(?:(?:on|over|through) )?(?:to|with) (?:an?|any|your|the)? ?(?:real |live )?(?:human|person|agent|operator|representative|employee)",
  'no (?:humans?|persons?|people|agents?|operators?)(?= (?:please|needed|necessary|required|thanks?)|\\s*(?:[,.;:!-]|$))',
  '(?:will|möchte|moechte|mag|brauche|wünsche) (?:bitte )?(?:(?:jetzt )?keine[nrm]?|nicht mit eine[mr]) (?:echten? )?(?:mensch(?:en)?|mitarbeiter(?:in)?|person|beraterin|berater|agenten)(?: (?:sprechen|reden))?',
  'kein(?:en?)? (?:mensch(?:en)?|mitarbeiter|person)(?= (?:bitte|nötig|noetig|danke)|\\s*(?:[,.;:!-]|$))',
  "(?:je )?(?:ne |n['’])?(?:veux|souhaite|voudrais|cherche|ai) pas (?:besoin )?(?:parler (?:à|a|avec) |d['’]|de |à )?(?:un |une |d['’]un |d['’]une )?(?:vrai )?(?:humain|être humain|personne|conseill(?:er|ère)|agent|opérateur)",
  "pas (?:besoin )?d['’]?e? ?(?:un |une )?(?:humain|conseiller|conseillère|agent)",
  'no (?:quiero|necesito|deseo|hace falta) (?:hablar |a |que )?(?:con )?(?:una? |ning[uú]na? |ning[uú]n )?(?:persona|humano|agente|operadora?)',
  "non (?:voglio|vorrei|mi serve|ho bisogno di|desidero) (?:parlare )?(?:con )?(?:una? |un['’]|nessuna? |nessun )?(?:persona|umano|operatore|operatrice|agente)",
  '(?:não|nao) (?:quero|preciso|desejo) (?:de )?(?:falar )?(?:com )?(?:uma? |nenhuma? |nenhum )?(?:pessoa|humano|atendente|agente)',
  '(?:wil|hoef|heb) (?:liever )?(?:geen|niet met een|met geen) (?:echt )?(?:mens|medewerker|persoon)(?: (?:spreken|nodig|praten))?',
  'nie (?:chc[eę]|potrzebuj[eę]) (?:rozmawia[cć] |rozmowy )?(?:z )?(?:żadn\\p{L}+ )?(?:człowiek\\p{L}*|czlowiek\\p{L}*|osob\\p{L}*|konsultant\\p{L}*|pracownik\\p{L}*)',
  '(?:vill|behöver) inte (?:ha |prata |tala )?(?:med )?(?:en |någon )?(?:människa|person|handläggare|medarbetare)',
  '(?:bir )?(?:insan|temsilci|yetkili|kişi)\\p{L}{0,4} (?:konuşmak |görüşmek )?(?:istemiyorum|istemem|gerek yok)',
  '(?:人間|担当者|オペレーター)(?:と|に|は|の対応は)?(?:話したくな\\p{L}{1,3}|話したくありません|つながな\\p{L}{1,3}|代わらな\\p{L}{1,3}|いりません|要りません|いらない|不要です?|必要ありません)',
  '(?:لا|ما|مش) (?:أريد|اريد|أحتاج|احتاج|عايزة?|عاوزة?|ابي|أبي|ابغى|أبغى|بدي) (?:التحدث |التكلم |اتكلم |أتكلم |اكلم |أكلم )?(?:مع |إلى |الى )?(?:أي |اي )?(?:شخص\\p{L}?|إنسان\\p{L}?|انسان\\p{L}?|موظف\\p{L}?)',
]
const DECLINED = new RegExp(`(?<!\\p{L})(?:${WAYS.join('|')})(?!\\p{Script=Latin}|\\p{Script=Arabic})`, 'giu')

/** As long as the text itself, so that every place in it stays the same. Null: nobody is declined. */
export function withoutDeclined(text: string): string | null {
  const rest = text.slice(0, LONGEST).replace(DECLINED, (said) => ' '.repeat(said.length))
  return rest === text.slice(0, LONGEST) ? null : rest + text.slice(LONGEST)
}
