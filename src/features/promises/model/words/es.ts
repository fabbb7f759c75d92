/** Spanish. */
import type { WordKey } from './en.ts'

export const es: Record<WordKey, string> = {
  'basis.placed': 'Empezamos a prepararlo el {day}.',
  'basis.placed_late': 'Empezamos a prepararlo el {day} (pedido después de las {cutOff}).',
  'basis.handling_day': 'Sale de nuestra tienda el {day}.',
  'basis.handling': 'Sale de nuestra tienda entre el {from} y el {to}.',
  'basis.handed_over': 'La empresa de transporte lo recogió el {day}.',
  'basis.transit':
    'El trayecto dura {min, select, none {} other {de {min} a }}{max, plural, one {# día laborable} other {# días laborables}}.',
  'basis.remote':
    'Para islas y zonas apartadas ya está incluido un plazo adicional de {min, select, none {} other {{min} a }}{max, plural, one {# día} other {# días}}.',
  'basis.closed': 'Sin reparto: {days}.',
  'basis.carrier_estimate': 'Es la fecha que da la empresa de transporte.',
  'basis.scan': 'Es lo que indica el último escaneo.',
  'basis.problem': 'El paquete está retenido; lo normal es que siga su camino en este plazo.',
  'basis.overdue': 'Está tardando más de lo habitual; seguimos comprobándolo.',
  'basis.estimate':
    'Es una estimación: todavía hay muy pocas entregas{carrier, select, none {} other { con {carrier}}}{place, select, none {} other { ({place})}}.',
  'basis.learned':
    'Según {deliveries, plural, one {# entrega} other {# entregas}}{carrier, select, none {} other { con {carrier}}}{place, select, none {} other { ({place})}}: {tenths} de cada 10 pedidos como este llegan en ese plazo.',
  'quote.no_items': 'No se indicó ningún artículo: el precio y las fechas son los de un paquete habitual.',
  'quote.typical_weight': 'No se conoce el peso de algunos artículos: se ha tomado uno habitual.',
  'quote.no_price': 'No se conoce el precio de algunos artículos: no se ha tenido en cuenta el envío gratis a partir de un importe.',
  'quote.other_currency': 'Los precios están en otra moneda: no se ha tenido en cuenta el envío gratis a partir de un importe.',
  'quote.no_postal_code': 'No se indicó código postal: las fechas valen para todo el país.',
  'quote.postal_code_unread': 'Ese código postal no existe en este país: las fechas valen para todo el país.',
  'quote.asked_for_the_past': 'El momento indicado acaba de pasar: las fechas son las de un pedido hecho ahora.',
  'quote.not_served': 'La tienda no hace envíos a ese lugar.',
  'quote.excluded': 'La tienda no hace envíos a esa zona.',
  'quote.no_rate': 'La tienda no puede enviar estos artículos a ese lugar.',
}
