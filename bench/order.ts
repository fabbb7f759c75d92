/** An order webhook of the size real shops send (some 7 KB), invented. */
export function orderPayload(n: number): Record<string, unknown> {
  const placedAt = '2026-11-25T09:00:00+01:00'
  const lines = Array.from({ length: 4 }, (_, i) => ({
    id: n * 10 + i, admin_graphql_api_id: `gid://shopify/LineItem/${n * 10 + i}`, sku: `SKU-${i}`, title: `Article ${i}`, name: `Article ${i} - Blue`, variant_title: 'Blue', vendor: 'Bench & Sons', quantity: 1 + i, current_quantity: 1 + i, fulfillable_quantity: 1 + i,
    fulfillment_service: 'manual', fulfillment_status: null, gift_card: false, grams: 400, price: '19.90', price_set: money('19.90'), product_exists: true, product_id: 100 + i, properties: [], requires_shipping: true, taxable: true, total_discount: '0.00', total_discount_set: money('0.00'),
    variant_id: 200 + i, tax_lines: [{ channel_liable: false, price: '3.18', price_set: money('3.18'), rate: 0.19, title: 'VAT' }], duties: [], discount_allocations: [],
  }))
  const address = { first_name: 'Bench', last_name: `Person ${n}`, name: `Bench Person ${n}`, address1: `Street ${n}`, address2: null, phone: null, city: 'Leipzig', zip: '04109', province: null, country: 'Germany', country_code: 'DE', latitude: 51.34, longitude: 12.37, company: null, province_code: null }
  const sets = ['current_subtotal', 'current_total_discounts', 'current_total_price', 'current_total_tax', 'subtotal_price', 'total_discounts', 'total_line_items_price', 'total_price', 'total_shipping_price', 'total_tax']
  return {
    id: n, admin_graphql_api_id: `gid://shopify/Order/${n}`, app_id: 580_111, browser_ip: '192.0.2.7', buyer_accepts_marketing: false, cancel_reason: null, cancelled_at: null, cart_token: `cart${n}`, checkout_id: n + 1, checkout_token: `tok${n}`, closed_at: null, confirmed: true,
    contact_email: `person${n}@bench.example`, created_at: placedAt, currency: 'EUR', current_total_price: '199.00', customer_locale: 'en', discount_codes: [], email: `person${n}@bench.example`, estimated_taxes: false, financial_status: 'paid', fulfillment_status: null, landing_site: '/',
    name: `#B${n}`, note: null, note_attributes: [], number: n, order_number: n, payment_gateway_names: ['manual'], phone: null, presentment_currency: 'EUR', processed_at: placedAt, referring_site: '', source_name: 'web', subtotal_price: '199.00', tags: '', tax_lines: [], taxes_included: true, test: false,
    total_price: '199.00', total_tax: '31.77', total_weight: 1600, updated_at: placedAt, user_id: null, ...Object.fromEntries(sets.map((key) => [`${key}_set`, money('199.00')])), billing_address: address, shipping_address: address,
    customer: { id: 5_000_000 + n, email: `person${n}@bench.example`, created_at: placedAt, updated_at: placedAt, first_name: 'Bench', last_name: `Person ${n}`, state: 'disabled', note: null, verified_email: true, tax_exempt: false, tags: '', currency: 'EUR', phone: null, default_address: address },
    discount_applications: [], fulfillments: [], line_items: lines, payment_terms: null, refunds: [], shipping_lines: [{ id: n + 7, code: 'standard', title: 'Standard', price: '4.90', price_set: money('4.90'), source: 'shopify', tax_lines: [], discount_allocations: [] }],
  }
}

const money = (amount: string) => ({ shop_money: { amount, currency_code: 'EUR' }, presentment_money: { amount, currency_code: 'EUR' } })
