/** One view per state a shopper can meet, all invented. The renderer knows no states: these are the words the engine gives it. */

import type { TrackingStatus } from '#contracts/tracking'
import type {
  HeadlineView,
  ParcelView,
  StepView,
  StopView,
  TimelineView,
  TrackingView,
} from '../../src/features/tracking-page/model/tracking-view.ts'
import { wordsIn } from '../../src/features/tracking-page/model/words/index.ts'

const NOW = '2026-11-25T09:34:00Z'

const stops: StopView[] = [
  { name: 'Leipzig', longitude: 12.37, latitude: 51.34, kind: 'origin' },
  { name: 'Hannover', longitude: 9.73, latitude: 52.37, kind: 'stop' },
  { name: 'Köln', longitude: 6.96, latitude: 50.94, kind: 'here' },
  { name: 'Aachen', longitude: 6.08, latitude: 50.78, kind: 'destination' },
]

// As the catalogue writes them, with the soft hyphens.
const en = wordsIn('en')
const labels = [en('step.ordered'), en('step.packed'), en('step.way'), en('step.door'), en('step.delivered')]
const steps = (at: number, last: StepView['state'] = 'current', names = labels): StepView[] =>
  names.map((label, i) => ({ key: label, label, state: i < at ? 'done' : i === at ? last : 'todo' }))

const headline = (part: Partial<HeadlineView> & Pick<HeadlineView, 'label' | 'date'>): HeadlineView => ({
  tone: 'calm',
  formerly: null,
  basis: null,
  verdict: null,
  reason: null,
  next: null,
  action: null,
  ...part,
})

const entry = (value: string, text: string, place: string | null, status: TrackingStatus, said: string | null = null): TimelineView => ({
  at: { value, provenance: value.length > 19 ? 'carrier_offset' : value.length > 10 ? 'carrier_local' : 'date_only' },
  text,
  place,
  said,
  status,
  evidence: ['fct_0192a0b0c0d0e0f0a0b0c0d0e0f0a0b0'],
})

const history: TimelineView[] = [
  entry('2026-11-25T06:12:00+01:00', 'Arrived at the parcel centre', 'Köln, Germany', 'in_transit', 'Arrival at inbound hub CGN-2'),
  entry('2026-11-24T22:40:00+01:00', 'Left the parcel centre', 'Hannover, Germany', 'in_transit', 'Departed'),
  entry('2026-11-24T16:05:00+01:00', 'Arrived at the parcel centre', 'Hannover, Germany', 'in_transit'),
  entry('2026-11-23T18:30:00+01:00', 'The carrier has the parcel', 'Leipzig, Germany', 'accepted', 'Shipment picked up'),
  entry('2026-11-23', 'The label was made', null, 'pre_transit'),
]

const answer =
  'It is expected on Thu 26 – Fri 27 November. The last scan was this morning at 06:12 in Köln, about 60 km from Aachen. Two steps are left.'
const help = [
  ['how-far', 'How far away is my delivery?'],
  ['delayed', 'Is my order delayed?'],
  ['why', 'Why don’t I have my item yet?'],
  ['when', 'When can I expect delivery?'],
  ['status', 'What’s the status of my order?'],
].map(([id, question]) => ({ id: id!, question: question!, answer }))

const parcel = (part: Partial<ParcelView> = {}): ParcelView => ({
  shipmentId: 'shp_0192a0b0c0d0e0f0a0b0c0d0e0f0a0b1',
  status: 'in_transit',
  detail: null,
  reason: null,
  overlays: [],
  carrier: 'DHL Express',
  trackingNumberMasked: '••••4821',
  items: [
    { title: 'Enamel camping mug, forest green', quantity: 2, imageUrl: null },
    { title: 'Merino socks', quantity: 1, imageUrl: null },
  ],
  headline: headline({ label: 'Arriving', date: 'Thu 26 – Fri 27 Nov', verdict: 'On time', tone: 'good' }),
  steps: steps(2),
  timeline: history,
  estimate: null,
  promise: null,
  ...part,
})

