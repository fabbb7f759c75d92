import type { Key } from './en.ts'

export const es: Record<Key, string> = {
  whichOrder: '¿De qué pedido se trata? Dime su número y el correo electrónico o código postal con el que lo hiciste, por favor.',
  whichContact: 'Dime también, por favor, el correo electrónico o código postal con el que hiciste el pedido {number}.',
  whichNumber: 'Dime también, por favor, el número de tu pedido.',
  noPair:
    'No encuentro ningún pedido con ese número y ese contacto. Revisa los dos, por favor; también puedo enviar un código al correo del pedido.',
  whichOfMine:
    'Puedo decirte dónde está un pedido, cuándo llega y por qué se retrasa. ¿Qué quieres saber? Si prefieres hablar con una persona, dilo sin más.',
  noOrder: 'No hay ningún pedido con ese número.',
  welcome: '¡Hola! Pregúntame dónde está tu pedido, cuándo llega o por qué se retrasa.',
  thanks: '¡De nada!',
  others: 'También tienes {orders}; pregúntame cuando quieras.',
  passedOn: 'He pasado tu mensaje a una persona del equipo.',
  handedOver:
    'Tendrás respuesta en {hours} {hours, plural, one {hora} other {horas}} como máximo, aquí y por correo electrónico si tenemos tu dirección.',
  danger: 'Lo primero, ponte a salvo, por favor; si es una emergencia, llama a los servicios de emergencia.',
  withAgent:
    'Una persona del equipo lleva ahora tu conversación y responde aquí. Si prefieres volver a preguntarme a mí, di «volver al bot».',
}
