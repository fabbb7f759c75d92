/** Scores by the question sets' own scorer, so that the figures mean what their authors meant. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Understanding } from '../../src/features/assistant/model/understand/understand.ts'
import type { Line } from './lines.ts'

export type Judged = { line: Line; understood: Understanding }
export type Group = { n: number; accuracy: number; macro_f1: number; lang_accuracy: number; false_answer_rate: number | null }
type Entities = { p: number; r: number; f1: number }
export type Score = {
  overall: Group & {
    wismo5_accuracy: number
    wismo_group_recall: number
    multi_intent_exact: number | null
    oos_auroc: number
    false_answer_rate: number
    answer_recall: number
    wrong_answer_rate: number
    per_intent_f1: Record<string, number>
  }
  ece: number
  entities: Entities & { per_type: Record<string, Entities> }
  by_lang: Record<string, Group>
  by_origin: Record<string, Group>
  by_source: Record<string, Group>
}

/** `questions`: the folder that holds `score.mjs`. */
export function scoreOf(judged: readonly Judged[], questions: string): Score {
  const folder = mkdtempSync(join(tmpdir(), 'whereabouts-score-'))
  try {
    const [gold, said] = [join(folder, 'gold.jsonl'), join(folder, 'said.jsonl')]
    writeFileSync(gold, jsonLines(judged.map(({ line }) => line)))
    writeFileSync(said, jsonLines(judged.map(({ line, understood }) => ({ id: line.id, ...understood }))))
    return JSON.parse(execFileSync(process.execPath, [join(questions, 'score.mjs'), gold, said], { encoding: 'utf8' }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const jsonLines = (rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join('\n')
