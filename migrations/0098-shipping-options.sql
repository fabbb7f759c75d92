-- What a shop offers at checkout: every version, so that a price that was quoted can be explained later. The newest holds.
create table shipping_offer (
  merchant_id uuid not null,
  id uuid not null,
  version integer not null check (version > 0),
  -- Options, zones and rates as the merchant wrote them, with defaults filled in.
  offer jsonb not null,
  made_at timestamptz not null,
  primary key (merchant_id, id),
  unique (merchant_id, version)
);
select protect_table('shipping_offer');
revoke update, delete on shipping_offer from whereabouts_app;

-- What shipping rates are counted by. The price is the shop's text, in the shop's currency.
alter table product_variant add column weight_grams integer;
alter table product_variant add column price text;

-- The quote that the shopper saw, as the shop tells it: an id from outside, believed only when it fits.
alter table "order" add column quoted_promise_id uuid;

-- Equal questions get the quote that is there, until an order takes it.
alter table promise add column quote_key text;
create unique index promise_open_quote on promise (merchant_id, quote_key) where order_id is null and quote_key is not null;

-- An entry is never changed, but a quote may become the first entry of one order, once.
create or replace function promise_is_kept_as_written() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'outcome' - 'arrived_on' - 'order_id') is distinct from (to_jsonb(old) - 'outcome' - 'arrived_on' - 'order_id')
    or (new.order_id is distinct from old.order_id and (old.order_id is not null or old.surface <> 'quote')) then
    raise exception 'an entry of the promise ledger is never changed';
  end if;
  return new;
end $$;
