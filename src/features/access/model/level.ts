/** Who may see what, as data: asked by every surface that shows something of an order. */

/** L0: the tracking link, or nothing · L1: order number and a contact of it · L2: proved the order's mailbox or phone · L3: an agent. */
export const levels = ['L0', 'L1', 'L2', 'L3'] as const
export type Level = (typeof levels)[number]

/** The lowest level that may see a thing, or do it. */
const FROM = {
  items: 'L0',
  milestones: 'L0',
  place: 'L0',
  dates: 'L0',
  pickupPoint: 'L0',
  carrier: 'L1',
  trackingNumberMasked: 'L1',
  recipientMasked: 'L1',
  askQuestions: 'L1',
  trackingNumber: 'L2',
  trackingUrl: 'L2',
  recipient: 'L2',
  address: 'L2',
  signedBy: 'L2',
  conversations: 'L2',
  invoice: 'L2',
  changeAddress: 'L2',
  cancelOrder: 'L2',
  returnOrder: 'L2',
  exportPerson: 'L2',
  erasePerson: 'L2',
  rawWords: 'L3',
  notes: 'L3',
} as const satisfies Record<string, Level>
export type Field = keyof typeof FROM

export const maySee = (level: Level, field: Field): boolean => levels.indexOf(level) >= levels.indexOf(FROM[field])

/** The higher of two. */
export const higherLevel = <L extends Level>(a: L, b: L): L => (levels.indexOf(a) >= levels.indexOf(b) ? a : b)
