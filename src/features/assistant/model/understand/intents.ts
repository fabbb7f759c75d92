/** What a message may want. The order is part of the model file. */
export const intentNames = [
  'order_status',
  'where_is_it',
  'is_it_delayed',
  'why_late',
  'when_arrives',
  'delivered_not_received',
  'damaged_or_wrong_item',
  'missing_item',
  'change_address',
  'change_delivery',
  'cancel_order',
  'return_or_refund',
  'shipping_options_cost',
  'stock_availability',
  'tracking_problem',
  'customs_or_fees',
  'invoice_or_payment',
  'talk_to_human',
  'complaint',
  'feedback_thanks',
  'greeting',
  'out_of_scope',
] as const

export type IntentName = (typeof intentNames)[number]

/** Not a question that facts answer. */
export const notAnswered: ReadonlySet<IntentName> = new Set(['out_of_scope', 'greeting', 'feedback_thanks', 'talk_to_human', 'complaint'])
/** Said beside what is wanted: never the main thing when something else is meant as well. */
export const social: ReadonlySet<IntentName> = new Set(['greeting', 'feedback_thanks'])
