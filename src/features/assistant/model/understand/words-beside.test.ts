import { describe, expect, test } from 'vitest'
import { understand } from '../../understand.ts'
import { wordsBeside } from './words-beside.ts'

describe('who sends what she was asked for', () => {
  const named: Record<string, string> = {
    en: 'order no. 4711, my postcode is 80331',
    de: 'Bestellnummer 4711 und meine Postleitzahl ist 80331',
    fr: 'commande 4711, code postal 75011',
    es: 'pedido 4711 y mi código postal es 28013',
    it: 'ordine numero 4711, cap 00184',
    nl: 'bestelling 4711, mijn postcode is 1012 AB',
    pl: 'zamówienie nr 4711, kod pocztowy 00-950',
    pt: 'encomenda 4711, código postal 1100-148',
    sv: 'ordernummer 4711, postnummer 111 22',
    tr: 'sipariş no 4711, posta kodu 34000',
    ja: '注文番号は4711、郵便番号は150-0001です',
    ar: 'رقم الطلب 4711 والرمز البريدي 11564',
    mail: 'Order 4711, e-mail: rosa.lind@example.org',
  }
  test.each(Object.entries(named))('wants nothing else done: %s', (_language, text) => {
    const { intents, entities } = understand(text)
    expect(entities.map(({ type }) => type)).toContain('order_number')
    expect(intents[0]).toMatchObject({ name: 'order_status', p: 0.7 })
  })

  test('but says more when she does', () => {
    expect(understand('order 4711, new postcode 80331 please, I have moved').intents[0]!.name).toBe('change_address')
    expect(understand('where is order 4711').intents[0]!.name).toBe('where_is_it')
    expect(understand('cancel order 4711').intents[0]!.name).toBe('cancel_order')
    const text = 'order 4711 broken'
    expect(wordsBeside(text, understand(text).entities)).toBe(2)
  })
})
