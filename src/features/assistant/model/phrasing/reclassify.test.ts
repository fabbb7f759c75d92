import { expect, test } from 'vitest'
import { understand } from '../../understand.ts'
import { isOpen, withModelsWord } from './reclassify.ts'

test('a clear question, a number, a yes and a word by itself are never open', () => {
  for (const text of ['Where is my parcel?', '#1001', 'yes please, thank you', 'hm', '', 'I want to talk to a person now'])
    expect(isOpen(understand(text)), text).toBe(false)
})

test('only names of ours count, capped, and the rest of the understanding stays', () => {
  const before = understand('anything about the gift for my nephew yet')
  const after = withModelsWord(before, { name: 'when_arrives', p: 1 })
  expect(after).toMatchObject({ ...before, intents: expect.anything(), answerable: true })
  expect(after.intents[0]).toEqual({ name: 'when_arrives', p: 0.5 })
  expect(after.intents.map(({ name }) => name)).toContain('out_of_scope')
  for (const said of [
    null,
    { name: 'refund_everything', p: 1 },
    { name: 'out_of_scope', p: 1 },
    { name: 'when_arrives', p: 0.2 },
    { name: 'constructor', p: 1 },
  ])
    expect(withModelsWord(before, said)).toBe(before)
})
