-- Of 100 parcels so many have moved by silent_at and by customer_at.
alter table scan_wait add column sooner smallint not null default 98;
alter table scan_wait add column sooner_for_customer smallint not null default 99;
alter table scan_wait alter column sooner drop default;
alter table scan_wait alter column sooner_for_customer drop default;
