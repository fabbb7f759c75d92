/** The weekday of a date in Polish, bent by what stands before it: "we wtorek", "do wtorku", "między wtorkiem a środą", "po wtorku". */

/** On, to or from, with, after. */
type Forms = readonly [on: string, of: string, with_: string, after: string]

const FORMS: Readonly<Record<string, Forms>> = {
  poniedziałek: ['w poniedziałek', 'poniedziałku', 'poniedziałkiem', 'poniedziałku'],
  wtorek: ['we wtorek', 'wtorku', 'wtorkiem', 'wtorku'],
  środa: ['w środę', 'środy', 'środą', 'środzie'],
  czwartek: ['w czwartek', 'czwartku', 'czwartkiem', 'czwartku'],
  piątek: ['w piątek', 'piątku', 'piątkiem', 'piątku'],
  sobota: ['w sobotę', 'soboty', 'sobotą', 'sobocie'],
  niedziela: ['w niedzielę', 'niedzieli', 'niedzielą', 'niedzieli'],
}

const WEEKDAY = Object.keys(FORMS).join('|')
const DAY = `(\\d{1,2} \\p{L}+(?: \\d{4})?) \\((${WEEKDAY})\\)`
const beside = (words: string): RegExp => new RegExp(`(?<!\\p{L})(${words}) ${DAY}`, 'gu')

const bent =
  (form: number) =>
  (_all: string, word = '', day = '', weekday = ''): string =>
    `${word} ${FORMS[weekday]?.[form]} ${day}`

const ON = Object.fromEntries(Object.entries(FORMS).map(([weekday, [on]]) => [on, weekday]))

export const polishDays: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [beside('[Oo]d|[Dd]o'), bent(1)],
  [
    new RegExp(`(?<!\\p{L})(między) ${DAY} a ${DAY}`, 'gu'),
    (_all, word = '', ...[from = '', weekday = '', to = '', other = '']) =>
      `${word} ${FORMS[weekday]?.[2]} ${from} a ${FORMS[other]?.[2]} ${to}`,
  ],
  [beside('[Pp]o'), bent(3)],
  [new RegExp(DAY, 'gu'), (_all, day = '', weekday = '') => `${FORMS[weekday]?.[0]} ${day}`],
  // What a date is named as stands unbent: "termin: wtorek 1 grudnia".
  [
    new RegExp(`((?:termin|termin dostawy): )(${Object.keys(ON).join('|')})(?= \\d)`, 'gu'),
    (_all, before = '', on = '') => `${before}${ON[on]}`,
  ],
]