const view = (part: Partial<TrackingView>): TrackingView => ({
  path: '/t/sample',
  shop: {
    id: 'mer_1',
    name: 'Nordwind Outdoor',
    brandColor: '#2f7d6b',
    supportEmail: 'hello@nordwind.example',
    timeZone: 'Europe/Berlin',
    replyWithinHours: 4,
  },
  order: { number: '#1042', placedAt: '2026-11-22T13:05:00Z', status: 'in_transit', summary: '1 parcel is on its way.' },
  headline: headline({
    label: 'Arriving',
    date: 'Thu 26 – Fri 27 Nov',
    verdict: 'On time',
    tone: 'good',
    reason: 'It left Hannover last night and reached Köln this morning.',
    next: 'Next: the delivery depot in Aachen.',
  }),
  seen: { place: 'Köln, Germany', at: history[0]!.at },
  steps: steps(2),
  parcels: [parcel()],
  unshipped: [],
  promise: null,
  estimate: { earliest: '2026-11-26', latest: '2026-11-27', evidence: [] },
  stops,
  checkedAt: '2026-11-25T09:30:00Z',
  nextCheckAt: '2026-11-25T09:45:00Z',
  notice: null,
  help,
  now: NOW,
  ...part,
})

const order = (status: TrackingStatus, summary = '') => ({ number: '#1042', placedAt: '2026-11-22T13:05:00Z', status, summary })

