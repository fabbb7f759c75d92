-- The people who bought. Erasable: what is personal stands in columns of `customer` and in rows of `contact_point` only.

create table customer (
  merchant_id uuid not null,
  id uuid not null,
  name text,
  language text,
  marketing_consent boolean,
  orders_count integer,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  erased_at timestamptz,
  primary key (merchant_id, id)
);
select protect_table('customer');

-- Who this person is at a store. One person may be known to several.
create table customer_identity (
  merchant_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  connection_id uuid not null,
  external_id text not null,
  primary key (merchant_id, id),
  unique (merchant_id, connection_id, external_id),
  foreign key (merchant_id, customer_id) references customer
);
create index customer_identity_of on customer_identity (merchant_id, customer_id);
select protect_table('customer_identity');

-- E-mail in lower case, phone in E.164. Two people may share one (a family's mailbox); ended: no longer the customer's.
create table contact_point (
  merchant_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  kind text not null check (kind in ('email', 'phone')),
  value text not null,
  verified_at timestamptz,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (merchant_id, id),
  unique (merchant_id, customer_id, kind, value),
  foreign key (merchant_id, customer_id) references customer
);
create index contact_point_value on contact_point (merchant_id, kind, value) where ended_at is null;
select protect_table('contact_point');

-- Tombstones: keyed hashes of what a person was known by, so that nothing late and no restored backup brings her back.
create table erasure (
  merchant_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  subject_hash text not null,
  erased_at timestamptz not null,
  primary key (merchant_id, id),
  unique (merchant_id, subject_hash)
);
select protect_table('erasure');
