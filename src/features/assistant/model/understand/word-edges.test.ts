import { expect, test } from 'vitest'
import { arabicWordBegins } from './word-edges.ts'

test.each([
  ['الطرد تاخر', 'الطرد', true],
  ['اين والطرد', 'طرد', true],
  ['للطرد', 'طرد', true],
  ['استطرد', 'طرد', false],
  ['كلمه سلام', 'لام', true],
  ['اعلام', 'لام', false],
])('in %s, %s begins a word: %s', (text, word, begins) => {
  expect(arabicWordBegins(text, text.indexOf(word))).toBe(begins)
})
