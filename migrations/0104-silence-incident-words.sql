-- How many were silent at most, of how many parcels that were on their way.
alter table silence_incident rename column parcels_most to silent_most;
alter table silence_incident rename column open_parcels to parcels;
