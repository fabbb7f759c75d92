import { describe, expect, test } from 'vitest'
import { sampleCards } from '../testing/sample-cards.ts'
import { claimsFor } from './claims.ts'
import { verify } from './verify.ts'
import { languages, localeOf } from './words/index.ts'

const claims = claimsFor(sampleCards.in_transit_late, 'order_status', 'en')
const german = claimsFor(sampleCards.in_transit_late, 'order_status', 'de')

describe('a rephrasing that stays with the facts may be sent', () => {
  test.each([
    'Your parcel is on its way with DHL. We now expect it tomorrow, Thursday 26 November.',
    'It was last scanned in Leipzig at 06:10 today. The weather holds up the carrier.',
    'Expected: Nov 26, 2026.',
    'We expect it on 26.11.2026.',
  ])('%s', (text) => expect(verify(text, claims, 'en')).toEqual([]))
  test('auf Deutsch', () =>
    expect(verify('Ihr Paket ist mit DHL unterwegs, wir erwarten es am Donnerstag, 26. November.', german, 'de')).toEqual([]))
})

const FALSE_SENTENCES: [string, string][] = [
  ['date', 'We now expect it on Friday 27 November.'],
  ['date', 'We now expect it on Friday 26 November.'],
  ['date', 'Expected 2026-11-27.'],
  ['date', 'Expected 11/27.'],
  ['date', 'It comes on the 26th of December.'],
  ['date', 'It will be there on Saturday.'],
  ['date', 'It will be there in December.'],
  ['date', 'It will be there the day after tomorrow, this weekend.'],
  ['date', 'We now expect it yesterday.'],
  ['time', 'It was last scanned in Leipzig at 09:10.'],
  ['time', 'It comes by 5 pm.'],
  ['number', 'It is 300 km away.'],
  ['number', 'It is three days away.'],
  ['number', 'Your order #1002 is on its way.'],
  ['place', 'It was last scanned in Dresden.'],
  ['place', 'It is now in Hamburg.'],
  ['place', 'it has left munich.'],
  ['name', 'It is on its way with FedEx.'],
  ['name', 'It was handed to Mrs Albrecht.'],
  ['link', 'See https://evil.example/refund for more.'],
  ['link', 'Write to refunds@evil.example for your money.'],
  ['statement', 'It has been delivered.'],
  ['statement', 'It will arrive on Thursday 26 November, guaranteed.'],
  ['statement', 'You get a full refund.'],
  ['statement', 'It is on time.'],
  ['statement', 'Customs holds it.'],
  ['statement', 'Your order was cancelled.'],
  ['statement', 'A neighbour took it.'],
  ['statement', 'The driver had an accident.'],
  ['statement', 'Here is a voucher for you.'],
]