/** Name of the state → what the page is given. */
export const sampleViews: Record<string, TrackingView> = {
  'just-ordered': view({
    order: order('ordered'),
    headline: headline({
      label: 'Arriving',
      date: 'Fri 27 – Mon 30 Nov',
      verdict: 'Order received',
      reason: 'The shop has your order and packs it next.',
      next: 'It leaves by Thu 26 Nov.',
    }),
    steps: steps(0),
    parcels: [],
    unshipped: [{ title: 'Enamel camping mug, forest green', quantity: 2, imageUrl: null }],
    stops: [],
    checkedAt: null,
    nextCheckAt: null,
  }),
  preparing: view({
    order: order('preparing'),
    headline: headline({ label: 'Arriving', date: 'Fri 27 – Mon 30 Nov', verdict: 'Being packed' }),
    steps: steps(1),
    parcels: [],
    unshipped: [{ title: 'Tent pegs', quantity: 12, imageUrl: null }],
    stops: [],
  }),
  'label-without-scan': view({
    order: order('pre_transit'),
    headline: headline({
      label: 'Arriving',
      date: 'Fri 27 – Mon 30 Nov',
      verdict: 'Waits for pick-up',
      reason: 'The parcel waits for pick-up since yesterday; that is normal up to Thursday.',
    }),
    steps: steps(1),
    parcels: [parcel({ status: 'pre_transit', timeline: [] })],
    stops: [],
  }),
  'in-transit': view({}),
  late: view({
    headline: headline({
      tone: 'late',
      label: 'Now expected',
      date: 'Fri 27 – Sat 28 Nov',
      formerly: 'Wed 25 Nov',
      basis: '9 of 10 orders like this arrive by then, going by 412 deliveries to Bavaria.',
      verdict: '2 days late',
      reason: 'The parcel stayed a day in Hannover: the carrier sorted it to the wrong depot.',
      next: 'Next: the delivery depot in Aachen.',
      action: 'Nothing for now. If it is not there on Saturday evening, we look into it with the carrier and write to you.',
    }),
    parcels: [parcel({ overlays: ['late'] })],
    notice: 'The carrier does not answer since 08:10. You see what we knew then; we ask again every few minutes.',
  }),
  customs: view({
    order: order('exception'),
    headline: headline({
      tone: 'action',
      label: 'Waits at customs',
      date: 'Tue 1 – Thu 3 Dec',
      verdict: 'Customs',
      reason: 'Customs hold the parcel in Köln since Monday.',
      action: 'Pay the import duty in the carrier’s message. After that it goes on within two days.',
    }),
    steps: steps(2, 'failed'),
    stops: [
      { name: 'Osaka', longitude: 135.5, latitude: 34.69, kind: 'origin' },
      { name: 'Anchorage', longitude: -149.9, latitude: 61.2, kind: 'stop' },
      { name: 'Seattle', longitude: -122.33, latitude: 47.6, kind: 'here' },
      { name: 'Denver', longitude: -104.99, latitude: 39.74, kind: 'destination' },
    ],
  }),
  'out-for-delivery': view({
    order: order('out_for_delivery'),
    headline: headline({
      tone: 'good',
      label: 'Arriving',
      date: 'Today by 18:00',
      verdict: 'On time',
      next: 'The driver has the parcel in the van.',
    }),
    steps: steps(3),
  }),
  attempted: view({
    order: order('delivery_attempted'),
    headline: headline({
      tone: 'action',
      label: 'Tried today, again',
      date: 'Thu 26 Nov',
      verdict: 'Nobody at home',
      reason: 'The driver rang at 11:20 and met nobody.',
      action: 'Be there tomorrow, or choose a neighbour or a shop in the carrier’s message.',
    }),
    steps: steps(3, 'failed'),
  }),
  'pickup-point': view({
    order: order('available_for_pickup'),
    headline: headline({
      tone: 'action',
      label: 'Ready for you until',
      date: 'Wed 2 Dec',
      verdict: 'At the pick-up point',
      action: 'Pick it up at Kiosk am Markt, Aachen, with the code in your message.',
    }),
    steps: steps(3, 'current', ['Ordered', 'Packed', 'On its way', 'At the shop', 'Picked up']),
  }),
  delivered: view({
    order: order('delivered'),
    headline: headline({
      tone: 'good',
      label: 'Delivered',
      date: 'Today, 11:42',
      verdict: 'As promised',
      reason: 'It was left at the front door.',
    }),
    steps: steps(4, 'done'),
    parcels: [
      parcel({
        status: 'delivered',
        timeline: [entry('2026-11-25T11:42:00+01:00', 'Delivered', 'Aachen, Germany', 'delivered'), ...history],
      }),
    ],
  }),
  returning: view({
    order: order('returning'),
    headline: headline({
      tone: 'ended',
      label: 'On its way back',
      date: 'Mon 30 Nov',
      verdict: 'Returning',
      reason: 'Nobody picked it up in seven days.',
      action: 'Ask the shop to send it again or to refund it.',
    }),
    steps: steps(2, 'current', ['Ordered', 'Shipped', 'On its way back', 'At the shop']),
  }),
  returned: view({
    order: order('returned'),
    headline: headline({ tone: 'ended', label: 'Back at the shop', date: 'Tue 24 Nov', verdict: 'Returned' }),
    steps: steps(3, 'done', ['Ordered', 'Shipped', 'On its way back', 'At the shop']),
  }),
  cancelled: view({
    order: order('cancelled'),
    headline: headline({
      tone: 'ended',
      label: 'Cancelled',
      date: 'Mon 23 Nov',
      verdict: 'Cancelled',
      reason: 'The order was cancelled before it left. Nothing is on its way.',
    }),
    steps: [],
    parcels: [],
    stops: [],
  }),
  lost: view({
    order: order('lost'),
    headline: headline({
      tone: 'action',
      label: 'Lost',
      date: 'No date any more',
      verdict: 'Lost',
      formerly: 'Wed 18 Nov',
      reason: 'The carrier searched for ten days and did not find the parcel.',
      action: 'Choose a new parcel or your money back: write to us, a person answers today.',
    }),
    steps: steps(2, 'failed'),
  }),
  split: view({
    order: order('in_transit', '1 of 3 parcels is delivered, 1 is on its way and late, 1 waits at the shop for stock.'),
    headline: headline({
      tone: 'late',
      label: 'The last parcel arrives',
      date: 'Fri 27 – Sat 28 Nov',
      formerly: 'Wed 25 Nov',
      verdict: '2 days late',
      reason: 'One parcel stayed a day in Hannover.',
      action: 'Nothing for now.',
    }),
    parcels: [
      parcel({
        status: 'delivered',
        headline: headline({ tone: 'good', label: 'Delivered', date: 'Tue 24 Nov', verdict: 'As promised' }),
        steps: steps(4, 'done'),
        carrier: 'UPS',
      }),
      parcel({
        headline: headline({
          tone: 'late',
          label: 'Now expected',
          date: 'Fri 27 – Sat 28 Nov',
          verdict: '2 days late',
          reason: 'The carrier sorted it to the wrong depot.',
        }),
      }),
    ],
    unshipped: [{ title: 'Down jacket, size M', quantity: 1, imageUrl: null }],
  }),
  'carrier-down': view({
    notice: 'The carrier does not answer since 08:10. You see what we knew then; we ask again every few minutes.',
    checkedAt: '2026-11-25T07:10:00Z',
  }),
  'hostile-text': view({
    order: order('in_transit'),
    shop: {
      id: 'mer_1',
      name: '<script>alert(1)</script> & Söhne',
      brandColor: 'red;}',
      supportEmail: null,
      timeZone: 'UTC',
      replyWithinHours: 24,
    },
    parcels: [parcel({ items: [{ title: '"><img src=x onerror=alert(1)>', quantity: 1, imageUrl: null }] })],
  }),
}
