-- Loads of a file, told by what is in it rather than by its name.
--
-- One row for each load of that very file, with how it was read: none where the
-- file is new to this version of the store.
--
-- reads    load
-- params   $sha256 (of the whole file)
-- returns  load_id, layout, options
select
    load_id,
    layout,
    options
from load
where sha256 = $sha256
order by load_id
