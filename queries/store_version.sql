-- What a version of the store is, and how much is in it.
--
-- One row. Calls are those offered, whatever the grain they came in.
--
-- reads    store, load, half_hour
-- params   none
-- returns  data, version, made_at, made_by, last_load_id, loads, calls
select
    store.data,
    store.version,
    store.made_at,
    store.made_by,
    store.last_load_id,
    (
        select count(*)
        from load
    ) as loads,
    (
        select cast(coalesce(sum(half_hour.offered), 0) as bigint)
        from half_hour
    ) as calls
from store
