/** Portuguese, as written in Brazil. */
import type { WordKey } from './en.ts'

export const pt: Record<WordKey, string> = {
  'basis.placed': 'Início da preparação: {day}.',
  'basis.placed_late': 'Início da preparação: {day} (pedido feito depois das {cutOff}).',
  'basis.handling_day': 'Envio: {day}.',
  'basis.handling': 'Envio entre {from} e {to}.',
  'basis.handed_over': 'Coletado pela transportadora: {day}.',
  'basis.transit': 'O transporte leva {min, select, none {} other {de {min} a }}{max, plural, one {# dia útil} other {# dias úteis}}.',
  'basis.remote':
    'Para ilhas e lugares afastados já está incluído um prazo extra de {min, select, none {} other {{min} a }}{max, plural, one {# dia} other {# dias}}.',
  'basis.closed': 'Sem entregas: {days}.',
  'basis.carrier_estimate': 'Esta data foi informada pela transportadora.',
  'basis.scan': 'É o que mostra a última leitura.',
  'basis.problem': 'O pacote está retido; em geral, segue viagem nesse prazo.',
  'basis.overdue': 'Está demorando mais do que o normal; continuamos verificando.',
  'basis.estimate':
    'Isto é uma estimativa: ainda há poucas entregas{carrier, select, none {} other { com a transportadora {carrier}}}{place, select, none {} other { ({place})}}.',
  'basis.learned':
    'Com base em {deliveries, plural, one {# entrega} other {# entregas}}{carrier, select, none {} other { com a transportadora {carrier}}}{place, select, none {} other { ({place})}}: {tenths} em cada 10 pedidos como este chegam nesse prazo.',
  'quote.no_items': 'Nenhum artigo foi indicado: o preço e as datas são os de um pacote comum.',
  'quote.typical_weight': 'O peso de alguns artigos não é conhecido: foi usado um peso comum.',
  'quote.no_price': 'O preço de alguns artigos não é conhecido: o frete grátis a partir de certo valor não foi considerado.',
  'quote.other_currency': 'Os preços estão em outra moeda: o frete grátis a partir de certo valor não foi considerado.',
  'quote.no_postal_code': 'Nenhum código postal foi indicado: as datas valem para o país todo.',
  'quote.postal_code_unread': 'Este código postal não existe no país: as datas valem para o país todo.',
  'quote.asked_for_the_past': 'O horário pedido acabou de passar: as datas são as de um pedido feito agora.',
  'quote.not_served': 'A loja não entrega nesse lugar.',
  'quote.excluded': 'A loja não entrega nesta região.',
  'quote.no_rate': 'A loja não tem como enviar estes artigos para esse lugar.',
}
