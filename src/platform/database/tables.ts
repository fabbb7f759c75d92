/** Rows as the driver gives them. Written by `npm run schema` from the migrated database: never edit it. */
export type Tables = {
  access_grant: {
    merchant_id: string
    id: string
    order_id: string
    level: string
    conversation_id: string | null
    grant_hash: Uint8Array | null
    created_at: string
    expires_at: string
  }
  access_proof: {
    merchant_id: string
    id: string
    order_id: string | null
    conversation_id: string | null
    token_id: string | null
    tries: number
    created_at: string
    expires_at: string
    used_at: string | null
  }
  api_key: {
    merchant_id: string
    id: string
    kind: string
    name: string
    key_hash: Uint8Array
    public_key: string | null
    last_characters: string
    scopes: string[]
    origins: string[]
    created_at: string
    last_used_at: string | null
    revoked_at: string | null
  }
  connection: {
    merchant_id: string
    id: string
    kind: string
    adapter: string
    name: string
    enabled: boolean
    sealed_settings: Uint8Array
    created_at: string
    last_event_at: string | null
    last_problem: string | null
    reconciled_until: string | null
  }
  contact_point: {
    merchant_id: string
    id: string
    customer_id: string
    kind: string
    value: string
    verified_at: string | null
    created_at: string
    ended_at: string | null
  }
  conversation: {
    merchant_id: string
    id: string
    channel: string
    connection_id: string | null
    state: string
    snoozed_until: string | null
    handled_by: string
    order_id: string | null
    customer_id: string | null
    related_id: string | null
    contact_address: string | null
    contact_name: string | null
    subject: string | null
    language: string | null
    level: string
    token_hash: Uint8Array | null
    assignee_id: string | null
    assignee_name: string | null
    message_count: number
    last_message_at: string
    last_incoming_at: string | null
    seen_position: number
    last_incoming_position: number
    opened_at: string
  }
  customer: {
    merchant_id: string
    id: string
    name: string | null
    language: string | null
    marketing_consent: boolean | null
    orders_count: number | null
    created_at: string
    updated_at: string
    erased_at: string | null
  }
  customer_identity: {
    merchant_id: string
    id: string
    customer_id: string
    connection_id: string
    external_id: string
  }
  delivery: {
    merchant_id: string
    id: string
    subscriber: string
    event_id: string
    subject_id: string
    subject_sequence: number
    attempts: number
    run_at: string
    dead_at: string | null
    problem: string | null
  }
  effect: {
    merchant_id: string
    id: string
    business_key: string
    kind: string
    channel: string
    payload: unknown
    state: string
    run_at: string
    attempts: number
    lease_until: string | null
    fence: number
    message_id: string
    connection_id: string | null
    provider_id: string | null
    code: string | null
    created_at: string
    settled_at: string | null
  }
  erasure: {
    merchant_id: string
    id: string
    customer_id: string
    subject_hash: string
    erased_at: string
  }
  event: {
    merchant_id: string
    id: string
    type: string
    subject_type: string
    subject_id: string
    subject_sequence: number
    order_id: string | null
    happened_at: string
    recorded_at: string
    cause_id: string | null
    data: unknown
  }
  fulfillment: {
    merchant_id: string
    id: string
    order_id: string
    connection_id: string
    external_id: string
    waits_for_order: boolean
    name: string | null
    status: string
    tracking_numbers: string[]
    tracking_company: string | null
    tracking_urls: string[]
    shipment_status: string | null
    lines: unknown
    created_at: string | null
    store_updated_at: string | null
    content_hash: string
    recorded_at: string
  }
  idempotent_answer: {
    merchant_id: string
    actor_id: string
    idempotency_key: string
    request_hash: string
    status: number | null
    body: string | null
    created_at: string
  }
  inbox: {
    merchant_id: string
    id: string
    connection_id: string
    topic: string
    content_type: string
    dedupe_key: string
    sealed_body: Uint8Array
    received_at: string
    state: string
    reason: string | null
    attempts: number
    run_at: string
    settled_at: string | null
  }
  journey: {
    merchant_id: string
    id: string
    order_id: string | null
    ordered_on: string
    ordered_hour: number | null
    carrier: string | null
    service: string | null
    origin_id: string | null
    origin_country: string | null
    origin_region: string | null
    destination_country: string | null
    destination_region: string | null
    destination_postal: string | null
    distance_km: number | null
    weight_grams: number | null
    units: number | null
    carried_by: string | null
    promised_on: string | null
    handed_over_on: string | null
    arrived_on: string | null
    dropped_on: string | null
    placed_learnt_on: string | null
    handed_over_learnt_on: string | null
    arrived_learnt_on: string | null
    dropped_learnt_on: string | null
    generation: number | null
    recorded_at: string
    stated_min_days: number | null
    stated_max_days: number | null
  }
  language_model_use: {
    merchant_id: string
    id: string
    conversation_id: string
    day: string
    calls: number
    tokens: number
  }
  merchant: {
    id: string
    settings: unknown
    sealed_key: Uint8Array
    demo: boolean
    created_at: string
  }
  message: {
    merchant_id: string
    id: string
    conversation_id: string
    position: number
    direction: string
    author: string
    author_id: string | null
    author_name: string | null
    kind: string
    text: string
    full_text: string | null
    subject: string | null
    attachments: unknown
    answer: unknown | null
    answers_message_id: string | null
    channel: string
    connection_id: string | null
    external_id: string | null
    content_hash: Uint8Array | null
    message_id_header: string | null
    in_reply_to: string | null
    auto_reply: boolean
    bounce: boolean
    do_not_answer: boolean
    sender_proved: boolean
    level: string
    sent_state: string | null
    sent_code: string | null
    dated_at: string | null
    created_at: string
  }
  migration: {
    name: string
    hash: string
    ran_at: string
  }
  notification: {
    merchant_id: string
    id: string
    order_id: string
    meaning: string
    channel: string
    state: string
    why: string
    evidence_event_id: string
    details: unknown
    message_id: string | null
    decided_at: string
    settled_at: string | null
  }
  notification_preference: {
    merchant_id: string
    id: string
    wants_updates: boolean
    changed_by: string
    changed_at: string
  }
  notification_subject: {
    merchant_id: string
    id: string
    notification_id: string
    subject_id: string
    meaning: string
    held: boolean
  }
  number_link: {
    merchant_id: string
    number_key: string
    linked_key: string
    role: string
  }
  one_time_link: {
    merchant_id: string
    id: string
    purpose: string
    staff_id: string | null
    code_hash: Uint8Array
    created_at: string
    expires_at: string
    used_at: string | null
  }
  order: {
    merchant_id: string
    id: string
    connection_id: string
    external_id: string
    name: string
    name_key: string
    number: string | null
    placed_at: string
    store_updated_at: string | null
    progress: number
    parts: unknown
    cancelled_at: string | null
    closed_at: string | null
    deleted_at: string | null
    test: boolean
    customer_id: string | null
    email: string | null
    phone: string | null
    language: string | null
    currency: string | null
    presentment_currency: string | null
    total: string | null
    total_minor: number | null
    financial_status: string | null
    fulfillment_status: string | null
    shipping_address: unknown | null
    destination_country: string | null
    shipping_option: string | null
    note: string | null
    recorded_at: string
    changed_at: string
    erased_at: string | null
    quoted_promise_id: string | null
  }
  order_line: {
    merchant_id: string
    id: string
    order_id: string
    external_id: string
    position: number
    sku: string | null
    title: string
    variant_title: string | null
    product_external_id: string | null
    quantity: number
    quantity_removed: number
    price_minor: number
    requires_shipping: boolean
    image_url: string | null
  }
  order_revision: {
    merchant_id: string
    order_id: string
    revision: number
    changed_at: string
  }
  product_variant: {
    merchant_id: string
    id: string
    connection_id: string
    external_id: string
    product_external_id: string
    sku: string | null
    title: string
    item_external_id: string | null
    image_url: string | null
    recorded_at: string
    weight_grams: number | null
    price: string | null
  }
  promise: {
    merchant_id: string
    id: string
    order_id: string | null
    shipment_id: string | null
    kind: string
    surface: string
    option: string | null
    earliest: string
    latest: string
    confidence: number | null
    basis: unknown
    inputs: unknown
    evidence: unknown
    engine_version: string
    supersedes: string | null
    made_at: string
    sequence: number
    previous_hash: string
    hash: string
    outcome: string
    arrived_on: string | null
    quote_key: string | null
  }
  promise_engine: {
    merchant_id: string
    generation: number
    engine_version: string
    stands_on: string
    state: Uint8Array
    calendars: unknown
    usual_carriers: unknown
    saved_at: string
  }
  promise_score: {
    merchant_id: string
    id: string
    source: string
    promise_id: string | null
    ordered_on: string
    carrier: string | null
    region: string | null
    option: string | null
    earliest: string
    latest: string
    confidence: number | null
    earliest_50: string | null
    latest_50: string | null
    earliest_80: string | null
    latest_80: string | null
    earliest_90: string | null
    latest_90: string | null
    earliest_95: string | null
    latest_95: string | null
    shop_day: string | null
    arrived_on: string | null
    state: string
  }
  promise_shown: {
    merchant_id: string
    id: string
    promise_id: string
    surface: string
    first_shown_at: string
  }
  promise_standing: {
    merchant_id: string
    id: string
    promise_id: string
    estimate_id: string | null
    parcels: unknown
    outcome: string
    arrived_on: string | null
    late: unknown | null
    late_since: string | null
    announced: unknown | null
    sequence: number
    hash: string
    review_at: string | null
    updated_at: string
    phase: string
    risk: unknown | null
    late_probability: number | null
    announcements: number
  }
  rate_counter: {
    merchant_id: string
    counter_key: string
    window_start: string
    hits: number
  }
  refund: {
    merchant_id: string
    id: string
    order_id: string
    external_id: string
    lines: unknown
    created_at: string | null
    recorded_at: string
  }
  refusal: {
    merchant_id: string
    connection_id: string
    reason: string
    refused: number
    first_at: string
    last_at: string
  }
  scan_wait: {
    merchant_id: string
    id: string
    shipment_id: string | null
    order_id: string
    carrier: string | null
    service: string | null
    stage: string
    detail: string | null
    origin_country: string | null
    destination_country: string | null
    place: string | null
    started_at: string
    heard_at: string
    ended_at: string | null
    moved: boolean
    slow_at: string
    silent_at: string
    customer_at: string
    parcels: number
    basis: string
    told_at: string | null
    told_customer_at: string | null
    incident_id: string | null
    sooner: number
    sooner_for_customer: number
  }
  shipment: {
    merchant_id: string
    id: string
    order_id: string | null
    fulfillment_id: string | null
    carrier: string | null
    tracking_number: string
    number_key: string
    position: number
    shop_url: string | null
    destination_country: string | null
    destination_region: string | null
    destination_postal_code: string | null
    destination_city: string | null
    window_start: string
    window_end: string | null
    state: unknown
    status: string
    latest_at: string | null
    ended_at: string | null
    ended_reason: string | null
    opened_at: string
    changed_at: string
    checked_at: string | null
    pushed_at: string | null
    next_check_at: string | null
    checks: number
    check_failures: number
    check_problem: string | null
  }
  shipment_line: {
    merchant_id: string
    shipment_id: string
    line_id: string
    quantity: number
  }
  shipment_number: {
    merchant_id: string
    number_key: string
    shipment_id: string
    role: string
  }
  shipping_offer: {
    merchant_id: string
    id: string
    version: number
    offer: unknown
    made_at: string
  }
  silence_incident: {
    merchant_id: string
    id: string
    carrier: string | null
    place: string | null
    silent_most: number
    parcels: number
    started_at: string
    ended_at: string | null
  }
  silence_model: {
    merchant_id: string
    stands_on: string
    state: Uint8Array
    saved_at: string
  }
  staff: {
    merchant_id: string
    id: string
    auth_user_id: string
    name: string
    email: string
    role: string
    created_at: string
    disabled_at: string | null
  }
  stock_level: {
    merchant_id: string
    id: string
    connection_id: string
    item_external_id: string
    location_external_id: string
    sku: string | null
    available: number | null
    store_updated_at: string | null
    recorded_at: string
  }
  task_run: {
    merchant_id: string
    task: string
    ran_at: string
  }
  ticket: {
    merchant_id: string
    id: string
    number: number
    conversation_id: string
    order_id: string | null
    reason: string
    cause: string | null
    state: string
    summary: string
    evidence: unknown
    due_at: string
    opened_at: string
    closed_at: string | null
  }
  tracking_fact: {
    merchant_id: string
    id: string
    number_key: string
    kind: string
    source: string
    carrier: string
    status: string
    raw_code: string
    guessed: boolean
    position: number
    heard_at: string | null
    signed_by: string | null
    content: unknown
    recorded_at: string
  }
  tracking_token: {
    merchant_id: string
    id: string
    order_id: string
    generation: number
    token_hash: Uint8Array
    created_at: string
    revoked_at: string | null
  }
  worker_pool: {
    pool_id: string
    seen_at: string
  }
}
