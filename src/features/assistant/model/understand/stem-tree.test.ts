import { expect, test } from 'vitest'
import { StemTree } from './stem-tree.ts'

const mark = (number: number) => ({ number, isWhole: false, isEdged: false })

/** The numbers of all stems with which `word` begins. */
function stemsOf(tree: StemTree, word: string): number[] {
  const found: number[] = []
  let node = 0
  for (let i = 0; i < word.length; i++) {
    node = tree.follow(node, word.charCodeAt(i))
    if (node === 0) break
    for (const { number } of tree.marks[node] ?? []) found.push(number)
  }
  return found
}

test('a word meets every stem that it begins with, in any script, and no other', () => {
  const tree = new StemTree()
  for (const [number, stem] of ['late', 'latest', 'la', 'ate', '遅れ', '遅', 'طرد', 'طر', '2day'].entries()) tree.add(stem, mark(number))
  expect(stemsOf(tree, 'latest')).toEqual([2, 0, 1])
  expect(stemsOf(tree, 'lat')).toEqual([2])
  expect(stemsOf(tree, 'plate')).toEqual([])
  expect(stemsOf(tree, '遅れて')).toEqual([5, 4])
  expect(stemsOf(tree, 'طردي')).toEqual([7, 6])
  expect(stemsOf(tree, '2day')).toEqual([8])
})

test('two ideas may share one stem', () => {
  const tree = new StemTree()
  tree.add('post', mark(1))
  tree.add('post', mark(2))
  expect(stemsOf(tree, 'posted')).toEqual([1, 2])
})

test('stems are still found when the tree has outgrown its first table', () => {
  const tree = new StemTree()
  const stems = Array.from(
    { length: 3_000 },
    (_, number) => `s${number.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`,
  )
  for (const [number, stem] of stems.entries()) tree.add(stem, mark(number))
  for (const [number, stem] of stems.entries()) expect(stemsOf(tree, stem)).toContain(number)
})
