-- Printed from the catalog after all migrations: read it, never edit it. `npm run schema` writes it anew.

create table access_grant (
  merchant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  level text not null,
  conversation_id uuid,
  grant_hash bytea,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (merchant_id, id),
  CHECK ((level = ANY (ARRAY['L1'::text, 'L2'::text])))
);
CREATE UNIQUE INDEX access_grant_by_hash ON public.access_grant USING btree (merchant_id, grant_hash) WHERE (grant_hash IS NOT NULL);
CREATE INDEX access_grant_expired ON public.access_grant USING btree (merchant_id, expires_at);
CREATE INDEX access_grant_of_conversation ON public.access_grant USING btree (merchant_id, conversation_id) WHERE (conversation_id IS NOT NULL);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table access_proof (
  merchant_id uuid not null,
  id uuid not null,
  order_id uuid,
  conversation_id uuid,
  token_id uuid,
  tries integer not null default 0,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  PRIMARY KEY (merchant_id, id)
);
CREATE INDEX access_proof_expired ON public.access_proof USING btree (merchant_id, expires_at);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table api_key (
  merchant_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  key_hash bytea not null,
  public_key text,
  last_characters text not null,
  scopes text[] not null,
  origins text[] not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  UNIQUE (merchant_id, key_hash),
  PRIMARY KEY (merchant_id, id),
  FOREIGN KEY (merchant_id) REFERENCES merchant(id),
  CHECK (((public_key IS NULL) OR (kind = 'public'::text))),
  CHECK ((kind = ANY (ARRAY['secret'::text, 'public'::text])))
);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table connection (
  merchant_id uuid not null,
  id uuid not null,
  kind text not null,
  adapter text not null,
  name text not null,
  enabled boolean not null default true,
  sealed_settings bytea not null,
  created_at timestamp with time zone not null,
  last_event_at timestamp with time zone,
  last_problem text,
  reconciled_until timestamp with time zone,
  PRIMARY KEY (merchant_id, id),
  FOREIGN KEY (merchant_id) REFERENCES merchant(id),
  CHECK ((kind = ANY (ARRAY['store'::text, 'carrier'::text, 'channel'::text, 'language_model'::text])))
);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table contact_point (
  merchant_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  kind text not null,
  value text not null,
  verified_at timestamp with time zone,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  UNIQUE (merchant_id, customer_id, kind, value),
  PRIMARY KEY (merchant_id, id),
  FOREIGN KEY (merchant_id, customer_id) REFERENCES customer(merchant_id, id),
  CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text])))
);
CREATE INDEX contact_point_value ON public.contact_point USING btree (merchant_id, kind, value) WHERE (ended_at IS NULL);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table conversation (
  merchant_id uuid not null,
  id uuid not null,
  channel text not null,
  connection_id uuid,
  state text not null default 'open'::text,
  snoozed_until timestamp with time zone,
  handled_by text not null default 'assistant'::text,
  order_id uuid,
  customer_id uuid,
  related_id uuid,
  contact_address text,
  contact_name text,
  subject text,
  language text,
  level text not null default 'L0'::text,
  token_hash bytea,
  assignee_id text,
  assignee_name text,
  message_count integer not null default 0,
  last_message_at timestamp with time zone not null,
  last_incoming_at timestamp with time zone,
  seen_position integer not null default 0,
  last_incoming_position integer not null default 0,
  opened_at timestamp with time zone not null,
  PRIMARY KEY (merchant_id, id),
  CHECK ((handled_by = ANY (ARRAY['assistant'::text, 'agent'::text]))),
  CHECK ((level = ANY (ARRAY['L0'::text, 'L1'::text, 'L2'::text]))),
  CHECK ((state = ANY (ARRAY['open'::text, 'pending'::text, 'snoozed'::text, 'resolved'::text])))
);
CREATE INDEX conversation_list ON public.conversation USING btree (merchant_id, state, last_message_at DESC, id DESC);
CREATE INDEX conversation_of_contact ON public.conversation USING btree (merchant_id, contact_address, last_message_at DESC) WHERE (contact_address IS NOT NULL);
CREATE INDEX conversation_of_customer ON public.conversation USING btree (merchant_id, customer_id) WHERE (customer_id IS NOT NULL);
CREATE INDEX conversation_of_order ON public.conversation USING btree (merchant_id, order_id) WHERE (order_id IS NOT NULL);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table customer (
  merchant_id uuid not null,
  id uuid not null,
  name text,
  language text,
  marketing_consent boolean,
  orders_count integer,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  PRIMARY KEY (merchant_id, id)
);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table customer_identity (
  merchant_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  connection_id uuid not null,
  external_id text not null,
  UNIQUE (merchant_id, connection_id, external_id),
  PRIMARY KEY (merchant_id, id),
  FOREIGN KEY (merchant_id, customer_id) REFERENCES customer(merchant_id, id)
);
CREATE INDEX customer_identity_of ON public.customer_identity USING btree (merchant_id, customer_id);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table delivery (
  merchant_id uuid not null,
  id uuid not null,
  subscriber text not null,
  event_id uuid not null,
  subject_id uuid not null,
  subject_sequence bigint not null,
  attempts integer not null default 0,
  run_at timestamp with time zone not null,
  dead_at timestamp with time zone,
  problem text,
  PRIMARY KEY (merchant_id, id)
);
CREATE INDEX delivery_due ON public.delivery USING btree (run_at) WHERE (dead_at IS NULL);
CREATE INDEX delivery_of_subject ON public.delivery USING btree (merchant_id, subscriber, subject_id, subject_sequence);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table effect (
  merchant_id uuid not null,
  id uuid not null,
  business_key text not null,
  kind text not null,
  channel text not null,
  payload jsonb not null,
  state text not null default 'queued'::text,
  run_at timestamp with time zone not null,
  attempts integer not null default 0,
  lease_until timestamp with time zone,
  fence bigint not null default 0,
  message_id text not null,
  connection_id uuid,
  provider_id text,
  code text,
  created_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  UNIQUE (merchant_id, business_key),
  UNIQUE (merchant_id, message_id),
  PRIMARY KEY (merchant_id, id),
  CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'in_doubt'::text, 'superseded'::text])))
);
CREATE INDEX effect_due ON public.effect USING btree (run_at) WHERE (state = 'queued'::text);
CREATE INDEX effect_sending ON public.effect USING btree (lease_until) WHERE (state = 'sending'::text);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table erasure (
  merchant_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  subject_hash text not null,
  erased_at timestamp with time zone not null,
  UNIQUE (merchant_id, subject_hash),
  PRIMARY KEY (merchant_id, id)
);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table event (
  merchant_id uuid not null,
  id uuid not null,
  type text not null,
  subject_type text not null,
  subject_id uuid not null,
  subject_sequence bigint not null,
  order_id uuid,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  cause_id uuid,
  data jsonb not null,
  UNIQUE (merchant_id, subject_id, subject_type, subject_sequence),
  PRIMARY KEY (merchant_id, id)
);
CREATE INDEX event_feed ON public.event USING btree (merchant_id, recorded_at, id);
CREATE INDEX event_of_order ON public.event USING btree (merchant_id, order_id, recorded_at) WHERE (order_id IS NOT NULL);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table fulfillment (
  merchant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  connection_id uuid not null,
  external_id text not null,
  waits_for_order boolean not null,
  name text,
  status text not null,
  tracking_numbers text[] not null,
  tracking_company text,
  tracking_urls text[] not null,
  shipment_status text,
  lines jsonb not null,
  created_at timestamp with time zone,
  store_updated_at timestamp with time zone,
  content_hash text not null,
  recorded_at timestamp with time zone not null,
  PRIMARY KEY (merchant_id, id)
);
CREATE INDEX fulfillment_of ON public.fulfillment USING btree (merchant_id, order_id);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table idempotent_answer (
  merchant_id uuid not null,
  actor_id text not null,
  idempotency_key text not null,
  request_hash text not null,
  status integer,
  body text,
  created_at timestamp with time zone not null,
  PRIMARY KEY (merchant_id, actor_id, idempotency_key)
);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table inbox (
  merchant_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  topic text not null,
  content_type text not null,
  dedupe_key text not null,
  sealed_body bytea not null,
  received_at timestamp with time zone not null,
  state text not null default 'waiting'::text,
  reason text,
  attempts integer not null default 0,
  run_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  UNIQUE (merchant_id, connection_id, dedupe_key),
  PRIMARY KEY (merchant_id, id),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'ignored'::text, 'quarantined'::text])))
);
CREATE INDEX inbox_quarantined ON public.inbox USING btree (merchant_id, received_at) WHERE (state = 'quarantined'::text);
CREATE INDEX inbox_settled ON public.inbox USING btree (settled_at) WHERE (state = ANY (ARRAY['done'::text, 'ignored'::text]));
CREATE INDEX inbox_waiting ON public.inbox USING btree (run_at) WHERE (state = 'waiting'::text);
-- policy ingest_only to whereabouts_ingest using - for insert
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table journey (
  merchant_id uuid not null,
  id uuid not null,
  order_id uuid,
  ordered_on date not null,
  ordered_hour smallint,
  carrier text,
  service text,
  origin_id text,
  origin_country text,
  origin_region text,
  destination_country text,
  destination_region text,
  destination_postal text,
  distance_km integer,
  weight_grams bigint,
  units integer,
  carried_by text,
  promised_on date,
  handed_over_on date,
  arrived_on date,
  dropped_on date,
  placed_learnt_on date,
  handed_over_learnt_on date,
  arrived_learnt_on date,
  dropped_learnt_on date,
  generation integer,
  recorded_at timestamp with time zone not null,
  stated_min_days smallint,
  stated_max_days smallint,
  PRIMARY KEY (merchant_id, id),
  CHECK ((arrived_on >= ordered_on)),
  CHECK ((length(destination_postal) <= 3)),
  CHECK (((ordered_hour >= 0) AND (ordered_hour <= 23)))
);
CREATE INDEX journey_arrived ON public.journey USING btree (merchant_id, arrived_learnt_on) WHERE (arrived_learnt_on IS NOT NULL);
CREATE INDEX journey_dropped ON public.journey USING btree (merchant_id, dropped_learnt_on) WHERE (dropped_learnt_on IS NOT NULL);
CREATE INDEX journey_handed_over ON public.journey USING btree (merchant_id, handed_over_learnt_on) WHERE (handed_over_learnt_on IS NOT NULL);
CREATE INDEX journey_of_order ON public.journey USING btree (merchant_id, order_id) WHERE (order_id IS NOT NULL);
CREATE INDEX journey_ordered ON public.journey USING btree (merchant_id, ordered_on);
CREATE INDEX journey_placed ON public.journey USING btree (merchant_id, placed_learnt_on);
CREATE INDEX journey_to_learn ON public.journey USING btree (merchant_id, ordered_on) WHERE ((placed_learnt_on IS NULL) OR ((handed_over_on IS NOT NULL) AND (handed_over_learnt_on IS NULL)) OR ((arrived_on IS NOT NULL) AND (arrived_learnt_on IS NULL)) OR ((dropped_on IS NOT NULL) AND (dropped_learnt_on IS NULL)));
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table language_model_use (
  merchant_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  day date not null,
  calls integer not null,
  tokens integer not null,
  UNIQUE (merchant_id, day, conversation_id),
  PRIMARY KEY (merchant_id, id)
);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table merchant (
  id uuid not null,
  settings jsonb not null,
  sealed_key bytea not null,
  demo boolean not null default false,
  created_at timestamp with time zone not null,
  PRIMARY KEY (id)
);
-- policy merchant_only to whereabouts_app using (id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table message (
  merchant_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  position integer not null,
  direction text not null,
  author text not null,
  author_id text,
  author_name text,
  kind text not null default 'message'::text,
  text text not null,
  full_text text,
  subject text,
  attachments jsonb not null default '[]'::jsonb,
  answer jsonb,
  answers_message_id uuid,
  channel text not null,
  connection_id uuid,
  external_id text,
  content_hash bytea,
  message_id_header text,
  in_reply_to text,
  auto_reply boolean not null default false,
  bounce boolean not null default false,
  do_not_answer boolean not null default false,
  sender_proved boolean not null default false,
  level text not null default 'L0'::text,
  sent_state text,
  sent_code text,
  dated_at timestamp with time zone,
  created_at timestamp with time zone not null,
  UNIQUE (merchant_id, conversation_id, "position"),
  PRIMARY KEY (merchant_id, id),
  FOREIGN KEY (merchant_id, conversation_id) REFERENCES conversation(merchant_id, id),
  CHECK ((author = ANY (ARRAY['customer'::text, 'assistant'::text, 'agent'::text, 'system'::text]))),
  CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text]))),
  CHECK ((kind = ANY (ARRAY['message'::text, 'note'::text]))),
  CHECK ((sent_state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text, 'in_doubt'::text, 'superseded'::text, 'bounced'::text])))
);
CREATE UNIQUE INDEX message_answered_once ON public.message USING btree (merchant_id, answers_message_id) WHERE ((answers_message_id IS NOT NULL) AND (author = 'assistant'::text));
CREATE INDEX message_by_header ON public.message USING btree (merchant_id, message_id_header) WHERE (message_id_header IS NOT NULL);
CREATE UNIQUE INDEX message_once ON public.message USING btree (merchant_id, channel, external_id) WHERE (external_id IS NOT NULL);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table migration (
  name text not null,
  hash text not null,
  ran_at timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

create table notification (
  merchant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  meaning text not null,
  channel text not null,
  state text not null,
  why text not null,
  evidence_event_id uuid not null,
  details jsonb not null default '{}'::jsonb,
  message_id text,
  decided_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  PRIMARY KEY (merchant_id, id),
  CHECK ((state = ANY (ARRAY['decided'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'in_doubt'::text, 'superseded'::text, 'no_contact'::text, 'not_wanted'::text])))
);
CREATE INDEX notification_of_order ON public.notification USING btree (merchant_id, order_id, decided_at);
CREATE INDEX notification_told ON public.notification USING btree (merchant_id, settled_at) WHERE (state = 'sent'::text);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table notification_preference (
  merchant_id uuid not null,
  id uuid not null,
  wants_updates boolean not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (merchant_id, id),
  CHECK ((changed_by = ANY (ARRAY['page'::text, 'one_click'::text, 'agent'::text])))
);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table notification_subject (
  merchant_id uuid not null,
  id uuid not null,
  notification_id uuid not null,
  subject_id uuid not null,
  meaning text not null,
  held boolean not null,
  PRIMARY KEY (merchant_id, id),
  FOREIGN KEY (merchant_id, notification_id) REFERENCES notification(merchant_id, id)
);
CREATE INDEX notification_subject_of ON public.notification_subject USING btree (merchant_id, notification_id);
CREATE UNIQUE INDEX notification_subject_once ON public.notification_subject USING btree (merchant_id, subject_id, meaning) WHERE held;
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table number_link (
  merchant_id uuid not null,
  number_key text not null,
  linked_key text not null,
  role text not null,
  PRIMARY KEY (merchant_id, number_key, linked_key),
  CHECK ((role = ANY (ARRAY['alias'::text, 'leg'::text])))
);
CREATE INDEX number_link_back ON public.number_link USING btree (merchant_id, linked_key);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table one_time_link (
  merchant_id uuid not null,
  id uuid not null,
  purpose text not null,
  staff_id uuid,
  code_hash bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  UNIQUE (merchant_id, code_hash),
  PRIMARY KEY (merchant_id, id),
  FOREIGN KEY (merchant_id) REFERENCES merchant(id),
  FOREIGN KEY (merchant_id, staff_id) REFERENCES staff(merchant_id, id),
  CHECK ((purpose = ANY (ARRAY['owner'::text, 'sign_in'::text])))
);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table "order" (
  merchant_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  external_id text not null,
  name text not null,
  name_key text not null,
  number text,
  placed_at timestamp with time zone not null,
  store_updated_at timestamp with time zone,
  progress integer not null,
  parts jsonb not null,
  cancelled_at timestamp with time zone,
  closed_at timestamp with time zone,
  deleted_at timestamp with time zone,
  test boolean not null,
  customer_id uuid,
  email text,
  phone text,
  language text,
  currency text,
  presentment_currency text,
  total text,
  total_minor bigint,
  financial_status text,
  fulfillment_status text,
  shipping_address jsonb,
  destination_country text,
  shipping_option text,
  note text,
  recorded_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  quoted_promise_id uuid
);
CREATE INDEX order_customer ON public."order" USING btree (merchant_id, customer_id, placed_at DESC) WHERE (customer_id IS NOT NULL);
CREATE INDEX order_email ON public."order" USING btree (merchant_id, lower(email));
CREATE INDEX order_name ON public."order" USING btree (merchant_id, name_key);
CREATE INDEX order_number ON public."order" USING btree (merchant_id, number);
CREATE INDEX order_placed ON public."order" USING btree (merchant_id, placed_at DESC, id);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table order_line (
  merchant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  external_id text not null,
  position integer not null,
  sku text,
  title text not null,
  variant_title text,
  product_external_id text,
  quantity integer not null,
  quantity_removed integer not null,
  price_minor bigint not null,
  requires_shipping boolean not null,
  image_url text,
  PRIMARY KEY (merchant_id, id),
  FOREIGN KEY (merchant_id, order_id) REFERENCES "order"(merchant_id, id) ON DELETE CASCADE
);
CREATE INDEX order_line_of ON public.order_line USING btree (merchant_id, order_id);
CREATE INDEX order_line_product ON public.order_line USING btree (merchant_id, product_external_id);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table order_revision (
  merchant_id uuid not null,
  order_id uuid not null,
  revision bigint not null,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (merchant_id, order_id)
);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table product_variant (
  merchant_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  external_id text not null,
  product_external_id text not null,
  sku text,
  title text not null,
  item_external_id text,
  image_url text,
  recorded_at timestamp with time zone not null,
  weight_grams integer,
  price text,
  PRIMARY KEY (merchant_id, id)
);
CREATE INDEX product_variant_item ON public.product_variant USING btree (merchant_id, connection_id, item_external_id);
CREATE INDEX product_variant_of ON public.product_variant USING btree (merchant_id, connection_id, product_external_id);
CREATE INDEX product_variant_sku ON public.product_variant USING btree (merchant_id, sku);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table promise (
  merchant_id uuid not null,
  id uuid not null,
  order_id uuid,
  shipment_id uuid,
  kind text not null,
  surface text not null,
  option text,
  earliest date not null,
  latest date not null,
  confidence double precision,
  basis jsonb not null,
  inputs jsonb not null,
  evidence jsonb not null,
  engine_version text not null,
  supersedes uuid,
  made_at timestamp with time zone not null,
  sequence integer not null,
  previous_hash text not null,
  hash text not null,
  outcome text not null default 'open'::text,
  arrived_on date,
  quote_key text,
  PRIMARY KEY (merchant_id, id),
  CHECK ((earliest <= latest)),
  CHECK ((kind = ANY (ARRAY['promise'::text, 'estimate'::text]))),
  CHECK ((outcome = ANY (ARRAY['open'::text, 'kept'::text, 'late'::text, 'early'::text, 'void'::text])))
);
CREATE UNIQUE INDEX promise_chain ON public.promise USING btree (merchant_id, order_id, sequence) WHERE (order_id IS NOT NULL);
CREATE UNIQUE INDEX promise_open_quote ON public.promise USING btree (merchant_id, quote_key) WHERE ((order_id IS NULL) AND (quote_key IS NOT NULL));
CREATE INDEX promise_untaken ON public.promise USING btree (merchant_id, made_at) WHERE (order_id IS NULL);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy untaken_quotes_only to whereabouts_app using ((surface = 'quote'::text) AND (order_id IS NULL)) for delete
-- policy worker_all to whereabouts_worker using true

create table promise_engine (
  merchant_id uuid not null,
  generation integer not null,
  engine_version text not null,
  stands_on date not null,
  state bytea not null,
  calendars jsonb not null,
  usual_carriers jsonb not null,
  saved_at timestamp with time zone not null,
  PRIMARY KEY (merchant_id)
);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table promise_score (
  merchant_id uuid not null,
  id uuid not null,
  source text not null,
  promise_id uuid,
  ordered_on date not null,
  carrier text,
  region text,
  option text,
  earliest date not null,
  latest date not null,
  confidence double precision,
  earliest_50 date,
  latest_50 date,
  earliest_80 date,
  latest_80 date,
  earliest_90 date,
  latest_90 date,
  earliest_95 date,
  latest_95 date,
  shop_day date,
  arrived_on date,
  state text not null default 'judged'::text,
  PRIMARY KEY (merchant_id, id),
  CHECK ((earliest <= latest)),
  CHECK ((source = ANY (ARRAY['order'::text, 'history'::text]))),
  CHECK ((state = ANY (ARRAY['judged'::text, 'cancelled'::text, 'untracked'::text])))
);
CREATE INDEX promise_score_day ON public.promise_score USING btree (merchant_id, ordered_on);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table promise_shown (
  merchant_id uuid not null,
  id uuid not null,
  promise_id uuid not null,
  surface text not null,
  first_shown_at timestamp with time zone not null,
  UNIQUE (merchant_id, promise_id, surface),
  PRIMARY KEY (merchant_id, id),
  FOREIGN KEY (merchant_id, promise_id) REFERENCES promise(merchant_id, id)
);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table promise_standing (
  merchant_id uuid not null,
  id uuid not null,
  promise_id uuid not null,
  estimate_id uuid,
  parcels jsonb not null default '[]'::jsonb,
  outcome text not null default 'open'::text,
  arrived_on date,
  late jsonb,
  late_since timestamp with time zone,
  announced jsonb,
  sequence integer not null,
  hash text not null,
  review_at timestamp with time zone,
  updated_at timestamp with time zone not null,
  phase text not null default 'calm'::text,
  risk jsonb,
  late_probability double precision,
  announcements integer not null default 0,
  PRIMARY KEY (merchant_id, id),
  CHECK ((phase = ANY (ARRAY['calm'::text, 'risk'::text, 'late'::text])))
);
CREATE INDEX promise_standing_due ON public.promise_standing USING btree (merchant_id, review_at) WHERE (review_at IS NOT NULL);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table rate_counter (
  merchant_id uuid not null,
  counter_key text not null,
  window_start timestamp with time zone not null,
  hits integer not null,
  PRIMARY KEY (merchant_id, counter_key, window_start)
);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table refund (
  merchant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  external_id text not null,
  lines jsonb not null,
  created_at timestamp with time zone,
  recorded_at timestamp with time zone not null,
  PRIMARY KEY (merchant_id, id)
);
CREATE INDEX refund_of ON public.refund USING btree (merchant_id, order_id);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table refusal (
  merchant_id uuid not null,
  connection_id uuid not null,
  reason text not null,
  refused bigint not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  PRIMARY KEY (merchant_id, connection_id, reason)
);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table scan_wait (
  merchant_id uuid not null,
  id uuid not null,
  shipment_id uuid,
  order_id uuid not null,
  carrier text,
  service text,
  stage text not null,
  detail text,
  origin_country text,
  destination_country text,
  place text,
  started_at timestamp with time zone not null,
  heard_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  moved boolean not null default false,
  slow_at timestamp with time zone not null,
  silent_at timestamp with time zone not null,
  customer_at timestamp with time zone not null,
  parcels integer not null,
  basis text not null,
  told_at timestamp with time zone,
  told_customer_at timestamp with time zone,
  incident_id uuid,
  sooner smallint not null,
  sooner_for_customer smallint not null,
  PRIMARY KEY (merchant_id, id)
);
CREATE INDEX scan_wait_ended ON public.scan_wait USING btree (merchant_id, ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX scan_wait_heard ON public.scan_wait USING btree (merchant_id, heard_at);
CREATE INDEX scan_wait_of_order ON public.scan_wait USING btree (merchant_id, order_id);
CREATE INDEX scan_wait_open ON public.scan_wait USING btree (merchant_id, slow_at) WHERE (ended_at IS NULL);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table shipment (
  merchant_id uuid not null,
  id uuid not null,
  order_id uuid,
  fulfillment_id uuid,
  carrier text,
  tracking_number text not null,
  number_key text not null,
  position integer not null,
  shop_url text,
  destination_country text,
  destination_region text,
  destination_postal_code text,
  destination_city text,
  window_start timestamp with time zone not null,
  window_end timestamp with time zone,
  state jsonb not null,
  status text not null,
  latest_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_reason text,
  opened_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  checked_at timestamp with time zone,
  pushed_at timestamp with time zone,
  next_check_at timestamp with time zone,
  checks integer not null default 0,
  check_failures integer not null default 0,
  check_problem text,
  PRIMARY KEY (merchant_id, id),
  CHECK ((ended_reason = ANY (ARRAY['superseded'::text, 'cancelled'::text])))
);
CREATE INDEX shipment_by_number ON public.shipment USING btree (merchant_id, number_key);
CREATE INDEX shipment_due ON public.shipment USING btree (merchant_id, next_check_at) WHERE ((next_check_at IS NOT NULL) AND (ended_at IS NULL));
CREATE INDEX shipment_of_fulfillment ON public.shipment USING btree (merchant_id, fulfillment_id) WHERE (fulfillment_id IS NOT NULL);
CREATE INDEX shipment_of_order ON public.shipment USING btree (merchant_id, order_id) WHERE (order_id IS NOT NULL);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table shipment_line (
  merchant_id uuid not null,
  shipment_id uuid not null,
  line_id uuid not null,
  quantity integer not null,
  PRIMARY KEY (merchant_id, shipment_id, line_id),
  FOREIGN KEY (merchant_id, shipment_id) REFERENCES shipment(merchant_id, id) ON DELETE CASCADE
);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table shipment_number (
  merchant_id uuid not null,
  number_key text not null,
  shipment_id uuid not null,
  role text not null,
  PRIMARY KEY (merchant_id, number_key, shipment_id),
  FOREIGN KEY (merchant_id, shipment_id) REFERENCES shipment(merchant_id, id) ON DELETE CASCADE,
  CHECK ((role = ANY (ARRAY['own'::text, 'alias'::text, 'leg'::text])))
);
CREATE INDEX number_of_shipment ON public.shipment_number USING btree (merchant_id, shipment_id);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table shipping_offer (
  merchant_id uuid not null,
  id uuid not null,
  version integer not null,
  offer jsonb not null,
  made_at timestamp with time zone not null,
  UNIQUE (merchant_id, version),
  PRIMARY KEY (merchant_id, id),
  CHECK ((version > 0))
);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table silence_incident (
  merchant_id uuid not null,
  id uuid not null,
  carrier text,
  place text,
  silent_most integer not null,
  parcels integer not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  PRIMARY KEY (merchant_id, id)
);
CREATE UNIQUE INDEX silence_incident_standing ON public.silence_incident USING btree (merchant_id, COALESCE(carrier, ''::text)) WHERE (ended_at IS NULL);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table silence_model (
  merchant_id uuid not null,
  stands_on date not null,
  state bytea not null,
  saved_at timestamp with time zone not null,
  PRIMARY KEY (merchant_id)
);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table staff (
  merchant_id uuid not null,
  id uuid not null,
  auth_user_id text not null,
  name text not null,
  email text not null,
  role text not null,
  created_at timestamp with time zone not null,
  disabled_at timestamp with time zone,
  UNIQUE (merchant_id, auth_user_id),
  PRIMARY KEY (merchant_id, id),
  FOREIGN KEY (merchant_id) REFERENCES merchant(id),
  CHECK ((role = ANY (ARRAY['owner'::text, 'agent'::text, 'viewer'::text])))
);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table stock_level (
  merchant_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  item_external_id text not null,
  location_external_id text not null,
  sku text,
  available integer,
  store_updated_at timestamp with time zone,
  recorded_at timestamp with time zone not null,
  PRIMARY KEY (merchant_id, id)
);
CREATE INDEX stock_level_item ON public.stock_level USING btree (merchant_id, connection_id, item_external_id);
CREATE INDEX stock_level_sku ON public.stock_level USING btree (merchant_id, sku);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table task_run (
  merchant_id uuid not null,
  task text not null,
  ran_at timestamp with time zone not null,
  PRIMARY KEY (merchant_id, task)
);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table ticket (
  merchant_id uuid not null,
  id uuid not null,
  number integer not null,
  conversation_id uuid not null,
  order_id uuid,
  reason text not null,
  cause text,
  state text not null default 'open'::text,
  summary text not null,
  evidence jsonb not null default '[]'::jsonb,
  due_at timestamp with time zone not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  UNIQUE (merchant_id, number),
  PRIMARY KEY (merchant_id, id),
  FOREIGN KEY (merchant_id, conversation_id) REFERENCES conversation(merchant_id, id),
  CHECK ((state = ANY (ARRAY['open'::text, 'waiting'::text, 'closed'::text])))
);
CREATE INDEX ticket_due ON public.ticket USING btree (merchant_id, state, due_at);
CREATE UNIQUE INDEX ticket_owed ON public.ticket USING btree (merchant_id, conversation_id) WHERE (state <> 'closed'::text);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table tracking_fact (
  merchant_id uuid not null,
  id uuid not null,
  number_key text not null,
  kind text not null,
  source text not null,
  carrier text not null,
  status text not null,
  raw_code text not null,
  guessed boolean not null,
  position integer not null,
  heard_at timestamp with time zone,
  signed_by text,
  content jsonb not null,
  recorded_at timestamp with time zone not null,
  PRIMARY KEY (merchant_id, id),
  CHECK ((kind = ANY (ARRAY['scan'::text, 'headline'::text, 'estimate'::text, 'notice'::text])))
);
CREATE INDEX fact_of_number ON public.tracking_fact USING btree (merchant_id, number_key);
CREATE INDEX fact_unknown_code ON public.tracking_fact USING btree (merchant_id, carrier, raw_code) WHERE guessed;
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table tracking_token (
  merchant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  generation integer not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  UNIQUE (merchant_id, order_id, generation),
  UNIQUE (merchant_id, token_hash),
  PRIMARY KEY (merchant_id, id)
);
-- policy merchant_only to whereabouts_app using (merchant_id = ( SELECT current_merchant() AS current_merchant))
-- policy worker_all to whereabouts_worker using true

create table worker_pool (
  pool_id text not null,
  seen_at timestamp with time zone not null,
  PRIMARY KEY (pool_id)
);

CREATE OR REPLACE FUNCTION public.current_merchant()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.merchant_id', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION public.promise_is_kept_as_written()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (to_jsonb(new) - 'outcome' - 'arrived_on' - 'order_id') is distinct from (to_jsonb(old) - 'outcome' - 'arrived_on' - 'order_id')
    or (new.order_id is distinct from old.order_id and (old.order_id is not null or old.surface <> 'quote')) then
    raise exception 'an entry of the promise ledger is never changed';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.promise_score_follows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update promise_score set arrived_on = new.arrived_on, state = promise_score_state(new.outcome, new.review_at)
  where merchant_id = new.merchant_id and id = new.id and source = 'order';
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.promise_score_state(outcome text, review_at timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
RETURN CASE WHEN (outcome = 'void'::text) THEN 'cancelled'::text WHEN ((outcome = 'open'::text) AND (review_at IS NULL)) THEN 'untracked'::text ELSE 'judged'::text END;

CREATE OR REPLACE FUNCTION public.protect_table(table_name text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format('create policy merchant_only on %I to whereabouts_app using (merchant_id = (select current_merchant())) with check (merchant_id = (select current_merchant()))', table_name);
  execute format('create policy worker_all on %I to whereabouts_worker using (true) with check (true)', table_name);
  execute format('grant select, insert, update, delete on %I to whereabouts_app, whereabouts_worker', table_name);
end $function$;

CREATE OR REPLACE FUNCTION public.schedule_task(task text, payload jsonb, run_at timestamp with time zone, task_key text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  if current_merchant() is null then raise exception 'schedule_task outside of a merchant''s transaction'; end if;
  perform graphile_worker.add_job(
    identifier => 'merchant_task',
    payload => json_build_object('merchantId', current_merchant(), 'task', task, 'payload', payload),
    run_at => run_at,
    job_key => case when task_key is null then null else current_merchant() || ':' || task || ':' || task_key end,
    max_attempts => 12);
end $function$;
