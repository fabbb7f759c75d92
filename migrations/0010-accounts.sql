-- Who may use the program: staff, API keys, one-time links. Merchants and connections are in 0001.

create table staff (
  merchant_id uuid not null references merchant,
  id uuid not null,
  -- The person's row in the sign-in library, auth.staff_user.
  auth_user_id text not null,
  name text not null,
  email text not null,
  role text not null check (role in ('owner', 'agent', 'viewer')),
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (merchant_id, id),
  unique (merchant_id, auth_user_id)
);
select protect_table('staff');

-- Only the hash of a secret is kept: 192 random bits need no slow hash.
create table api_key (
  merchant_id uuid not null references merchant,
  id uuid not null,
  kind text not null check (kind in ('secret', 'public')),
  name text not null,
  key_hash bytea not null,
  -- The whole key, of public ones alone: they stand in the page's source anyway.
  public_key text check (public_key is null or kind = 'public'),
  last_characters text not null,
  scopes text[] not null,
  origins text[] not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (merchant_id, id),
  unique (merchant_id, key_hash)
);
select protect_table('api_key');

-- `owner`: creates an owner. `sign_in`: signs a member of staff in.
create table one_time_link (
  merchant_id uuid not null references merchant,
  id uuid not null,
  purpose text not null check (purpose in ('owner', 'sign_in')),
  staff_id uuid,
  code_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (merchant_id, id),
  unique (merchant_id, code_hash),
  foreign key (merchant_id, staff_id) references staff (merchant_id, id)
);
select protect_table('one_time_link');

-- The sign-in library's own schema, in its own words (text ids, camel case); printed by it, a test finds nothing to add.
do $$ begin
  if not exists (select from pg_roles where rolname = 'whereabouts_auth') then create role whereabouts_auth nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of this server made it in the same moment
end $$;
create schema auth;
grant usage on schema auth to whereabouts_auth;

create table auth.staff_user ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null, "merchantId" text not null);
create table auth.session ("id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text, "userId" text not null references auth.staff_user ("id") on delete cascade);
create table auth.account ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references auth.staff_user ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null);
create table auth.verification ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null);
create index "session_userId_idx" on auth.session ("userId");
create index "account_userId_idx" on auth.account ("userId");
create index "verification_identifier_idx" on auth.verification ("identifier");

-- Tries to sign in, by hashed address and by hashed place: counted across processes, before it is known whose they are.
create table auth.sign_in_attempt (
  attempt_key text not null,
  window_start timestamptz not null,
  tries integer not null,
  primary key (attempt_key, window_start)
);
grant select, insert, update, delete on all tables in schema auth to whereabouts_auth;
