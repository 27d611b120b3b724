-- Loads of a file, told by what is in it rather than by its name.
--
-- One row for each load of that very file, with how it was read: none where the
-- file is new to this version of the store. Nor is there one for a load with a later
-- one missing: that was forgotten, and may have taken the place of rows of this one,
-- so the file is as good as new.
--
-- reads    load, store
-- params   $sha256 (of the whole file)
-- returns  load_id, layout, options, later_loads
with counted as (
    select
        load_id,
        sha256,
        layout,
        options,
        count(*) over (order by load_id desc) - 1 as later_loads
    from load
)

select
    counted.load_id,
    counted.layout,
    counted.options,
    counted.later_loads
from counted
-- Load numbers are given once and in turn.
join store on store.last_load_id - counted.load_id = counted.later_loads
where counted.sha256 = $sha256
order by counted.load_id
