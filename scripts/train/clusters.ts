/** Puts similar sentences into one group, so that no fold is tested on a near-copy of what it learnt. */
import { foldText } from '../../src/features/assistant/model/understand/normalise.ts'
import type { Line } from './lines.ts'

const ALIKE = 0.55

/** A group number for each line: lines whose character trigrams overlap by more than half share one. */
export function clustersOf(lines: readonly Line[]): number[] {
  const sets = lines.map((line) => trigrams(line.text))
  const group = lines.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (group[root] !== root) root = group[root]!
    group[index] = root
    return root
  }
  const postings = new Map<string, number[]>()
  // How many trigrams each earlier line shares with this one; zero again after it.
  const shared = new Uint16Array(lines.length)
  for (const [index, set] of sets.entries()) {
    const touched: number[] = []
    for (const gram of set) {
      const list = postings.get(gram)
      if (!list) postings.set(gram, [index])
      else {
        for (const other of list) if (shared[other]!++ === 0) touched.push(other)
        list.push(index)
      }
    }
    for (const other of touched) {
      const both = shared[other]!
      shared[other] = 0
      if (both / (set.size + sets[other]!.size - both) >= ALIKE) group[rootOf(index)] = rootOf(other)
    }
  }
  return lines.map((_, index) => rootOf(index))
}

function trigrams(text: string): Set<string> {
  const folded = ` ${foldText(text)
    .replaceAll(/\p{N}+/gu, '0')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  const grams = new Set<string>()
  const size = /[\u3040-\u30ff\u4e00-\u9fff]/.test(folded) ? 2 : 3
  for (let i = 0; i + size <= folded.length; i++) grams.add(folded.slice(i, i + size))
  return grams
}
