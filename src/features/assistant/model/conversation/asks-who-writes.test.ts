import { expect, test } from 'vitest'
import { asksWhoWrites } from './asks-who-writes.ts'

test.each([
  'are you a bot?',
  'Am I talking to a human?',
  'is this AI',
  'Bist du ein Roboter?',
  'rede ich hier mit einem Menschen?',
  'c’est un robot ou quoi',
  'Vous êtes humain ?',
  '¿eres una máquina?',
  'sei un bot?',
  'parlo con un umano?',
  'ben je een robot',
  'czy rozmawiam z botem?',
  'czy to człowiek?',
  'você é um robô?',
  'är du en människa?',
  'sen robot musun',
  'gerçek insan mısın?',
  'ロボットですか',
  'あなたは人間ですか？',
  'هل أنت روبوت؟',
  'هل أنت إنسان؟',
])('is asked: %s', (text) => expect(asksWhoWrites(text)).toBe(true))

test.each([
  'I want to talk to a human',
  'einen Menschen bitte',
  'Where are my boots? I ordered two bottles',
  'my coffee order 1001, please call me',
  'je veux parler à un humain',
  'il devait arriver mardi, dites-moi quand ?',
  'j’ai commandé des bottes',
  'quiero mis botas ya',
  '担当者と話したいです',
  'أريد التحدث إلى موظف',
])('is not asked: %s', (text) => expect(asksWhoWrites(text)).toBe(false))
