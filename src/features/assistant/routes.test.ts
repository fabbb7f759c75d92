import { expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'

const app = await testApp()

test('a chat that a person has says so, with the way back, until the assistant has it again', async () => {
  const headers = { authorization: `Bearer ${app.publicKey}` }
  const page = { language: 'de' }
  const { body } = await app.api<{ conversationId: string; token: string }>('POST', '/api/v1/widget/conversations', page, headers)
  const path = `/api/v1/widget/conversations/${body.conversationId}/messages`
  const mine = { ...headers, 'x-conversation-token': body.token }
  const say = (text: string) => app.api<{ answer: { text: string; claims: unknown[] } }>('POST', path, { text }, mine)
  const shown = async () => (await app.api<{ withPerson: string | null }>('GET', path, undefined, mine)).body.withPerson
  expect(await shown()).toBeNull()
  await say('Ich möchte mit einem Menschen sprechen')
  expect(await shown()).toMatch(/antwortet hier.*„zurück zum Bot“/)
  const kept = await say('Sind Sie noch da?')
  expect(kept.body.answer).toMatchObject({ text: await shown(), claims: [] })
  await say('zurück zum Bot')
  expect(await shown()).toBeNull()
})