describe('a seeded false sentence is refused', () => {
  test.each(FALSE_SENTENCES)('%s: %s', (kind, text) => expect(verify(text, claims, 'en').map((refusal) => refusal.kind)).toContain(kind))
  test.each([
    ['date', 'Wir erwarten es am Freitag, 27. November.'],
    ['date', 'Es kommt übermorgen.'],
    ['place', 'Es ist jetzt in Hannover.'],
    ['name', 'Es ist mit Hermes unterwegs.'],
    ['statement', 'Es wurde zugestellt.'],
    ['statement', 'Sie bekommen eine Erstattung von uns: wir erstatten alles.'],
    ['statement', 'Der Zoll hält es fest.'],
    ['number', 'Es kommt fünf Tage später.'],
  ])('%s: %s', (kind, text) => expect(verify(text, german, 'de').map((refusal) => refusal.kind)).toContain(kind))

  test('a claim with "not" does not cover the sentence without it', () => {
    const cancelled = claimsFor(sampleCards.cancelled, 'when_arrives', 'en')
    expect(verify('It will be delivered.', cancelled, 'en')).toEqual([{ kind: 'statement', found: 'delivered' }])
    expect(verify('It will not be delivered.', cancelled, 'en')).toEqual([])
  })

  test.each([
    ['fr', 'date', 'La livraison est prévue vendredi 27 novembre.'],
    ['fr', 'date', 'Le colis arrive après-demain.'],
    ['fr', 'time', 'Le dernier scan a eu lieu à 9 h 10.'],
    ['fr', 'number', 'La livraison a cinq jours de retard.'],
    ['fr', 'place', 'Le colis est à Dresden.'],
    ['fr', 'statement', 'Le colis a été livré.'],
    ['fr', 'statement', 'Nous vous remboursons tout.'],
    ['es', 'date', 'La entrega está prevista el viernes, 27 de noviembre.'],
    ['es', 'date', 'Llega pasado mañana.'],
    ['es', 'number', 'Lleva tres días de retraso.'],
    ['es', 'statement', 'El paquete se entregó.'],
    ['es', 'statement', 'Te hacemos un descuento.'],
    ['pt', 'date', 'Deve chegar na sexta-feira, 27 de novembro de 2026.'],
    ['pt', 'date', 'Chega depois de amanhã.'],
    ['pt', 'number', 'Atrasou cinco dias.'],
    ['pt', 'statement', 'O pacote foi entregue.'],
    ['pt', 'statement', 'O pacote está retido na alfândega.'],
    ['it', 'date', 'La consegna è prevista venerdì 27 novembre.'],
    ['it', 'date', 'Arriva dopodomani.'],
    ['it', 'number', 'È in ritardo di cinque giorni.'],
    ['it', 'statement', 'Il pacco è stato consegnato.'],
    ['it', 'statement', 'Ti rimborsiamo tutto.'],
    ['nl', 'date', 'We verwachten het op vrijdag 27 november.'],
    ['nl', 'date', 'Het komt overmorgen.'],
    ['nl', 'number', 'Het is vijf dagen te laat.'],
    ['nl', 'statement', 'Het pakket is bezorgd.'],
    ['nl', 'statement', 'Het pakket ligt bij de douane.'],
    ['sv', 'date', 'Vi räknar med leverans fredag 27 november.'],
    ['sv', 'date', 'Det kommer i övermorgon.'],
    ['sv', 'number', 'Det är fem dagar försenat.'],
    ['sv', 'statement', 'Paketet är levererat.'],
    ['sv', 'statement', 'Du får en rabatt.'],
    ['pl', 'date', 'Dostawy spodziewamy się w piątek, 27 listopada.'],
    ['pl', 'date', 'Przesyłka dotrze w sobotę.'],
    ['pl', 'date', 'Przesyłka dotrze pojutrze.'],
    ['pl', 'number', 'Dostawa jest opóźniona o pięć dni.'],
    ['pl', 'statement', 'Przesyłka została doręczona.'],
    ['pl', 'statement', 'Przesyłkę zatrzymał urząd celny.'],
    ['pl', 'statement', 'Zwrócimy całą kwotę.'],
    ['tr', 'date', 'Teslimatı 27 Kasım Cuma günü bekliyoruz.'],
    ['tr', 'date', 'Paketiniz cumaya gelir.'],
    ['tr', 'date', 'Paketiniz hafta sonu gelir.'],
    ['tr', 'number', 'Teslimatta beş gün gecikme var.'],
    ['tr', 'statement', 'Paketiniz teslim edildi.'],
    ['tr', 'statement', 'Paket gümrükte bekletiliyor.'],
    ['tr', 'statement', 'İndirim kazandınız.'],
    ['tr', 'statement', 'Gecikme yok.'],
    ['ja', 'date', 'お届け予定は11月27日金曜日です。'],
    ['ja', 'date', 'お届け予定は１１月２７日です。'],
    ['ja', 'date', '金曜日に届く予定です。'],
    ['ja', 'date', '明後日のお届けです。'],
    ['ja', 'number', '五日遅れています。'],
    ['ja', 'name', 'お荷物はドレスデンにあります。'],
    ['ja', 'time', '午後6時半にお届けします。'],
    ['ja', 'place', 'お荷物は大阪にあります。'],
    ['ja', 'place', '最新の追跡記録は千葉県です。'],
    ['ja', 'place', 'お荷物は目黒区に届きます。'],
    ['ja', 'place', 'お荷物は韓国を出ました。'],
    ['ja', 'name', '佐川急便が輸送中です。'],
    ['ja', 'statement', 'お荷物は届きました。'],
    ['ja', 'statement', '遅れていません。'],
    ['ja', 'statement', '全額返金いたします。'],
    ['ar', 'date', 'نتوقع وصول الطرد يوم الجمعة 27 نوفمبر.'],
    ['ar', 'date', 'نتوقع وصوله يوم ٢٧ نوفمبر.'],
    ['ar', 'date', 'الموعد بين الخميس والجمعة.'],
    ['ar', 'date', 'يصل في 27 تشرين الثاني.'],
    ['ar', 'date', 'يصل بعد غد.'],
    ['ar', 'number', 'الطرد متأخر خمسة أيام.'],
    ['ar', 'time', 'يصل في الساعة 16:30.'],
    ['ar', 'number', 'الطرد متأخر 5 أيام.'],
    ['ar', 'place', 'آخر تسجيل للطرد كان في دريسدن.'],
    ['ar', 'place', 'الطرد في طريقه للرياض.'],
    ['ar', 'place', 'الطرد الآن بالقاهرة.'],
    ['ar', 'place', 'وصل إلى المانيا أمس.'],
    ['ar', 'place', 'الطرد في مدينة كفرنبودة.'],
    ['ar', 'name', 'الطرد في الطريق مع أرامكس.'],
    ['ar', 'statement', 'تمّ تسليم الطرد.'],
    ['ar', 'statement', 'سنعيد لك المبلغ، مع خصم.'],
  ])('in %s, %s: %s', (language, kind, text) => {
    const theirs = claimsFor(sampleCards.in_transit_late, 'order_status', language)
    expect(verify(text, theirs, language).map((refusal) => refusal.kind)).toContain(kind)
  })

  test('"no" is no negation in Portuguese, so that "no prazo" is not proved by its contrary', () => {
    const onTime = claimsFor(sampleCards.in_transit_on_time, 'is_it_delayed', 'pt').filter((claim) => claim.kind === 'lateness')
    expect(verify('O pacote está no prazo.', onTime, 'pt')).toEqual([])
    expect(verify('O pacote não está no prazo.', onTime, 'pt')).not.toEqual([])
  })

  test('places that the claims name, and words that only look like places, are no invention', () => {
    const told = { ...claimsFor(sampleCards.in_transit_late, 'order_status', 'ja')[0]!, value: { place: '大阪市', city: 'الرياض' } }
    expect(verify('大阪市にあります。', [told], 'ja')).toEqual([])
    expect(verify('24時間以内の対応です。', [told], 'ja').map(({ kind }) => kind)).not.toContain('time')
    for (const text of ['الطرد في الرياض.', 'الطرد بالرياض.', 'الطرد في طريقه.']) expect(verify(text, [told], 'ar'), text).toEqual([])
  })

  test('every date of the year but those of the claims is refused', () => {
    const known = new Set(['2026-11-26', '2026-11-25', '2026-11-23', '2026-11-24'])
    for (const language of languages) {
      const theirs = claimsFor(sampleCards.in_transit_late, 'order_status', language)
      for (let day = Temporal.PlainDate.from('2026-01-01'); day.year === 2026; day = day.add({ days: 1 })) {
        const text = `${day.toLocaleString(localeOf(language), { weekday: 'long', day: 'numeric', month: 'long' })}.`
        expect(verify(text, theirs, language).length > 0, text).toBe(
          !known.has(day.toString()) || !theirs.some((claim) => Object.values(claim.value).includes(day.toString())),
        )
      }
    }
  })
})

test('a name is known with what French and Italian write onto it, and no other name is', () => {
  const claims = [{ kind: 'distance' as const, value: { from: 'Orléans', to: "L'Aquila" }, text: '', evidence: ['fct_1'] }]
  expect(verify('d’Orléans', claims, 'fr')).toEqual([])
  expect(verify('all’Aquila', claims, 'it')).toEqual([])
  expect(verify('d’Avignon', claims, 'fr')).toEqual([{ kind: 'place', found: 'd’Avignon' }])
  expect(verify('all’Asmara', claims, 'it')).not.toEqual([])
})
