import { expect, test } from 'vitest'
import { formatDay, formatDays } from './place-time.ts'

test.each([
  ['en', 'Tue 1 Dec', 'Thu 26 – Fri 27 Nov'],
  ['fr', 'mar. 1er déc.', 'jeu. 26 – ven. 27 nov.'],
  ['pl', 'wt. 1 gru', 'czw. 26 lis – pt. 27 lis'],
  ['sv', 'tis 1 dec.', 'tors 26 – fre 27 nov.'],
  ['ja', '12月1日(火)', '11月26日(木)～11月27日(金)'],
  ['ar', 'الثلاثاء 1 ديسمبر', 'الخميس 26 – الجمعة 27 نوفمبر'],
] as const)('in %s a day and a range of days are written as the language has them', (language, day, range) => {
  expect(formatDay('2026-12-01', language)).toBe(day)
  expect(formatDays('2026-11-26', '2026-11-27', language).replaceAll(/\s/g, ' ')).toBe(range)
})
