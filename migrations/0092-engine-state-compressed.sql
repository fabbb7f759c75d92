-- The engine's state is kept compressed from here on. It is a cache: what was kept goes, and is learnt anew from the journeys.
truncate promise_engine;
