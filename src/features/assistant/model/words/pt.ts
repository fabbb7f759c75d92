import type { Key } from './en.ts'

export const pt: Record<Key, string> = {
  whichOrder: 'De qual pedido se trata? Informe o número e o e-mail ou o CEP usado na compra, por favor.',
  whichContact: 'Informe também, por favor, o e-mail ou o CEP usado no pedido {number}.',
  whichNumber: 'Informe também, por favor, o número do seu pedido.',
  noPair:
    'Não encontrei nenhum pedido com esse número e esse contato. Confira os dois, por favor; também posso enviar um código para o e-mail do pedido.',
  whichOfMine:
    'Posso dizer onde está um pedido, quando chega e por que está atrasado. O que você quer saber? Se preferir falar com uma pessoa, é só dizer.',
  noOrder: 'Não existe nenhum pedido com esse número.',
  welcome: 'Olá! Pergunte onde está o seu pedido, quando ele chega ou por que está atrasado.',
  thanks: 'De nada!',
  others: 'Você também tem {orders}; pergunte quando quiser.',
  passedOn: 'Passei sua mensagem para uma pessoa da equipe.',
  handedOver: 'A resposta chega em até {hours} {hours, plural, one {hora} other {horas}}, aqui e por e-mail, se tivermos o seu endereço.',
  danger: 'Em primeiro lugar, procure ficar em segurança, por favor; em caso de emergência, ligue para os serviços de emergência.',
  withAgent: 'Uma pessoa da equipe assumiu sua conversa e responde aqui. Se preferir perguntar de novo a mim, diga “voltar ao bot”.',
}
