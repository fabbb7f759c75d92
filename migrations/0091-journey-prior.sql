-- What the calendar expected of a journey when it was ordered, in days after the order; null: nobody had said anything.
alter table journey add column stated_min_days smallint;
alter table journey add column stated_max_days smallint;
