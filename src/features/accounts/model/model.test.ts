import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkSettings } from './adapter-settings.ts'
import { hashOfKey, originAllowed, readApiKey, writeApiKey } from './api-key.ts'
import { conflictIn, merchantSettingsSchema } from './merchant-settings.ts'
import { nextPath } from './next-path.ts'
import { readCode, writeCode } from './one-time-code.ts'
import { weaknessOf } from './password.ts'
import { SCOPE, scopesOfRole } from './role.ts'

it('reads back the keys and codes it writes, and takes no other text for one', () => {
  fc.assert(
    fc.property(fc.uuid(), (merchantId) => {
      const key = writeApiKey('public', merchantId, randomBytes(24))
      expect(readApiKey(key)).toEqual({ kind: 'public', merchantId, hash: hashOfKey(key) })
      expect(readCode(writeCode(merchantId, randomBytes(24)))?.merchantId).toBe(merchantId)
    }),
    { numRuns: 50 },
  )
  fc.assert(fc.property(fc.string(), (text) => readApiKey(text) === null && readCode(text) === null))
  expect(() => writeApiKey('secret', 'x', randomBytes(8))).toThrow(/128 random bits/)
})

it('refuses passwords that are guessed first and takes long ones that are not', () => {
  const known = { email: 'marlene@otter.example', name: 'Marlene Dietz' }
  for (const weak of [
    'short',
    'abcdefghijklmnop',
    '012345678901',
    'aabbaabbaabb',
    'password123456',
    'Marlene-Dietz1',
    'qwertyuiop12',
    'x'.repeat(200),
  ])
    expect(weaknessOf(weak, known), weak).not.toBeNull()
  for (const good of ['vier nasse Otter', 'k8#Wq!z0PmLr', 'correct horse battery staple', '雨の中の四匹の濡れたカワウソたち'])
    expect(weaknessOf(good, known), good).toBeNull()
})

it('goes nowhere but to a path of our own after signing in', () => {
  expect(nextPath('/inbox/cnv_1?x=1')).toBe('/inbox/cnv_1?x=1')
  for (const bad of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\tevil',
    '/sign-in',
    '',
    null,
    {},
  ])
    expect(nextPath(bad)).toBe('/inbox')
})

it('fills defaults in, drops blanks and refuses what is no setting', () => {
  const fields = [
    { key: 'apiKey', label: 'Key', required: true, secret: true },
    { key: 'baseUrl', label: 'Address', default: 'https://a.example' },
    { key: 'port', label: 'Port', example: '993' },
  ]
  expect(checkSettings(fields, { apiKey: ' k ', port: 993 })).toEqual({
    settings: { apiKey: 'k', baseUrl: 'https://a.example', port: '993' },
  })
  expect(checkSettings(fields, { apiKey: {}, port: 'many', ['__proto__x']: 1 })).toMatchObject({
    problems: [{ key: '__proto__x' }, { key: 'apiKey', reason: 'must be text' }, { key: 'port', example: '993' }],
  })
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (given) => void checkSettings(fields, given)))
})

it('lets a public key work on its own pages only', () => {
  expect(originAllowed(['https://shop.example'], 'https://SHOP.example', 'https://us.example')).toBe(true)
  expect(originAllowed([], 'https://shop.example', 'https://us.example')).toBe(false)
  expect(originAllowed(['*'], 'https://any.example', 'https://us.example')).toBe(true)
})

it('writes roles in scopes, and settings that fit together', () => {
  for (const scope of Object.values(scopesOfRole).flat()) expect(scope).toMatch(SCOPE)
  expect(merchantSettingsSchema.safeParse({ supportEmail: 'no' }).success).toBe(false)
  expect(conflictIn({ handlingDaysMin: 3, handlingDaysMax: 1 })).not.toBeNull()
})
