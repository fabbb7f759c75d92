-- A language model is connected like a shop, a carrier or a channel.
alter table connection drop constraint connection_kind_check;
alter table connection add constraint connection_kind_check check (kind in ('store', 'carrier', 'channel', 'language_model'));

-- Tokens a language model used, a row for each conversation and day in the merchant's zone: budgets are kept by these figures.
-- One row per conversation, so that two conversations never wait for each other.
create table language_model_use (
  merchant_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  day date not null,
  calls integer not null,
  tokens integer not null,
  primary key (merchant_id, id),
  unique (merchant_id, day, conversation_id)
);
select protect_table('language_model_use');
