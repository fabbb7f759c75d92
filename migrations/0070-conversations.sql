-- Conversations with customers, what was said in them, and the tickets that people owe an action on.
-- Personal data (addresses, names, texts) lives in these rows only and is erased by overwriting them.

create table conversation (
  merchant_id uuid not null,
  id uuid not null,
  -- Kind of channel: email, web_chat, …
  channel text not null,
  connection_id uuid,
  state text not null default 'open' check (state in ('open', 'pending', 'snoozed', 'resolved')),
  snoozed_until timestamptz,
  -- Who answers next. A handover moves it to `agent`; only a resolved conversation goes back to `assistant`.
  handled_by text not null default 'assistant' check (handled_by in ('assistant', 'agent')),
  order_id uuid,
  customer_id uuid,
  -- An earlier conversation that this one may belong to, shown to agents; its history is never given to the sender.
  related_id uuid,
  contact_address text,
  contact_name text,
  subject text,
  language text,
  level text not null default 'L0' check (level in ('L0', 'L1', 'L2')),
  -- SHA-256 of the widget's token.
  token_hash bytea,
  assignee_id text,
  assignee_name text,
  message_count integer not null default 0,
  last_message_at timestamptz not null,
  last_incoming_at timestamptz,
  -- Position of the newest public message that an agent has seen or written.
  seen_position integer not null default 0,
  last_incoming_position integer not null default 0,
  opened_at timestamptz not null,
  primary key (merchant_id, id)
);
create index conversation_list on conversation (merchant_id, state, last_message_at desc, id desc);
create index conversation_of_contact on conversation (merchant_id, contact_address, last_message_at desc) where contact_address is not null;
create index conversation_of_order on conversation (merchant_id, order_id) where order_id is not null;
create index conversation_of_customer on conversation (merchant_id, customer_id) where customer_id is not null;
select protect_table('conversation');

create table message (
  merchant_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  -- 1, 2, 3 … within its conversation, given under the conversation's lock.
  position integer not null,
  direction text not null check (direction in ('in', 'out')),
  author text not null check (author in ('customer', 'assistant', 'agent', 'system')),
  author_id text,
  author_name text,
  kind text not null default 'message' check (kind in ('message', 'note')),
  -- What is new in it, without quotes and signature; `full_text` is all of it when that is more.
  text text not null,
  full_text text,
  subject text,
  attachments jsonb not null default '[]',
  -- The assistant's Answer with its claims, and the message it answers.
  answer jsonb,
  answers_message_id uuid,
  channel text not null,
  connection_id uuid,
  -- The provider's id (a mail's Message-ID): the same message taken twice is one row.
  external_id text,
  content_hash bytea,
  -- Message-IDs without angle brackets.
  message_id_header text,
  in_reply_to text,
  auto_reply boolean not null default false,
  bounce boolean not null default false,
  do_not_answer boolean not null default false,
  sender_proved boolean not null default false,
  level text not null default 'L0',
  -- What became of the mail that carries it; null when nothing has to be mailed.
  sent_state text check (sent_state in ('queued', 'sent', 'failed', 'in_doubt', 'superseded', 'bounced')),
  sent_code text,
  -- The sender's own clock; never used for order.
  dated_at timestamptz,
  created_at timestamptz not null,
  primary key (merchant_id, id),
  unique (merchant_id, conversation_id, position),
  foreign key (merchant_id, conversation_id) references conversation
);
create unique index message_once on message (merchant_id, channel, external_id) where external_id is not null;
create unique index message_answered_once on message (merchant_id, answers_message_id) where answers_message_id is not null and author = 'assistant';
create index message_by_header on message (merchant_id, message_id_header) where message_id_header is not null;
select protect_table('message');

create table ticket (
  merchant_id uuid not null,
  id uuid not null,
  -- The merchant's running number, for people.
  number integer not null,
  conversation_id uuid not null,
  order_id uuid,
  reason text not null,
  cause text,
  state text not null default 'open' check (state in ('open', 'waiting', 'closed')),
  summary text not null,
  evidence jsonb not null default '[]',
  due_at timestamptz not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (merchant_id, id),
  unique (merchant_id, number),
  foreign key (merchant_id, conversation_id) references conversation
);
-- A conversation owes at most one ticket at a time: a second handover joins it.
create unique index ticket_owed on ticket (merchant_id, conversation_id) where state <> 'closed';
create index ticket_due on ticket (merchant_id, state, due_at);
select protect_table('ticket');
