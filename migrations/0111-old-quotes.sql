-- A quote that no order took has an end. What an order stands on has none: of the ledger nothing else can be removed.
create policy untaken_quotes_only on promise as restrictive for delete to whereabouts_app using (surface = 'quote' and order_id is null);
grant delete on promise to whereabouts_app;
create index promise_untaken on promise (merchant_id, made_at) where order_id is null;
