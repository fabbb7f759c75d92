/** Prints every bar beside its figure, on both ways of holding lines out. */
import { type Beside, required, stretch } from './bars.ts'
import type { Score } from './score.ts'

/** One way of holding lines out, and what came of it. */
export type Outcome = { name: string; score: Score; beside: Beside }

export function report(outcomes: readonly Outcome[]): string {
  const heading = ['', 'bar', ...outcomes.map(({ name }) => name)]
  return [
    table([['REQUIRED', ...heading.slice(1)], ...rowsOf(required, outcomes)]),
    table([['STRETCH', ...heading.slice(1)], ...rowsOf(stretch, outcomes)]),
    ...(['by_lang', 'by_origin', 'by_source'] as const).map((by) => groups(by, outcomes)),
    ...(['overall', 'entities'] as const).map((of) => details(of, outcomes)),
  ].join('\n\n')
}

function rowsOf(bars: typeof required, outcomes: readonly Outcome[]): string[][] {
  return bars.map(([name, sign, bar, figure]) => [
    name,
    `${sign} ${bar}`,
    ...outcomes.map(({ score, beside }) => {
      const measured = figure(score, beside)
      if (measured === null) return '–'
      return `${shown(measured)} ${(sign === '≥' ? measured >= bar : measured <= bar) ? 'pass' : 'FAIL'}`
    }),
  ])
}

function groups(by: 'by_lang' | 'by_origin' | 'by_source', outcomes: readonly Outcome[]): string {
  const names = Object.keys(outcomes[0]!.score[by])
  const heading = [by.replace('_', ' '), 'lines', ...outcomes.flatMap(() => ['accuracy', 'macro-F1', 'language', 'false'])]
  return table([
    heading,
    ...names.map((name) => [
      name,
      String(outcomes[0]!.score[by][name]!.n),
      ...outcomes.flatMap(({ score }) => {
        const { accuracy, macro_f1, lang_accuracy, false_answer_rate } = score[by][name]!
        return [accuracy, macro_f1, lang_accuracy, false_answer_rate].map(shown)
      }),
    ]),
  ])
}

function details(of: 'overall' | 'entities', outcomes: readonly Outcome[]): string {
  const figures = ({ score }: Outcome): Record<string, number> =>
    of === 'overall'
      ? score.overall.per_intent_f1
      : Object.fromEntries(Object.entries(score.entities.per_type).map(([type, { f1 }]) => [type, f1]))
  const names = Object.keys(figures(outcomes[0]!)).sort()
  const heading = [of === 'overall' ? 'F1 by intent' : 'F1 by entity', ...outcomes.map(({ name }) => name)]
  return table([heading, ...names.map((name) => [name, ...outcomes.map((outcome) => shown(figures(outcome)[name] ?? null))])])
}

const shown = (figure: number | null): string => (figure === null ? '–' : String(Math.round(figure * 1000) / 1000))

function table(rows: readonly string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
