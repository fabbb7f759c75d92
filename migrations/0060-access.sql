-- Who may see what: links to tracking pages, codes sent to an order's own mailbox, and what was proved with them.

-- A link is made again from the order and its generation, so only its hash is kept. A newer generation revokes the older ones.
create table tracking_token (
  merchant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  generation integer not null,
  -- SHA-256 of the token's bytes.
  token_hash bytea not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (merchant_id, id),
  unique (merchant_id, token_hash),
  unique (merchant_id, order_id, generation)
);
select protect_table('tracking_token');

-- A code that was asked for. Requests for orders that do not exist have a row too: the same work, the same answer.
-- The code itself is made from the id and the merchant's key when it is sent and when it is checked.
create table access_proof (
  merchant_id uuid not null,
  id uuid not null,
  order_id uuid,
  -- The conversation or the tracking link it was asked for: nobody else may use the code.
  conversation_id uuid,
  token_id uuid,
  tries integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (merchant_id, id)
);
create index access_proof_expired on access_proof (merchant_id, expires_at);
select protect_table('access_proof');

-- What was proved: by a conversation, or by the holder of a grant token (kept as SHA-256).
create table access_grant (
  merchant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  level text not null check (level in ('L1', 'L2')),
  conversation_id uuid,
  grant_hash bytea,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (merchant_id, id)
);
create unique index access_grant_by_hash on access_grant (merchant_id, grant_hash) where grant_hash is not null;
create index access_grant_of_conversation on access_grant (merchant_id, conversation_id) where conversation_id is not null;
create index access_grant_expired on access_grant (merchant_id, expires_at);
select protect_table('access_grant');
